// The kinds of entry an evidence log may hold: everything a learner does that a score or a document may rest on.

import { z } from 'zod';
import { experimentSchema } from '../lab/experiment';
import { answerSchema, querySchema } from './query';

export const laps = ['quick', 'core', 'full'] as const;
export type Lap = (typeof laps)[number];

/** A reference to an earlier entry of the same log, by its number. */
export const entryNumber = z.int().nonnegative();
const cites = z.array(entryNumber);
const sha = z.string().regex(/^[0-9a-f]{64}$/);

export const choiceSchema = z.discriminatedUnion('kind', [
  /** A run of this log. */
  z.strictObject({ kind: z.literal('run'), run: entryNumber }),
  /** A named option that is no run, such as do-not-deploy. */
  z.strictObject({ kind: z.literal('option'), option: z.string() }),
  /** A cut-off set by hand. */
  z.strictObject({ kind: z.literal('cutoff'), value: z.number().min(0).max(1) }),
]);

export const families = ['none', 'pre', 'in', 'post'] as const;

/** What a run showed on practice rows: the pre-registered gap and what is kept beside it. */
export const resultsSchema = z.strictObject({
  gap: answerSchema,
  balancedAccuracy: answerSchema,
  accuracy: answerSchema,
  offered: answerSchema,
});

const bodies = {
  /** Pins what the attempt is about: a newer pack must not change an old score. */
  start: z.strictObject({
    exercise: z.string(),
    pack: sha,
    core: z.string(),
    lap: z.enum(laps),
    seed: z.int().nonnegative(),
    salt: z.string(),
    data: z.strictObject({ id: z.string(), sha256: sha }),
  }),
  lap: z.strictObject({ lap: z.enum(laps) }),
  /** Pre-registration: what will be looked at, against whom, and why, before the audit rows are opened. */
  lock: z.strictObject({
    metrics: z.array(z.string()).min(1),
    groups: z.array(z.string()).min(1),
    reference: z.record(z.string(), z.string()),
    margin: z.number().positive(),
    /** Id of the harm the metric stands for. */
    harm: z.string(),
    reason: z.string(),
    /** What it is locked for, where an attempt locks for several things, such as a product; locks of different ones stand side by side. */
    question: z.string().optional(),
    /** The answers that led from the harm to the metric (instruments/metric-tree.ts). */
    trace: z.array(z.string()).optional(),
  }),
  /** A look at audit rows: the family of comparisons is counted from these. */
  opened: z.strictObject({
    metrics: z.array(z.string()).min(1),
    groups: z.array(z.string()),
    /** Name of the pack's experiment, where a look could be at one of several. */
    experiment: z.string().optional(),
  }),
  evidence: z.strictObject({ title: z.string(), query: querySchema, answer: answerSchema }),
  run: z.strictObject({
    recipe: z.string(),
    title: z.string(),
    family: z.enum(families),
    experiment: experimentSchema,
    results: resultsSchema,
  }),
  decision: z.strictObject({
    question: z.string(),
    choice: choiceSchema,
    reason: z.string(),
    rejected: z.array(z.strictObject({ choice: choiceSchema, why: z.string() })),
    cites,
  }),
  finding: z.strictObject({
    claim: z.string(),
    where: z.enum(['upstream', 'downstream']),
    population: z.string(),
    n: z.int().nonnegative(),
    /** In words, from the cited intervals: how sure it is. */
    uncertainty: z.string(),
    soWhat: z.string(),
    severity: z.enum(['low', 'medium', 'high']),
    cites,
  }),
  answer: z.strictObject({ question: z.string(), value: z.json(), cites }),
  /** A saved section. Text holds citation chips as [[number of the entry]]. */
  document: z.strictObject({ document: z.string(), section: z.string(), text: z.string() }),
  /** A number in a document that its writer marked as context. */
  context: z.strictObject({ document: z.string(), section: z.string(), number: z.string() }),
  /** Level 4 is "show me": the check is seen. */
  hint: z.strictObject({ check: z.string(), level: z.int().min(1).max(4) }),
  /** The learner asked for a step to be checked: an attempt. */
  check: z.strictObject({
    checks: z.array(z.strictObject({ id: z.string(), points: z.number(), of: z.number() })),
  }),
  /** An earlier entry no longer counts; it stays in the log. */
  withdrawn: z.strictObject({ entry: entryNumber }),
} as const;

export type EntryKind = keyof typeof bodies;
export type Body<K extends EntryKind> = z.infer<(typeof bodies)[K]>;
export type EntryDraft<K extends EntryKind = EntryKind> = {
  [Kind in K]: { readonly kind: Kind; readonly body: Body<Kind> };
}[K];

interface Sealed {
  readonly n: number;
  /** Id of the exercise's step it was done in. */
  readonly step: string;
  /** Milliseconds since 1970, told by the learner's own machine. */
  readonly at: number;
  readonly prev: string;
  readonly hash: string;
}
export type Entry<K extends EntryKind = EntryKind> = EntryDraft<K> & Sealed;
export type Log = readonly Entry[];

export const entryKinds = Object.keys(bodies) as readonly EntryKind[];

const sealed = z.strictObject({
  n: entryNumber,
  step: z.string(),
  kind: z.enum(entryKinds as [EntryKind, ...EntryKind[]]),
  body: z.unknown(),
  at: z.int().nonnegative(),
  prev: sha,
  hash: sha,
});

/** A draft whose body has the form of its kind. Throws, naming kind, field and what is wrong. */
export function checkedDraft(draft: EntryDraft): EntryDraft {
  const parsed = bodies[draft.kind].safeParse(draft.body);
  if (!parsed.success)
    throw new Error(`An entry of kind "${draft.kind}": ${problems(parsed.error)}`);
  return { kind: draft.kind, body: parsed.data } as EntryDraft;
}

/** A log from untrusted JSON. Throws, naming entry and field. Does not verify the chain: `verify` does. */
export function parseLog(value: unknown): Log {
  if (!Array.isArray(value)) throw new Error('A log is a list of entries; this is something else.');
  return value.map((raw: unknown, at) => {
    const entry = sealed.safeParse(raw);
    if (!entry.success) throw new Error(`Entry ${at} of the log: ${problems(entry.error)}`);
    const body = bodies[entry.data.kind].safeParse(entry.data.body);
    if (!body.success)
      throw new Error(`Entry ${at} of the log ("${entry.data.kind}"): ${problems(body.error)}`);
    return { ...entry.data, body: body.data } as Entry;
  });
}

function problems(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
    .join('; ');
}
