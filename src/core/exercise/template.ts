// Experiments as a pack writes them: the first whole, the others by what differs; the attempt adds the salt.

import { z } from 'zod';
import { experimentSchema, type Experiment } from '../lab/experiment';

/** An experiment's fields, all optional; `like` names the one it starts from. Roles are merged, other fields replaced. */
export const partialExperiment = z.strictObject({
  like: z.string().optional(),
  /** Said before each number measured on it, where an exercise stands on several: "Tutoring". */
  title: z.string().optional(),
  data: z.unknown().optional(),
  roles: z.record(z.string(), z.unknown()).optional(),
  learner: z.unknown().optional(),
  mitigations: z.array(z.unknown()).optional(),
  cutoff: z.unknown().optional(),
  seed: z.int().nonnegative().optional(),
});

/** The rows of an attempt, and how they are dealt. */
export interface Dealt {
  readonly salt: string;
  readonly data: Experiment['data'];
}

export type PartialExperiment = z.infer<typeof partialExperiment>;

/** A named experiment of a pack, whole. Throws, naming the experiment and the field, when it is not. */
export function wholeExperiment(
  templates: Readonly<Record<string, PartialExperiment>>,
  name: string,
  { salt, data }: Dealt,
): Experiment {
  const merged = merge(templates, name, []);
  const parsed = experimentSchema.safeParse({
    v: 1,
    mitigations: [],
    seed: 0,
    ...merged,
    data: dataIn(data, merged.data),
    split: { salt },
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `lab.yaml, experiments.${name}.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not an experiment'}.`,
  );
}

/** An experiment that names a source of its own has it; any other field is put on the attempt's rows. */
function dataIn(dealt: Experiment['data'], own: unknown): unknown {
  const named = typeof own === 'object' && own !== null && 'source' in own;
  return named ? own : { ...dealt, ...(own as object | undefined) };
}

function merge(
  templates: Readonly<Record<string, PartialExperiment>>,
  name: string,
  seen: readonly string[],
): Omit<PartialExperiment, 'like'> {
  const own = templates[name];
  if (!own) {
    throw new Error(
      `lab.yaml names no experiment "${name}". There are: ${Object.keys(templates).join(', ')}.`,
    );
  }
  if (seen.includes(name))
    throw new Error(`lab.yaml, experiments.${name}: "like" goes round in a circle.`);
  const { like, ...fields } = own;
  if (like === undefined) return fields;
  const base = merge(templates, like, [...seen, name]);
  return {
    ...base,
    ...fields,
    ...(fields.roles ? { roles: { ...base.roles, ...fields.roles } } : {}),
  };
}

/** The experiment with a value put at a path. Throws when the path leads nowhere. */
export function withValue(
  experiment: Experiment,
  path: readonly (string | number)[],
  value: number,
): Experiment {
  const copy = structuredCopy(experiment) as unknown as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) {
    const inner = at[key];
    if (typeof inner !== 'object' || inner === null) {
      throw new Error(
        `A knob's path "${path.join('.')}" leads nowhere: there is nothing at "${key}".`,
      );
    }
    at = inner as Record<string | number, unknown>;
  }
  at[path.at(-1)!] = value;
  return experimentSchema.parse(copy);
}

function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
