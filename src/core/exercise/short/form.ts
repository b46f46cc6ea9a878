// How little an author may write: the short form of exercise.yaml. Whatever is left out is computed (complete.ts).

import { z } from 'zod';
import { id, sentence } from '../pack';
import { cell, level, plantForm } from './plant-form';

/** A CSV file that lies in the pack, and the roles of its columns. */
export const csvForm = z.strictObject({
  file: z.string().min(1),
  label: z.string(),
  favourable: level,
  score: z.string().optional(),
  features: z.array(z.string()).min(1).optional(),
  weight: z.string().optional(),
  unit: z.string().optional(),
  cutoff: z.union([z.number(), z.literal('base-rate')]).optional(),
  title: sentence.optional(),
  collected: sentence.optional(),
  kind: z.enum(['real', 'synthetic']).default('real'),
  plant: z.array(plantForm).min(1).optional(),
});

/** Column → its reference level, or with words for its levels. */
export const groupsForm = z.record(
  z.string(),
  z.union([
    level.transform((reference) => ({ reference, names: {} as Record<string, string> })),
    z.strictObject({ reference: level, names: z.record(z.string(), sentence).default({}) }),
  ]),
);

/** A number to be found: a metric of all rows, of a group, or of a group against another. */
export const askForm = z.strictObject({
  metric: id,
  of: cell.optional(),
  against: cell.optional(),
  as: z.enum(['difference', 'ratio']).default('difference'),
});

export const stepForm = z.looseObject({
  id: id.optional(),
  title: sentence,
  /** What the learner reads; else steps/NN-<id>.md. */
  text: sentence.optional(),
  lap: z.enum(['quick', 'core', 'full']).optional(),
  use: id.optional(),
  preset: z.record(z.string(), z.unknown()).optional(),
  instruments: z.array(z.unknown()).optional(),
});

export const checkForm = z.looseObject({
  id,
  title: sentence.optional(),
  kind: id.optional(),
  step: id.optional(),
  lap: z.enum(['core', 'full']).optional(),
  level: z.string().optional(),
  points: z.number().optional(),
  spec: z.record(z.string(), z.unknown()).optional(),
  ask: z.union([askForm.transform((one) => [one]), z.array(askForm).min(1)]).optional(),
  /** Of a statement: what is asked, what may be answered, which of it (from 1) the numbers carry. */
  question: sentence.optional(),
  options: z.array(sentence).min(2).optional(),
  right: z.int().positive().optional(),
  /** Ids of the checks whose numbers must be cited. */
  needs: z.array(id).optional(),
});

export type CsvTold = z.infer<typeof csvForm>;
export type GroupsTold = z.infer<typeof groupsForm>;
export type AskTold = z.infer<typeof askForm>;
export type StepTold = z.infer<typeof stepForm>;
export type CheckTold = z.infer<typeof checkForm>;
