// Which cut-offs of several groups together could lie on a frontier. Trying every combination would take options to the
// power of groups; a pattern looks at the groups' utilities through their floor (and ceiling) only, so that within one
// floor each group can choose for itself.

import type { Call } from '../../base/call';
import { windowChoices } from './window-choices';
import type { CutoffOption } from './cutoff-options';

/** Place of the option of each group. */
export type Choice = readonly number[];

/** More floors than this are thinned out evenly. */
const MOST_FLOORS = 120;

/**
 * Holds every unbeaten combination for the egalitarian, maximin and sufficientarian pattern; for the prioritarian one
 * those that are best at some rate of exchange between justice and the decider's utility.
 */
export async function choicesFor(
  pattern: string,
  groups: readonly (readonly CutoffOption[])[],
  parameter: number,
  call: Call,
): Promise<Choice[]> {
  if (groups.some((options) => options.length === 0)) return [];
  switch (pattern) {
    case 'egalitarian':
      return windowChoices(groups, call);
    case 'maximin':
      return floorChoices(groups, floorsOf(groups, Infinity), call);
    case 'sufficientarian':
      return enoughChoices(groups, parameter);
    case 'prioritarian':
      return exchangeChoices(groups, floorsOf(groups, MOST_FLOORS), call);
    default:
      throw new Error(`There is no way to search the cut-offs for the pattern "${pattern}".`);
  }
}

type Groups = readonly (readonly CutoffOption[])[];

/** Utilities that could be the lowest of the groups: none above what the worst-off group can have at best. */
function floorsOf(groups: Groups, most: number): number[] {
  const top = Math.min(...groups.map((options) => Math.max(...options.map((o) => o.subjects))));
  const values = groups.flatMap((options) => options.map(({ subjects }) => subjects));
  const floors = [...new Set(values)].filter((value) => value <= top).sort((a, b) => a - b);
  if (floors.length <= most) return floors;
  return Array.from(
    { length: most },
    (_, i) => floors[Math.round((i * (floors.length - 1)) / (most - 1))]!,
  );
}

/** Best for the decider among those at or above the floor; of equals the one better for people. */
function bestAbove(options: readonly CutoffOption[], floor: number): number {
  let best = -1;
  for (let i = 0; i < options.length; i++) {
    const { subjects, decider } = options[i]!;
    if (subjects < floor) continue;
    const held = options[best];
    if (!held || decider > held.decider || (decider === held.decider && subjects > held.subjects))
      best = i;
  }
  return best;
}

async function floorChoices(
  groups: Groups,
  floors: readonly number[],
  call: Call,
): Promise<Choice[]> {
  const choices: Choice[] = [];
  for (const floor of floors) {
    await call.breathe();
    choices.push(groups.map((options) => bestAbove(options, floor)));
  }
  return choices;
}

/** One more group lifted to the threshold at a time, the cheapest first. */
function enoughChoices(groups: Groups, threshold: number): Choice[] {
  const free = groups.map((options) => bestAbove(options, -Infinity));
  const lifts = groups
    .map((options, g) => {
      const to = bestAbove(options, threshold);
      const cost = to < 0 ? Infinity : options[free[g]!]!.decider - options[to]!.decider;
      return { g, to, cost };
    })
    .filter(({ to }) => to >= 0)
    .sort((a, b) => a.cost - b.cost);
  const choices = [free];
  for (const { g, to } of lifts) choices.push(choices.at(-1)!.with(g, to));
  return choices;
}

/** From the decider's best above each floor, the step with the best rate of exchange first. */
async function exchangeChoices(
  groups: Groups,
  floors: readonly number[],
  call: Call,
): Promise<Choice[]> {
  const choices: Choice[] = [];
  for (const floor of floors) {
    await call.breathe();
    const hulls = groups.map((options) => upperHull(options, floor));
    const steps = hulls
      .flatMap((hull, g) =>
        hull.slice(1).map((to, i) => ({ g, to: to.at, rate: rateOf(hull[i]!, to) })),
      )
      .sort((a, b) => a.rate - b.rate);
    let choice: number[] = hulls.map((hull) => hull[0]!.at);
    choices.push(choice);
    for (const { g, to } of steps) {
      choice = choice.with(g, to);
      choices.push(choice);
    }
  }
  return choices;
}

interface Corner extends CutoffOption {
  readonly at: number;
}

/** What the decider gives up for each unit that people gain. */
function rateOf(from: Corner, to: Corner): number {
  return (from.decider - to.decider) / (to.subjects - from.subjects);
}

/** From the decider's best to the people's best, each further step dearer than the one before. */
function upperHull(options: readonly CutoffOption[], floor: number): Corner[] {
  const corners = options
    .map((option, at): Corner => ({ ...option, at }))
    .filter(({ subjects }) => subjects >= floor)
    .sort((a, b) => b.decider - a.decider || b.subjects - a.subjects || a.at - b.at);
  const hull: Corner[] = [];
  for (const corner of corners) {
    if (hull.length > 0 && corner.subjects <= hull.at(-1)!.subjects) continue;
    while (hull.length > 1 && rateOf(hull.at(-2)!, hull.at(-1)!) >= rateOf(hull.at(-1)!, corner))
      hull.pop();
    hull.push(corner);
  }
  return hull;
}
