// No mitigation: the baseline, a mitigation like any other so that nothing treats it specially.

import { z } from 'zod';
import type { PreMitigation } from './mitigation';

const params = z.object({});

export const none: PreMitigation<z.infer<typeof params>> = {
  id: 'none',
  name: 'No mitigation',
  plain: 'Trains on the rows as they are: what everything else is compared with.',
  source: 'The baseline of any before-and-after comparison.',
  family: 'pre',
  params,
  guide: {
    when: 'Always, as the point that every repair is compared with.',
    cannot: 'It repairs nothing, and leaves the gap where the data put it.',
  },
  needsGroups: false,
  randomised: false,
  fits: () => true,
  fit: (_params, train) => Promise.resolve({ train, transform: (rows) => rows }),
};
