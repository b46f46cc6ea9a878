// Builds a disparity that is one metric compared in one way.

import { differenceLimits, meanOf, shareRatio, type Spread } from '../base/statistics';
import { countedShare, shareSpread } from './counts';
import { signedDifference } from './contrasts/signed-difference';
import { signedRatio } from './contrasts/signed-ratio';
import type { Contrast, Disparity, NamedLimits, Tally } from './disparity';
import type { CountMetric, Share } from './metric';
import type { Counts } from './scored';

type Stated = Omit<
  Disparity,
  'of' | 'limits' | 'range' | 'equal' | 'reads' | 'compares' | 'needs' | 'given'
>;

/** The values of a metric in every group. */
export function valuesOf(metric: CountMetric, cells: readonly Counts[]): (number | undefined)[] {
  return cells.map((cell) => metric.of(cell));
}

/** The metric compared over a tally. */
export function contrasted(metric: CountMetric, contrast: Contrast, tally: Tally) {
  return contrast.of(valuesOf(metric, tally.cells), {
    overall: metric.of(tally.overall),
    reference: tally.reference,
    better: metric.better,
  });
}

/** Where such a comparison can lie, from where the metric can. */
function rangeOf({ range: [low, high] }: CountMetric, contrast: Contrast): [number, number] {
  const signed = contrast === signedDifference || contrast === signedRatio;
  if (contrast.equal === undefined) return [low, high];
  if (contrast.equal === 1) return [low < 0 ? -Infinity : 0, signed ? Infinity : 1];
  return [signed ? low - high : 0, high - low];
}

export function metricDisparity(
  metric: CountMetric,
  contrast: Contrast,
  stated: Stated,
): Disparity {
  const signed = contrast === signedDifference || contrast === signedRatio;
  const { share } = metric;
  return {
    ...stated,
    equal: contrast.equal ?? 0,
    range: rangeOf(metric, contrast),
    reads: signed ? 'signed' : 'gap',
    compares: [metric.id],
    needs: signed ? 'reference' : 'groups',
    given: metric.given,
    of: (tally) => contrasted(metric, contrast, tally),
    ...(signed && share
      ? {
          limits: (cell: Counts, reference: Counts, z: number) =>
            contrast === signedDifference
              ? { ...shareDifference(share, cell, reference).limits(z), method: 'Newcombe' }
              : shareRatio(countedShare(share, cell), countedShare(share, reference), z),
        }
      : {}),
  };
}

/** The difference of a share between two groups, with its limits. Both groups must have somebody in the denominator. */
export function shareDifference(share: Share, cell: Counts, reference: Counts): Spread {
  const one = shareSpread(share, cell);
  const other = shareSpread(share, reference);
  return { value: one.value - other.value, limits: (z) => differenceLimits(one, other, z) };
}

/** Limits of the mean of several share differences that rest on separate people. */
export function meanDifferenceLimits(
  shares: readonly Share[],
  cell: Counts,
  reference: Counts,
  z: number,
): NamedLimits {
  const differences = shares.map((share) => shareDifference(share, cell, reference));
  return { ...meanOf(differences, z), method: 'MOVER of Newcombe intervals' };
}
