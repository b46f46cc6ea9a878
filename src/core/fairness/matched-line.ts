// The one line for everybody that is comparable with a repair: as many are selected, or it is no less accurate.
// What is left of a repair's gap beside it is what the repair did; the rest, moving the line would have done too.

import { crossing } from './crossing';
import { metricById } from './metrics';
import type { Counts, Scored } from './scored';

export type MatchBy = 'selection-rate' | 'accuracy';

export interface MatchSpec {
  readonly by: MatchBy;
  /** Share selected, or share decided rightly, by the repair. */
  readonly wanted: number;
  /** For accuracy: whose gap is to be as small as such a line can make it. A metric made of counts. */
  readonly gap: {
    readonly metric: string;
    readonly column: string;
    readonly group: string;
    readonly reference: string;
  };
}

const NOBODY: Counts = { tp: 0, fp: 0, tn: 0, fn: 0 };

/**
 * A cut-off on the scores; selected is who stands strictly above it. By selection rate: the line that comes nearest to
 * `wanted`. By accuracy: of the lines that are at least so accurate, the one with the smallest gap; the most accurate line
 * where none is. Throws when the rows have no scores, or the metric is none of counts. O(n log n).
 */
export function matchedLine(rows: Scored, { by, wanted, gap }: MatchSpec): number {
  const { score } = rows;
  if (!score || rows.n === 0) throw new Error('There is no score here that a line could cut.');
  const metric = metricById(gap.metric);
  if (metric.from !== 'counts')
    throw new Error(`"${gap.metric}" is not made of counts; a line cannot be matched by it.`);
  const { codes, levels } = crossing(rows, [gap.column]);
  const sides = [levels.indexOf(gap.group), levels.indexOf(gap.reference)];
  const order = Int32Array.from({ length: rows.n }, (_, i) => i).sort(
    (a, b) => score[b]! - score[a]! || a - b,
  );
  // Everybody refused: the line at the highest score. Then one after the other comes above it.
  const all = { ...NOBODY };
  const cells = sides.map(() => ({ ...NOBODY }));
  const tallies = (i: number): { -readonly [kind in 'tp' | 'fp' | 'tn' | 'fn']: number }[] => {
    const side = sides.indexOf(codes[i]!);
    return side < 0 ? [all] : [all, cells[side]!];
  };
  for (let i = 0; i < rows.n; i++)
    for (const counts of tallies(i)) counts[rows.y[i] === 1 ? 'fn' : 'tn'] += weight(rows, i);
  const total = all.fn + all.tn;

  let best = { line: score[order[0]!]!, miss: Infinity, gap: Infinity };
  const offer = (line: number): void => {
    const made = by === 'accuracy' ? (all.tp + all.tn) / total : (all.tp + all.fp) / total;
    const short = wanted - made;
    const miss = by === 'selection-rate' ? Math.abs(short) : Math.max(0, short - SLACK);
    const [own, other] = cells.map((counts) => metric.of(counts));
    const apart = own === undefined || other === undefined ? Infinity : Math.abs(own - other);
    const closer = by === 'accuracy' && miss === best.miss && apart < best.gap;
    if (miss < best.miss || closer) best = { line, miss, gap: apart };
  };
  offer(best.line);
  for (let at = 0; at < rows.n; at++) {
    const i = order[at]!;
    for (const counts of tallies(i)) {
      const [from, to] = rows.y[i] === 1 ? (['fn', 'tp'] as const) : (['tn', 'fp'] as const);
      counts[from] -= weight(rows, i);
      counts[to] += weight(rows, i);
    }
    const next = order[at + 1];
    if (next !== undefined && score[next]! < score[i]!) offer(score[next]!);
  }
  return best.line;
}

/** Equal accuracies, computed in another order. */
const SLACK = 1e-12;

function weight({ weights }: Scored, i: number): number {
  return weights ? weights[i]! : 1;
}
