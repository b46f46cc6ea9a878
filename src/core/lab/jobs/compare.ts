// Two experiments on the same rows: what the second changed, for whom, with the paired interval.

import { frame, type Frame } from '../../fairness/frame';
import { levellingDown, type LevellingDown } from '../../fairness/levelling-down';
import { pairedDifference, type PairedDifference } from '../../fairness/paired';
import type { Scored } from '../../fairness/scored';
import type { Experiment, Part } from '../experiment';
import { movedPeople, type Gap, type Moved } from '../frontier';
import { decide, scoredPart } from '../pipeline';
import type { Job } from './job';

export interface CompareSpec {
  readonly before: Experiment;
  readonly after: Experiment;
  readonly part: Part;
  readonly metrics: readonly string[];
  readonly gap: Gap;
}

export interface Comparison {
  /** False when the two runs judge different rows: then nothing is paired. */
  readonly sameRows: boolean;
  readonly before: Frame;
  readonly after: Frame;
  readonly gap?: PairedDifference;
  readonly absoluteGap?: PairedDifference;
  /** Whether the gap shrank without the worse-off group gaining. */
  readonly levelling?: LevellingDown;
  readonly overall: Readonly<Record<string, PairedDifference>>;
  readonly moved: readonly Moved[];
}

export const compare: Job<CompareSpec, Comparison> = {
  async run({ before, after, part, metrics, gap }, shop, call) {
    const rowsOf = async (experiment: Experiment): Promise<Scored> =>
      scoredPart(await decide(experiment, shop, call), experiment, part, [gap.column]);
    const first = await rowsOf(before);
    const second = await rowsOf(after);
    const framed = (rows: Scored, experiment: Experiment): Frame =>
      // Against the gap's own reference: the case may name another one than the data set.
      frame(rows, {
        metrics,
        groups: [gap.column],
        reference: { ...experiment.roles.reference, [gap.column]: gap.reference },
      });
    const sameRows = first.n === second.n && first.rows.every((row, i) => row === second.rows[i]);
    const frames = { before: framed(first, before), after: framed(second, after) };
    if (!sameRows) return { sameRows, ...frames, overall: {}, moved: [] };
    return {
      sameRows,
      ...frames,
      gap: pairedDifference(first, second, { kind: 'gap', ...gap }),
      absoluteGap: pairedDifference(first, second, { kind: 'absolute-gap', ...gap }),
      levelling: levellingDown(first, second, gap),
      overall: Object.fromEntries(
        metrics.map((metric) => [
          metric,
          pairedDifference(first, second, { kind: 'metric', metric }),
        ]),
      ),
      moved: movedPeople(first, second, gap.column),
    };
  },
};
