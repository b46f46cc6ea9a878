// The settings of a score that came with the rows: which ends count as 0 and 1, and which way it points.

import { z } from 'zod';

export const givenParams = z.object({
  from: z.number().default(0),
  to: z.number().default(1),
  direction: z.enum(['favourable', 'risk']).default('favourable'),
});
