// What the lab may say of a law or a framework: its state on a day, how sure that is, and where it was read.

import { z } from 'zod';

/**
 * P: a primary text was read. S: two or more independent sources agree. 1: one source. M: from memory. ?: uncertain or
 * moving (curriculum section 2).
 */
export const confidences = ['P', 'S', '1', 'M', '?'] as const;

/** law/<id>.yaml */
export const lawFactSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  jurisdiction: z.string().min(1),
  title: z.string().min(1),
  /** In our own words. */
  text: z.string().min(1),
  citation: z.string().min(1),
  /** Since when, or from when: a year, a month or a day. */
  since: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  status: z.string().min(1),
  checkedOn: z.iso.date(),
  confidence: z.enum(confidences),
  source: z.url(),
  /** Counts of its own, such as how many controls it has, by name. */
  figures: z.record(z.string(), z.number()).default({}),
});
export type LawFact = z.infer<typeof lawFactSchema>;
