// Errors that cancel: an average near zero made of two gaps that run in opposite directions.

import type { Misconception } from './misconception';
import { marginOf, points, whom } from './asked';

/** Numbers that average the two kinds of error. */
const AVERAGES = ['accuracy', 'error-rate', 'balanced-accuracy'];
const ODDS = 'average-odds-difference';
const PARTS = ['false-negative-rate', 'false-positive-rate'] as const;

export const errorsThatCancel: Misconception = {
  id: 'errors-that-cancel',
  name: 'An average that cancels',
  plain: 'Two gaps in opposite directions can make an average of about none.',
  source:
    'Average odds: Bellamy et al. 2018, section 5; equalised odds: Hardt, Price & Srebro 2016.',
  says: {
    did: 'You pinned “{title}”, {cell} against {reference}: {average}. That looks like little or nothing.',
    found:
      'On your practice rows the gap in people who are missed is {missed}, and in people who are wrongly picked {picked}. In the average the two cancel.',
    why: 'Nobody is spared by an average: those who are missed stay missed, and those who are wrongly picked stay so.',
    next: 'Look at both errors on their own.',
  },
  async detect({ scene, frame }) {
    const margin = marginOf(scene);
    for (const entry of scene.attempt.evidence.toReversed()) {
      const { query, answer, title } = entry.body;
      const { ask } = query;
      const average =
        (ask.kind === 'difference' && AVERAGES.includes(ask.metric)) ||
        (ask.kind === 'disparity' && ask.disparity === ODDS);
      if (!average || ask.groups.length !== 1 || answer.value === null) continue;
      const { lo, hi } = answer.interval ?? { lo: answer.value, hi: answer.value };
      if (lo < -margin || hi > margin) continue;
      const { cells } = await frame({
        experiment: query.experiment,
        part: 'practice',
        metrics: [...PARTS],
        groups: ask.groups,
        reference: { [ask.groups[0]!]: ask.reference },
      });
      const cell = cells.find(({ key }) => key === ask.cell);
      const [missed, picked] = PARTS.map((metric) => cell?.toReference?.[metric]);
      if (!missed?.interval || !picked?.interval || !cell) continue;
      const way = ({ lo, hi }: { lo: number; hi: number }): number =>
        lo > 0 ? 1 : hi < 0 ? -1 : 0;
      const [one, other] = [way(missed.interval), way(picked.interval)];
      // Average odds add hits and wrong picks: there the two errors cancel when both are higher for one group.
      if (one === 0 || other !== (ask.kind === 'disparity' ? one : -one)) continue;
      const n = (metric: string): number => cell.values[metric]?.n ?? 0;
      return {
        entry: entry.n,
        slots: {
          title,
          cell: whom(scene, ask, ask.cell),
          reference: whom(scene, ask, ask.reference),
          average: points(answer),
          missed: points({ value: missed.difference, interval: missed.interval, n: n(PARTS[0]) }),
          picked: points({ value: picked.difference, interval: picked.interval, n: n(PARTS[1]) }),
        },
      };
    }
    return undefined;
  },
};
