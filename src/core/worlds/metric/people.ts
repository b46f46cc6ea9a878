// The rows of a MetricWorld: whom they belong to, who deserves the good decision, and the score that decides at 0.5.

import type { Rng } from '../../base/rng';
import type { Column, Table } from '../../table/table';
import { bands, groups, type MetricPlan } from './plan';

export const ROWS = 12_000;
export const areas = ['town', 'country'] as const;
/** At or under it the answer is no. */
export const LINE = 0.5;

export function drawPeople({ cells, product }: MetricPlan, part: string, random: Rng): Table {
  const draws = random.stream(part);
  const [forCell, forLabel, forSide, forScore, forArea, forMonths] = [
    ...['cell', 'label', 'side', 'score', 'area', 'months'],
  ].map((name) => draws.stream(name));
  const code = (): Int32Array => new Int32Array(ROWS);
  const [group, band, label, area] = [code(), code(), code(), code()];
  const [score, months] = [new Float64Array(ROWS), new Float64Array(ROWS)];
  for (let row = 0; row < ROWS; row++) {
    const cell = cells[cellAt(cells, forCell!.next())]!;
    group[row] = cell.group;
    band[row] = cell.band;
    const deserves = forLabel!.next() < cell.base;
    label[row] = deserves ? 1 : 0;
    const above = forSide!.next() < (deserves ? cell.tpr : cell.fpr);
    score[row] = scoreOf({ deserves, above }, forScore!.next());
    area[row] = forArea!.next() < 0.6 ? 0 : 1;
    months[row] = 1 + forMonths!.int(96);
  }
  const category = (codes: Int32Array, levels: readonly string[]): Column => ({
    kind: 'category',
    codes,
    levels,
  });
  return {
    n: ROWS,
    columns: new Map<string, Column>([
      ['group', category(group, groups)],
      [
        'age_band',
        category(
          band,
          bands.map((each) => each.band),
        ),
      ],
      ['area', category(area, areas)],
      ['months', { kind: 'number', values: months }],
      ['score', { kind: 'number', values: score }],
      [product.label, category(label, ['no', 'yes'])],
    ]),
  };
}

function cellAt(cells: MetricPlan['cells'], u: number): number {
  let left = u;
  return Math.max(
    0,
    cells.findIndex(({ share }) => (left -= share) < 0),
  );
}

/**
 * Spread over its side of the line so that, among equally many above and below as deserve it 3 to 1 and 1 to 3, a score
 * of s means a chance of s: density ∝ s for those who deserve the yes, ∝ 1 − s for the others.
 */
function scoreOf(
  { deserves, above }: { readonly deserves: boolean; readonly above: boolean },
  u: number,
): number {
  if (above) return deserves ? Math.sqrt(1 - 0.75 * u) : 1 - LINE * Math.sqrt(u);
  return deserves ? LINE * Math.sqrt(u) : 1 - Math.sqrt(1 - 0.75 * u);
}
