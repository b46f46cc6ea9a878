// What an exercise is: plain data in a folder. This is the form of its files; `open-pack.ts` reads and cross-checks them.

import { z } from 'zod';
import { askSchema } from '../evidence/query';
import { families, laps } from '../evidence/entry';
import type { DatasetAbout } from '../lab/lab';
import { plantForm } from './short/plant-form';
import { partialExperiment } from './template';

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
  .refine((name) => !(name in Object.prototype), 'this word cannot be a name; choose another');
export const sentence = z.string().min(1);
const minutes = z.int().positive().nullable();

export const levels = ['E', 'M', 'O', 'J', 'C'] as const;
export const gateIds = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'] as const;

export const instrumentUse = z.strictObject({
  /** Names this use within its step. */
  id,
  /** Id of the instrument. */
  use: id,
  lap: z.enum(laps).default('core'),
  preset: z.record(z.string(), z.unknown()).default({}),
});

export const stepSchema = z.strictObject({
  id,
  title: sentence,
  /** Quick steps stand alone; core steps are played in Core and Full; full steps in Full only. */
  lap: z.enum(laps),
  instruments: z.array(instrumentUse).min(1),
  /** At most five new terms a step; each has its sentence in terms.yaml. */
  terms: z.array(z.string()).max(5).default([]),
});

export const checkSchema = z.strictObject({
  id,
  title: sentence,
  kind: id,
  level: z.enum(levels),
  points: z.number().positive(),
  lap: z.enum(['core', 'full']),
  step: id,
  spec: z.record(z.string(), z.unknown()),
});

const plants = z.array(plantForm).min(1).optional();
const ownFile = z.strictObject({
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  reading: z.record(z.string(), z.unknown()),
});

/** exercise.yaml */
export const exerciseSchema = z.strictObject({
  id: z.string().regex(/^[A-Z][0-9]+$/),
  title: sentence,
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  role: sentence,
  /** Timed with people, never estimated: null is shown as "not yet timed". */
  minutes: z.strictObject({ quick: minutes, core: minutes, full: minutes }),
  data: z.union([
    z.strictObject({ id: z.string(), kind: z.literal('real'), plant: plants }),
    /** A CSV file of the pack itself, as it was read when the pack was opened (short/rows.ts). */
    z.strictObject({
      own: ownFile,
      card: z.custom<DatasetAbout>(),
      kind: z.enum(['real', 'synthetic']),
      plant: plants,
    }),
    /** Invented people, drawn anew for each seed; `variants` are the forms of the world that seeds choose among. */
    z.strictObject({
      world: id,
      kind: z.literal('synthetic'),
      variants: z.array(id).min(1).optional(),
    }),
  ]),
  /** Rows are dealt by a hash of row and salt; another seed deals anew. */
  salt: sentence,
  question: sentence,
  case: sentence,
  outcomes: z.array(sentence).min(1),
  cautions: z.array(sentence).min(1),
  skills: z.array(sentence).default([]),
  steps: z.array(stepSchema).min(1),
  checks: z.array(checkSchema).min(1),
  gates: z.strictObject({
    on: z.array(z.enum(gateIds)),
    /** R2 compares the decision on this question with this experiment. */
    decision: id.optional(),
    reference: id.optional(),
  }),
});

/** lab.yaml: what can be run, asked and named in this exercise. */
export const labSchema = z.strictObject({
  /** The first is whole; the others may say only what differs (`like`). The attempt's salt is added. */
  experiments: z.record(id, partialExperiment),
  /** Metrics in the words of the case. */
  metrics: z.record(
    id,
    z.strictObject({ name: sentence, of: sentence, better: z.enum(['high', 'low', 'neither']) }),
  ),
  harms: z.record(id, sentence),
  /** Groups that the card does not offer, such as a sealed column: compared by, never shown in a row. */
  groups: z
    .array(
      z.strictObject({
        column: z.string(),
        title: sentence,
        levels: z.record(z.string(), sentence),
        reference: z.string(),
      }),
    )
    .default([]),
  /** Columns in words, where their names are none. */
  columns: z.record(z.string(), sentence).default({}),
  /** Named questions, for checks, claims and dashboards. */
  queries: z.record(id, z.strictObject({ experiment: id, title: sentence, ask: askSchema })),
  /** What the bench offers. */
  recipes: z.record(
    id,
    z.strictObject({
      title: sentence,
      family: z.enum(families),
      experiment: id,
      plain: sentence,
      /** Places in the experiment that the learner may set. */
      knobs: z
        .array(
          z.strictObject({
            id,
            title: sentence,
            path: z.array(z.union([z.string(), z.int()])).min(1),
            min: z.number(),
            max: z.number(),
            start: z.number(),
          }),
        )
        .default([]),
    }),
  ),
});

/** A condition on recomputed numbers. Every part that is given must hold. */
export const testSchema = z.strictObject({
  query: id,
  above: z.union([z.number(), z.strictObject({ query: id })]).optional(),
  below: z.union([z.number(), z.strictObject({ query: id })]).optional(),
  /** The 95 % interval lies wholly on this side of 0. */
  interval: z.enum(['above-zero', 'below-zero', 'holds-zero']).optional(),
});

/** claims.yaml: statements that may be made; the rows decide which of them hold. */
export const claimsSchema = z.strictObject({
  claims: z.record(
    id,
    z.strictObject({
      text: sentence,
      where: z.enum(['upstream', 'downstream']),
      /** What it says of the groups: bots that always accuse, or never do, choose by this. */
      says: z.enum(['disparity', 'no-disparity', 'other']).default('other'),
      /** Holds when all of these hold on rows never shown. */
      holds: z.array(testSchema).min(1),
      /** Evidence that bears on it: any one of each list. */
      needs: z.array(z.array(id).min(1)).min(1),
      /** Why it holds, or what the rows say instead. Slots are computed. */
      why: sentence,
    }),
  ),
  statements: z.record(
    id,
    z.strictObject({
      question: sentence,
      /** What the reason is asked for as; "Why not a stronger one?" where nothing is said. */
      because: sentence.optional(),
      options: z.record(
        id,
        z.strictObject({
          text: sentence,
          why: sentence,
          /** Right where all of these hold on rows never shown, if the rows are to decide. */
          holds: z.array(testSchema).optional(),
        }),
      ),
      /** The strongest statement that the evidence carries; absent where the rows decide. */
      right: id.optional(),
      needs: z.array(z.array(id).min(1)),
    }),
  ),
});

const oneDocument = z.strictObject({
  id,
  title: sentence,
  source: sentence,
  /** Pages it may fill in print, on A4 and on Letter; the writer is told before it is printed. */
  pages: z.int().positive().optional(),
  sections: z
    .array(
      z.strictObject({
        id,
        title: sentence,
        /** What the writer is asked for. */
        ask: sentence,
        /** A text composed from the log, with [[query-id]] for a cited number and {slot} for a fact. */
        draft: z.string().optional(),
        weight: z.number().positive(),
        /** Distinct words the writer must add; 0 = keeping the draft is enough. */
        words: z.int().nonnegative(),
        most: z.int().positive().default(180),
        /** Chips needed: any one query of each list. */
        needs: z.array(z.array(id).min(1)).default([]),
      }),
    )
    .min(1),
});

/** document.yaml: the deliverable; further documents of the same exercise stand under `also`. */
export const documentSchema = oneDocument.extend({ also: z.array(oneDocument).default([]) });

/** hints.yaml: three for each check, from free to a worked step on other data. */
export const hintsSchema = z.record(id, z.tuple([sentence, sentence, sentence]));

const words = z.strictObject({
  did: sentence,
  found: sentence,
  why: sentence,
  next: z.string().optional(),
});

/** rubric.yaml: the sentences of the feedback, by check and case. Figures stand only in {slots}. */
export const rubricSchema = z.strictObject({
  checks: z.record(
    id,
    z.strictObject({
      /** Said under "What you did well" when the check is whole. */
      well: sentence,
      /** "You could …": the one change, when this check has most to gain. */
      change: sentence,
      cases: z.record(id, words),
    }),
  ),
  /** What a reviewer would ask. `when` names a check and how it went. */
  questions: z.array(
    z.strictObject({
      text: sentence,
      when: z
        .strictObject({ check: id, status: z.enum(['right', 'partly', 'not-yet']) })
        .optional(),
    }),
  ),
  quick: z.strictObject({ seen: sentence, more: z.array(sentence).min(1) }),
});

/** terms.yaml: one plain sentence each. */
export const termsSchema = z.record(z.string(), sentence);

export type Exercise = z.infer<typeof exerciseSchema>;
export type Step = z.infer<typeof stepSchema>;
export type InstrumentUse = z.infer<typeof instrumentUse>;
export type CheckSpec = z.infer<typeof checkSchema>;
export type LabPart = z.infer<typeof labSchema>;
export type Claims = z.infer<typeof claimsSchema>;
export type DocumentSpec = z.infer<typeof oneDocument>;
export type Hints = z.infer<typeof hintsSchema>;
export type Rubric = z.infer<typeof rubricSchema>;
export type Test = z.infer<typeof testSchema>;
export type Level = (typeof levels)[number];
export type GateId = (typeof gateIds)[number];

/** What a learner's page and the scorer need of an exercise. Plain JSON. */
export interface Pack {
  /** <track>/<slug> */
  readonly path: string;
  readonly hash: string;
  readonly exercise: Exercise;
  readonly lab: LabPart;
  readonly claims: Claims;
  readonly document: z.infer<typeof documentSchema>;
  readonly hints: Hints;
  readonly rubric: Rubric;
  readonly terms: Readonly<Record<string, string>>;
  /** Markdown: the brief, and the text of each step by its id. */
  readonly brief: string;
  readonly steps: Readonly<Record<string, string>>;
}
