// The signs by which a MetricWorld draw is taken or thrown away: each lies within 3.5 standard errors of the truth, and no
// lure comes nearer to a planted cell than half way.

import type { Condition } from '../../table/condition';
import { gapOf } from '../signs';
import type { Sign } from '../world';
import { areas, LINE, ROWS } from './people';
import { bands, groups, type MetricCell, type MetricPlan } from './plan';
import { cellKey, ofGroup, partsOf, rateIds, type RateId } from './truth';

const ERRORS = 3.5;
const selected: Condition = { column: 'score', over: LINE };

export function metricSigns({ kind, product, worse, cells, worst, lure }: MetricPlan): Sign[] {
  const deserving: Condition = { column: product.label, level: 'yes' };
  const not: Condition = { column: product.label, level: 'no' };
  const counted: Record<RateId, { of: Condition; within: readonly Condition[] }> = {
    'base-rate': { of: deserving, within: [] },
    'selection-rate': { of: selected, within: [] },
    'true-positive-rate': { of: selected, within: [deserving] },
    'false-positive-rate': { of: selected, within: [not] },
    precision: { of: deserving, within: [selected] },
  };
  const gap = (
    id: string,
    rate: RateId,
    first: readonly MetricCell[],
    second: readonly MetricCell[],
    conditions: readonly [readonly Condition[], readonly Condition[]],
    role: Sign['role'],
    floor = -Infinity,
  ): Sign => {
    const { of, within } = counted[rate];
    const { value, error } = gapBetween(rate, first, second);
    return {
      id,
      plain: `${rate}: ${id}`,
      role,
      band: [
        Math.max(value - ERRORS * error, floor),
        Math.min(value + ERRORS * error, role === 'effect' && value < 0 ? value / 2 : Infinity),
      ],
      measure: (rows) =>
        gapOf(rows, of, [...conditions[0], ...within], [...conditions[1], ...within]),
    };
  };
  const inGroup = (group: number): Condition => ({ column: 'group', level: groups[group]! });
  const better = 1 - worse;
  const own = ofGroup(cells, worse);
  const other = ofGroup(cells, better);
  return [
    ...rateIds.map((rate) =>
      gap(
        `groups-${rate}`,
        rate,
        own,
        other,
        [[inGroup(worse)], [inGroup(better)]],
        kind === 'harmful' && rate !== product.holds ? 'effect' : 'decoy',
      ),
    ),
    ...worst.map((cell) =>
      gap(
        `worst-${cellKey(cell)}`,
        'true-positive-rate',
        [cell],
        other,
        [inCell(cell), [inGroup(better)]],
        'effect',
      ),
    ),
    // Without harm no cell may look like a planted one by chance.
    ...(kind === 'harmful'
      ? []
      : cells.map((cell) =>
          gap(
            `cell-${cellKey(cell)}`,
            'true-positive-rate',
            [cell],
            cells.filter((other) => other !== cell),
            [inCell(cell), []],
            'decoy',
            -product.below / 2,
          ),
        )),
    ...(lure
      ? (['selection-rate', 'true-positive-rate'] as const).map((rate) =>
          gap(
            `lure-${rate}`,
            rate,
            [lure],
            other.filter((cell) => cell !== lure),
            [
              inCell(lure),
              [inGroup(lure.group), { column: 'age_band', not: bands[lure.band]!.band }],
            ],
            'decoy',
            rate === 'true-positive-rate' ? -product.below / 2 : -Infinity,
          ),
        )
      : []),
    gap(
      'areas-selection-rate',
      'selection-rate',
      cells.map((cell) => ({ ...cell, share: cell.share * 0.6 })),
      cells.map((cell) => ({ ...cell, share: cell.share * 0.4 })),
      [[{ column: 'area', level: areas[0] }], [{ column: 'area', level: areas[1] }]],
      'decoy',
    ),
  ];
}

const inCell = ({ group, band }: MetricCell): Condition[] => [
  { column: 'group', level: groups[group]! },
  { column: 'age_band', level: bands[band]!.band },
];

/** True difference of a rate, and the standard error that one draw has. */
export function gapBetween(
  rate: RateId,
  first: readonly MetricCell[],
  second: readonly MetricCell[],
): { readonly value: number; readonly error: number } {
  const sides = [first, second].map((cells) => {
    const { part, whole } = partsOf(rate, cells);
    const share = part / whole;
    return { share, variance: (share * (1 - share)) / (whole * ROWS) };
  });
  const [one, two] = [sides[0]!, sides[1]!];
  return { value: one.share - two.share, error: Math.sqrt(one.variance + two.variance) };
}
