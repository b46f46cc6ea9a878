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
  run(spec, shop, call) {
    const { before, after, part, metrics, gap } = spec;
    const rowsOf = async (experiment: Experiment): Promise<Scored> =>
      scoredPart(await decide(experiment, shop, call), experiment, part, [gap.column]);
    // A log is scored again and again, and most of its runs stay as they were.
    return shop.cache.get('compare', spec, async () =>
      comparisonOf(
        { rows: await rowsOf(before), reference: before.roles.reference },
        { rows: await rowsOf(after), reference: after.roles.reference },
        { metrics, gap },
      ),
    );
  },
};

interface Side {
  readonly rows: Scored;
  readonly reference: Experiment['roles']['reference'];
}

/** What the second changed, where both decide on the same rows. */
export function comparisonOf(
  before: Side,
  after: Side,
  { metrics, gap }: Pick<CompareSpec, 'metrics' | 'gap'>,
): Comparison {
  const framed = ({ rows, reference }: Side): Frame =>
    // Against the gap's own reference: the case may name another one than the data set.
    frame(rows, {
      metrics,
      groups: [gap.column],
      reference: { ...reference, [gap.column]: gap.reference },
    });
  const { rows: first } = before;
  const { rows: second } = after;
  const sameRows = first.n === second.n && first.rows.every((row, i) => row === second.rows[i]);
  const frames = { before: framed(before), after: framed(after) };
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
}
