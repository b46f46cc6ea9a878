// What a check holds an answer against: typed by the pack, planted in the world, or computed on rows nobody was shown.

import { z } from 'zod';
import type { Truth } from '../../worlds/index';
import { unitOf, type Unit } from '../../evidence/query';
import { dataOf } from '../pack-data';
import { testSchema } from '../pack';
import type { Given } from './check';
import { meets } from './findings';
import { smallCells } from './small-cells';

const item = z.string().min(1);

/** A list of names; the first ones first where order counts. */
export const wantedList = z.union([
  z.strictObject({ list: z.array(item) }),
  /** A list of the truth's `sets`; `experiment` names one that stands on another variant of the world. */
  z.strictObject({ planted: item, experiment: item.optional() }),
  /** The items whose tests all hold on held-back rows. */
  z.strictObject({ holding: z.record(item, z.array(testSchema).min(1)) }),
  /** Items in the order of what their queries give on held-back rows. */
  z.strictObject({ queries: z.record(item, item), first: z.enum(['highest', 'lowest']) }),
  /** The cells too small to judge on the rows that were opened. */
  z.strictObject({
    small: z.strictObject({ experiment: item, metric: item, groups: z.array(item).min(1) }),
  }),
]);
export type WantedList = z.infer<typeof wantedList>;

/** A number for each item. */
export const wantedNumbers = z.union([
  z.strictObject({ values: z.record(item, z.number()) }),
  /** Each a figure of the truth: "counts.duplicates" or "estimands.gap". */
  z.strictObject({
    planted: z.record(item, z.string().regex(/^(counts|estimands)\../)),
    experiment: item.optional(),
  }),
  z.strictObject({ queries: z.record(item, item) }),
]);
export type WantedNumbers = z.infer<typeof wantedNumbers>;

/** What was planted in the rows of this attempt, or of a named experiment. Throws where rows are nobody's invention. */
export async function plantedFor(
  { scene, lab }: Pick<Given, 'scene' | 'lab'>,
  experiment?: string,
): Promise<Truth> {
  const data =
    experiment === undefined
      ? dataOf(scene.pack.exercise, scene.attempt.start.seed)
      : scene.experiment(experiment).data;
  if (data.source !== 'world' && !data.plant)
    throw new Error('Nothing is planted here: the rows of this exercise are real.');
  return (await lab.do('planted', { data })).truth;
}

export async function listOf(wanted: WantedList, given: Given): Promise<readonly string[]> {
  if ('list' in wanted) return wanted.list;
  if ('planted' in wanted) {
    const { sets } = await plantedFor(given, wanted.experiment);
    return sets[wanted.planted] ?? missing('set', wanted.planted, sets);
  }
  if ('small' in wanted) return smallCells(wanted.small, given);
  if ('holding' in wanted) {
    const held: string[] = [];
    for (const [name, tests] of Object.entries(wanted.holding)) {
      let holds = true;
      for (const test of tests) holds = holds && (await meets(test, given));
      if (holds) held.push(name);
    }
    return held;
  }
  const values = await numbersOf(wanted, given);
  const side = wanted.first === 'highest' ? -1 : 1;
  return Object.keys(values).sort((a, b) => side * ((values[a] ?? 0) - (values[b] ?? 0)));
}

/** Items whose number is not defined are left out. */
export async function numbersOf(
  wanted: WantedNumbers,
  given: Given,
): Promise<Readonly<Record<string, number>>> {
  if ('values' in wanted) return wanted.values;
  const found: Record<string, number> = {};
  if ('planted' in wanted) {
    const { counts, estimands } = await plantedFor(given, wanted.experiment);
    for (const [name, place] of Object.entries(wanted.planted)) {
      const key = place.slice(place.indexOf('.') + 1);
      found[name] = place.startsWith('counts.')
        ? (counts[key] ?? missing('count', key, counts))
        : (estimands[key]?.value ?? missing('estimand', key, estimands));
    }
    return found;
  }
  for (const [name, query] of Object.entries(wanted.queries)) {
    const { value } = await given.answer(given.scene.query(query, 'judge'));
    if (value !== null) found[name] = value;
  }
  return found;
}

/** How the numbers are read: as their queries are, or as planted counts and shares are. */
export function unitIn(wanted: WantedNumbers, given: Given): Unit {
  if ('values' in wanted) return 'share';
  if ('planted' in wanted)
    return Object.values(wanted.planted).every((place) => place.startsWith('counts.'))
      ? 'people'
      : 'share';
  const [first] = Object.values(wanted.queries);
  return first === undefined ? 'share' : unitOf(given.scene.query(first, 'judge').ask);
}

function missing(what: string, name: string, there: Readonly<Record<string, unknown>>): never {
  throw new Error(
    `A check asks for the planted ${what} "${name}". There are: ${Object.keys(there).join(', ') || 'none'}.`,
  );
}
