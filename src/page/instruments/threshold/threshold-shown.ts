// What a cut-off does, counted by binary search in tables that were sent once: histograms, lines, people per 1,000.

import { newcombe } from '../../../core/base/statistics/newcombe';
import { wilson } from '../../../core/base/statistics/wilson';
import { everybody, negatives, positives, selected } from '../../../core/fairness/counts';
import type { Counts } from '../../../core/fairness/scored';
import { countsAbove } from '../../../core/lab/cutoff';
import type { ThresholdTable } from '../../../core/lab/jobs/thresholds';
import type { RateLine, ScoreGroup } from '../../charts/chart-data';
import { perThousand, range } from '../../charts/format';
import { Z95 } from '../../charts/z95';
import type { ChangeCount, Gap } from '../../words/instruments-threshold';
import type { GroupNames } from '../groups';

/** A cut-off for each group by its key; `all` where there is one line. */
export type Cuts = Readonly<Record<string, number>>;

export function cutFor(cuts: Cuts, key: string): number {
  return cuts[key] ?? cuts['all'] ?? 0.5;
}

/** A share of people, of 1,000, with its interval; undefined where there is nobody to count. */
export interface PerThousand {
  readonly value: string;
  readonly interval: string;
  readonly part: number;
  readonly n: number;
}

export interface Consequence {
  readonly key: string;
  readonly counts: Counts;
  readonly missed: PerThousand | undefined;
  readonly wrongly: PerThousand | undefined;
  readonly given: PerThousand | undefined;
}

/** What the lines do to each group. A few microseconds: this runs while the line is dragged. */
export function consequences(tables: readonly ThresholdTable[], cuts: Cuts): Consequence[] {
  return tables.map((table) => {
    const counts = countsAbove(table, cutFor(cuts, table.key));
    return {
      key: table.key,
      counts,
      missed: perThousandOf(counts.fn, positives(counts)),
      wrongly: perThousandOf(counts.fp, negatives(counts)),
      given: perThousandOf(selected(counts), everybody(counts)),
    };
  });
}

function perThousandOf(part: number, n: number): PerThousand | undefined {
  if (n === 0) return undefined;
  const { lo, hi } = wilson(part, n, Z95);
  return { value: perThousand(part / n), interval: range(lo, hi, perThousand), part, n };
}

/** The gap in missed people between two groups with its Newcombe interval, as shares. */
export function missedGap(group: Consequence, reference: Consequence): Gap | undefined {
  const [a, b] = [group.missed, reference.missed];
  if (!a || !b) return undefined;
  return { value: a.part / a.n - b.part / b.n, ...newcombe(a.part, a.n, b.part, b.n, Z95) };
}

/** Who gained and who lost the good decision when the lines moved, in people on these rows. */
export function changesBetween(
  tables: readonly ThresholdTable[],
  before: Cuts,
  after: Cuts,
  names: GroupNames,
): ChangeCount[] {
  return tables.map((table) => {
    const from = countsAbove(table, cutFor(before, table.key));
    const to = countsAbove(table, cutFor(after, table.key));
    // Lowering a line only adds people and raising it only takes some away, so the difference of counts is who changed.
    const all = selected(to) - selected(from);
    const deserve = to.tp - from.tp;
    return {
      group: names.of(table.key).whole,
      gained: all > 0 ? { all, deserve } : { all: 0, deserve: 0 },
      lost: all < 0 ? { all: -all, deserve: -deserve } : { all: 0, deserve: 0 },
    };
  });
}

/** Score histograms by label. A score on a bin's upper edge lies below a line that stands there, as in the lab. */
export function scoreGroups(
  tables: readonly ThresholdTable[],
  names: GroupNames,
  bins = 50,
): ScoreGroup[] {
  return tables.map((table) => {
    const above = Array.from({ length: bins + 1 }, (_, edge) =>
      edge === 0
        ? { tp: table.positives, fp: table.n - table.positives }
        : edge === bins
          ? { tp: 0, fp: 0 }
          : countsAbove(table, edge / bins),
    );
    const bin = (kind: 'tp' | 'fp') =>
      Array.from({ length: bins }, (_, at) => above[at]![kind] - above[at + 1]![kind]);
    const { label, shape } = names.of(table.key);
    return { key: table.key, label, shape, earn: bin('tp'), not: bin('fp') };
  });
}

/** A rate at every hundredth of the score, one line a group. */
export function rateLines(
  tables: readonly ThresholdTable[],
  names: GroupNames,
  rate: (counts: Counts) => number | undefined,
): RateLine[] {
  return tables.map((table) => {
    const { label, shape } = names.of(table.key);
    return {
      key: table.key,
      label,
      shape,
      points: Array.from({ length: 101 }, (_, at) => ({
        cut: at / 100,
        rate: rate(countsAbove(table, at / 100)) ?? null,
      })),
    };
  });
}
