// Which model of the log a check judges, and against which gap: the run that was decided for, or the last of a recipe.

import { z } from 'zod';
import type { Entry } from '../../evidence/entry';
import type { Experiment } from '../../lab/experiment';
import type { Gap } from '../../lab/frontier';
import type { Comparison } from '../../lab/jobs/compare';
import { lockedGap } from '../instruments/mitigation-bench';
import { lockAt } from '../scene';
import type { Given } from './check';
import { comparing, type Compare } from './compare-on';
import { familyOf } from './run-family';

/** The run chosen in a decision, or the last run of any of these recipes. */
export const ofSchema = z.union([
  z.strictObject({ decision: z.string() }),
  z.strictObject({ recipes: z.array(z.string()).min(1) }),
]);

/** The locked gap, or one that the pack names. */
export const gapSchema = z.union([
  z.literal('locked'),
  z.strictObject({
    metric: z.string(),
    column: z.string(),
    group: z.string(),
    reference: z.string(),
  }),
]);

/** What these checks have in common: a model, what it is compared with, and the gap in question. */
export const modelShape = {
  of: ofSchema,
  /** Name of the experiment without repair. */
  base: z.string(),
  gap: gapSchema.default('locked'),
} as const;
export type ModelSpec = z.infer<z.ZodObject<typeof modelShape>>;

export interface Chosen {
  readonly run: Entry<'run'>;
  readonly pair: Gap;
  readonly compare: Compare;
  /** The run against the experiment without repair. */
  readonly own: Comparison;
  readonly base: Experiment;
  /** Nothing was repaired: the run is no recipe's and changes next to nothing, or is the base itself. */
  readonly idle: boolean;
  readonly cites: readonly number[];
}

/** Why no model can be judged. */
export type NoModel = 'none' | 'not-locked';

/** The model a check judges. */
export async function chosenModel(
  { of, base: name, gap }: ModelSpec,
  given: Given,
): Promise<Chosen | NoModel> {
  const { scene } = given;
  const found = 'decision' in of ? decided(of.decision, given) : lastOf(of.recipes, given);
  if (!found) return 'none';
  const pair = gap === 'locked' ? lockedPair(given, found.at) : gap;
  if (!pair) return 'not-locked';
  const compare = comparing(pair, given);
  const base = scene.experiment(name);
  const own = await compare(base, found.run.body.experiment);
  const nobody = own.moved.every(
    ({ gained, lost }) => gained.deserving + gained.other + lost.deserving + lost.other === 0,
  );
  return {
    run: found.run,
    pair,
    compare,
    own,
    base,
    idle: familyOf(scene, found.run) === 'none' || nobody,
    cites: found.cites,
  };
}

interface Found {
  readonly run: Entry<'run'>;
  /** The entry it was settled at: the lock that stood then names the gap. */
  readonly at: number;
  readonly cites: readonly number[];
}

function decided(question: string, { scene }: Given): Found | undefined {
  const decision = scene.attempt.decisions.get(question);
  const choice = decision?.body.choice;
  if (!decision || choice?.kind !== 'run') return undefined;
  const run = scene.attempt.runs.find(({ n }) => n === choice.run);
  return run && { run, at: decision.n, cites: [decision.n, run.n, ...decision.body.cites] };
}

/** A run counts as a recipe's only where it is what that recipe makes. */
function lastOf(recipes: readonly string[], { scene }: Given): Found | undefined {
  const run = scene.attempt.runs.findLast(
    (each) => recipes.includes(each.body.recipe) && familyOf(scene, each) !== 'none',
  );
  return run && { run, at: run.n, cites: [run.n] };
}

function lockedPair({ scene }: Given, at: number): Gap | undefined {
  if (!lockAt(scene, at)) return undefined;
  const { metric, groups, cell, reference } = lockedGap(scene, at);
  return { metric, column: groups[0]!, group: cell, reference };
}
