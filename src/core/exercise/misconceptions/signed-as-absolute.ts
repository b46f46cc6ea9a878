// Signed read as absolute: the run with the lowest number was taken, though its gap only lies on the other side of zero.

import type { Misconception } from './misconception';
import { chosenRun, highIsBad, named, percent, points, query, whom } from './asked';

export const signedAsAbsolute: Misconception = {
  id: 'signed-as-absolute',
  name: 'A sign read as a size',
  plain: 'A gap below zero is a gap for the other group, not a smaller gap.',
  source: 'Signs of fairness metrics: Bellamy et al. 2018, section 5; curriculum section 8.',
  says: {
    did: 'You chose “{chosen}” with a gap of {gap}. Your run “{other}” has {other-gap}, which is nearer to zero.',
    found:
      'On your practice rows {worse} are now the worse off: {worse-rate} {metric}, against {better-rate} of {better}.',
    why: 'The minus says for whom the gap is. Its size is the distance from zero.',
    next: 'Compare runs by their distance from zero, and read the sign for who is worse off.',
  },
  async detect({ scene, answer }) {
    const chosen = chosenRun(scene);
    if (!chosen) return undefined;
    const { run, gap, base, decision } = chosen;
    const before = await answer(query(base, 'practice', gap));
    const after = await answer(query(run.body.experiment, 'practice', gap));
    if (before.value === null || after.value === null || !after.interval) return undefined;
    const side = before.value > 0 ? 1 : -1;
    const turned = side > 0 ? after.interval.hi < 0 : after.interval.lo > 0;
    if (!turned) return undefined;
    const others = scene.attempt.runs.filter(({ n }) => n !== run.n);
    for (const other of others) {
      const theirs = await answer(query(other.body.experiment, 'practice', gap));
      if (theirs.value === null || Math.abs(theirs.value) >= Math.abs(after.value)) continue;
      const rate = (cell: string) =>
        answer(
          query(run.body.experiment, 'practice', {
            kind: 'cell',
            metric: gap.metric,
            groups: gap.groups,
            cell,
          }),
        );
      const cellWorse = after.value > 0 === highIsBad(scene, gap.metric);
      const [worse, better] = cellWorse ? [gap.cell, gap.reference] : [gap.reference, gap.cell];
      const [worseRate, betterRate] = [await rate(worse), await rate(better)];
      return {
        entry: decision.n,
        slots: {
          chosen: run.body.title,
          gap: points(after),
          other: other.body.title,
          'other-gap': points(theirs),
          metric: named(scene, gap.metric),
          worse: whom(scene, gap, worse),
          better: whom(scene, gap, better),
          'worse-rate': percent(worseRate.value, worseRate.n),
          'better-rate': percent(betterRate.value, betterRate.n),
        },
      };
    }
    return undefined;
  },
};
