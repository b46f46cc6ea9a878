// One seed: of two learnt repairs the better was taken, on one deal of the rows; on another deal the order turns round.

import { listed } from '../checks/check';
import type { Experiment } from '../../lab/experiment';
import type { Misconception } from './misconception';
import { chosenRun, points, query } from './asked';

/** Rules that are set by hand: another deal of training rows changes nothing in them. */
const BY_HAND = ['manual-thresholds', 'single-threshold'];
/** Other deals of the practice rows that are tried. */
const SEEDS = [1, 2];

export const oneSeed: Misconception = {
  id: 'one-seed',
  name: 'One seed',
  plain: 'A repair that is learnt from rows comes out a little different on other rows.',
  source: 'Friedler et al. 2019, section 4.4; Bouthillier et al. 2021, Accounting for variance.',
  slow: 'trains',
  says: {
    did: 'You chose “{chosen}” over “{other}” by one deal of the practice rows: a gap of {gap} against {other-gap}.',
    found:
      'Learnt again on other deals of the same rows, “{chosen}” has {again} and “{other}” {other-again}. The order does not hold.',
    why: 'What differs between two deals is chance of the training rows. A choice by one deal is a choice by it.',
    next: 'Compare the clouds of several deals, and give another reason where they overlap.',
  },
  async detect({ scene, answer }) {
    const chosen = chosenRun(scene);
    if (!chosen || !isLearnt(chosen.run.body.experiment)) return undefined;
    const { decision, run, gap } = chosen;
    const gapAt = async (experiment: Experiment, seed: number): Promise<number | null> => {
      const again = isLearnt(experiment) ? { ...experiment, seed } : experiment;
      return (await answer(query(again, 'practice', gap))).value;
    };
    const rejected = decision.body.rejected.flatMap(({ choice }) =>
      choice.kind === 'run' ? scene.attempt.runs.filter(({ n }) => n === choice.run) : [],
    );
    for (const other of rejected) {
      const [own, theirs] = [run.body.experiment, other.body.experiment];
      const first = [await gapAt(own, own.seed), await gapAt(theirs, theirs.seed)] as const;
      if (!smaller(first)) continue;
      const again: (readonly [number | null, number | null])[] = [];
      for (const seed of SEEDS) again.push([await gapAt(own, seed), await gapAt(theirs, seed)]);
      if (again.every(smaller)) continue;
      const said = (value: number | null): string => points({ value, n: Infinity });
      return {
        entry: decision.n,
        slots: {
          chosen: run.body.title,
          other: other.body.title,
          gap: said(first[0]),
          'other-gap': said(first[1]),
          again: listed(again.map(([value]) => said(value))),
          'other-again': listed(again.map(([, value]) => said(value))),
        },
      };
    }
    return undefined;
  },
};

function isLearnt({ learner, mitigations }: Experiment): boolean {
  return learner.id !== 'frozen' || mitigations.some(({ id }) => !BY_HAND.includes(id));
}

/** Whether the first gap is nearer to zero. */
function smaller([own, other]: readonly [number | null, number | null]): boolean {
  return own !== null && other !== null && Math.abs(own) < Math.abs(other);
}
