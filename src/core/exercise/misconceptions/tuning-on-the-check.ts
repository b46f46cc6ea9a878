// Tuning on rows that are there to judge: one setting after another was checked, and the next chosen by what the check said.

import { inWords, listed } from '../checks/check';
import type { Entry } from '../../evidence/entry';
import type { Misconception } from './misconception';
import { benchOf, gapOf, points, query } from './asked';

/** So many settings of one repair, each followed by a check. */
const MANY = 3;

export const tuningOnTheCheck: Misconception = {
  id: 'tuning-on-the-check',
  name: 'Tuning on the rows that judge',
  plain: 'Rows that choose a setting can no longer judge it.',
  source: 'Dwork et al. 2015, The reusable holdout, Science 349; Cawley & Talbot 2010.',
  says: {
    did: 'You set “{recipe}” {times} times and asked for a check each time before you set it anew.',
    found:
      'On your practice rows the gaps of these settings are {gaps}, and the interval of the last goes from {ends}: the rows cannot tell them apart. What moved between the checks was mostly chance.',
    why: 'Each check looks at the held-back rows once more. A setting that was chosen by them fits their chance as well, and will look worse on the next rows.',
    next: 'Choose the setting on practice rows, with its interval, and check it once.',
  },
  async detect({ scene, answer }) {
    const bench = benchOf(scene);
    const gap = gapOf(scene);
    if (!bench || !gap) return undefined;
    const byRecipe = new Map<string, Entry<'run'>[]>();
    for (const run of scene.attempt.runs) {
      const after = scene.attempt.runs.find(
        (other) => other.n > run.n && other.body.recipe === run.body.recipe,
      );
      const checked = scene.log.some(
        (entry) =>
          entry.kind === 'check' &&
          entry.step === bench.step &&
          entry.n > run.n &&
          entry.n < (after?.n ?? Infinity),
      );
      if (checked) byRecipe.set(run.body.recipe, [...(byRecipe.get(run.body.recipe) ?? []), run]);
    }
    for (const [recipe, runs] of byRecipe) {
      const settings = new Set(runs.map(({ body }) => body.title));
      if (settings.size < MANY) continue;
      const gaps = [];
      for (const { body } of runs) gaps.push(await answer(query(body.experiment, 'practice', gap)));
      const values = gaps.flatMap(({ value }) => (value === null ? [] : [value]));
      const last = gaps.at(-1);
      if (values.length < MANY || !last?.interval) continue;
      const { lo, hi } = last.interval;
      if (Math.max(...values) - Math.min(...values) > hi - lo) continue;
      const bare = (value: number): string => points({ value, n: last.n });
      return {
        entry: runs.at(-1)!.n,
        slots: {
          recipe: scene.pack.lab.recipes[recipe]?.title ?? recipe,
          times: inWords(settings.size),
          gaps: listed(values.map(bare)),
          ends: `${bare(lo)} to ${bare(hi)}`,
        },
      };
    }
    return undefined;
  },
};
