// Levelling down: the gap became smaller, but not because the worse-off group got more. Mittelstadt, Wachter & Russell (2023),
// The Unfairness of Fair Machine Learning: Levelling Down and Strict Egalitarianism by Default.

import { crossing } from './crossing';
import { metricById } from './metrics';
import type { Metric } from './metric';
import { pairedDifference, type PairedDifference, type PairedOptions } from './paired';
import type { Scored } from './scored';
import { takeScored } from './take-scored';

export interface LevellingSpec extends PairedOptions {
  /** The metric whose gap was to shrink. */
  readonly metric: string;
  readonly column: string;
  readonly group: string;
  readonly reference: string;
  /** The decision that is good for the person; 1 unless given. */
  readonly benefit?: 0 | 1;
  /** True where the number of places is fixed: then every gain is another's loss, and the word is not used. */
  readonly places?: 'fixed' | 'free';
}

export interface LevellingDown {
  /** Size of the gap before, after, and its paired change. */
  readonly gap: PairedDifference;
  /** The group of the two with the smaller share of the benefit before. */
  readonly worseOff: string;
  /** That group's share of the benefit, among those the metric looks at. */
  readonly benefit: PairedDifference;
  /** People who exchanged places: as many gained as lost. */
  readonly swaps: number;
  /** null where a number is not defined, or places are fixed. */
  readonly levelledDown: boolean | null;
}

/** A rise of the benefit that an interval cannot tell from half a point is no rise. */
export const NO_RISE = 0.005;

export function levellingDown(before: Scored, after: Scored, spec: LevellingSpec): LevellingDown {
  const { metric: id, column, group, reference, benefit = 1, places = 'free', ...options } = spec;
  const metric = metricById(id);
  const gap = pairedDifference(
    before,
    after,
    { kind: 'absolute-gap', metric: id, column, group, reference },
    options,
  );
  const shares = [group, reference].map((level) => ({
    level,
    change: benefitOf(before, after, column, level, metric, benefit, options),
  }));
  const [first, second] = shares as [(typeof shares)[0], (typeof shares)[0]];
  const worse = (first.change.before ?? 0) <= (second.change.before ?? 0) ? first : second;
  const { gained, lost } = moved(before, after, benefit);
  const upper = worse.change.interval?.hi;
  const known = gap.difference !== null && upper !== undefined && places === 'free';
  return {
    gap,
    worseOff: worse.level,
    benefit: worse.change,
    swaps: Math.min(gained, lost),
    levelledDown: known ? gap.difference! < 0 && upper! <= NO_RISE : null,
  };
}

/** Change of the share with the benefit in one group, among the truth class whose rates the metric compares. */
function benefitOf(
  before: Scored,
  after: Scored,
  column: string,
  level: string,
  metric: Metric,
  benefit: 0 | 1,
  options: PairedOptions,
): PairedDifference {
  const single = before.groups.some(({ name }) => name === column);
  const { codes, levels } = crossing(before, single ? [column] : column.split('|'));
  const code = levels.indexOf(level);
  const label = truthClass(metric);
  const positions = Int32Array.from(
    Array.from({ length: before.n }, (_, i) => i).filter(
      (i) => codes[i] === code && (label === undefined || before.y[i] === label),
    ),
  );
  const as = (rows: Scored): Scored => {
    const taken = takeScored(rows, positions);
    return { ...taken, yhat: taken.yhat.map((value) => (value === benefit ? 1 : 0)) };
  };
  return pairedDifference(
    as(before),
    as(after),
    { kind: 'metric', metric: 'selection-rate' },
    options,
  );
}

/** The label of everybody in the metric's denominator, where that is one label. */
function truthClass({ denominator }: Metric): 0 | 1 | undefined {
  const favourable = denominator({ tp: 1, fp: 0, tn: 0, fn: 1 });
  const other = denominator({ tp: 0, fp: 1, tn: 1, fn: 0 });
  if (favourable === 2 && other === 0) return 1;
  return favourable === 0 && other === 2 ? 0 : undefined;
}

function moved(before: Scored, after: Scored, benefit: 0 | 1): { gained: number; lost: number } {
  let gained = 0;
  let lost = 0;
  for (let i = 0; i < before.n; i++) {
    if (before.yhat[i] === after.yhat[i]) continue;
    if (after.yhat[i] === benefit) gained++;
    else lost++;
  }
  return { gained, lost };
}
