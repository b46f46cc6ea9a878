// What the shown difference says against the margin, and the smallest gap that these rows would have shown at all.

import { equivalenceVerdict } from '../../../core/base/statistics';
import { detectableGaps } from '../../../core/fairness/detectable-gaps';
import type { Frame } from '../../../core/fairness/frame';
import { metricById } from '../../../core/fairness/metrics/index';
import type { Measure } from '../../../core/lab/measure';
import { againstMargin as say } from '../../words/against-margin';

/** One or two sentences; undefined where there is no difference with an interval, or the metric is no share. */
export function againstMargin(
  frame: Frame,
  { metrics, margin, family }: Measure,
  group: string,
): string | undefined {
  const metric = metrics[0]!;
  const found = metricById(metric);
  if (found.from !== 'counts' || !found.share) return undefined;
  const comparison = frame.cells.find(({ key }) => key === group)?.toReference?.[metric];
  if (!comparison?.interval || comparison.tooSmall) return undefined;
  const verdict = equivalenceVerdict(comparison.interval, margin);
  const gap = detectableGaps(frame, metric, { family })[group];
  const seen = gap && smaller(gap.below, gap.above);
  return [
    say.verdicts[verdict](margin),
    ...(verdict === 'not-shown' && seen !== undefined ? [say.couldSee(seen)] : []),
  ].join(' ');
}

function smaller(below: number | null, above: number | null): number | undefined {
  const known = [below, above].filter((gap): gap is number => gap !== null).map(Math.abs);
  return known.length > 0 ? Math.max(...known) : undefined;
}
