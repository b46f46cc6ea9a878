// The disparities of a frame: each computed within every level of the control, and the one farthest from equality kept.

import { standardDeviation } from '../base/statistics';
import type { Sure } from './compare-cells';
import type { Disparity } from './disparity';
import { disparities } from './disparities';
import type { Interval } from './estimate';
import { spokenFor, type Spoken } from './over-strata';
import type { Stratum } from './strata';
import type { UnitDraws } from './unit-draws';

/** A disparity with what is needed to read it. */
export interface DisparityValue {
  /** null where an ingredient is not defined. */
  readonly value: number | null;
  /** Keys of the cells that make the value, e.g. the lowest and the highest. */
  readonly cells?: readonly string[];
  /** Where the value would lie if group and outcome had nothing to do with each other (null-bands.ts). */
  readonly nullBand?: { readonly lo: number; readonly hi: number; readonly level: number };
  /** Only for signed disparities; a non-negative one is read against its null band. */
  readonly interval?: Interval;
  /** With control features: the value within each of their levels. `value` is then the one farthest from equality. */
  readonly byControl?: Readonly<Record<string, number | null>>;
}

/** Every disparity that the strata allow, by id. `keys`: of all cells; `draws`: present where units repeat. */
export function frameDisparities(
  strata: readonly Stratum[],
  keys: readonly string[],
  sure: Sure,
  draws: UnitDraws | undefined,
): Record<string, DisparityValue> {
  const values: Record<string, DisparityValue> = {};
  for (const disparity of disparities) {
    if (!isPossible(disparity, strata)) continue;
    const tallies = strata.map(({ tally }) => tally);
    const found = tallies.map((tally) => disparity.of(tally));
    const spoken = spokenFor(disparity, strata, tallies, found);
    const interval = spoken && signedInterval(disparity, spoken, sure, draws);
    values[disparity.id] = {
      value: spoken?.found.value ?? null,
      ...(spoken && spoken.found.cells.length > 0
        ? { cells: spoken.found.cells.map((at) => keys[spoken.stratum.filled[at]!]!) }
        : {}),
      ...(interval ? { interval } : {}),
      ...(strata[0]?.key === ''
        ? {}
        : {
            byControl: Object.fromEntries(
              strata.map(({ key }, s) => [key, found[s]?.value ?? null]),
            ),
          }),
    };
  }
  return values;
}

/** False when the frame names no reference, or the rows carry no score, and the disparity needs one. */
export function isPossible({ needs }: Disparity, strata: readonly Stratum[]): boolean {
  if (needs === 'reference') return strata.some(({ reference }) => reference !== undefined);
  if (needs === 'scores') return strata.some(({ tally }) => tally.soft !== undefined);
  return true;
}

function signedInterval(
  disparity: Disparity,
  { stratum, found }: Spoken,
  { z, level }: Sure,
  draws: UnitDraws | undefined,
): Interval | undefined {
  const [cell, other] = found.cells;
  if (disparity.needs !== 'reference' || cell === undefined || other === undefined)
    return undefined;
  if (!draws) {
    const limits = disparity.limits?.(stratum.tally.cells[cell]!, stratum.tally.cells[other]!, z);
    return limits && { lo: limits.lo, hi: limits.hi, method: limits.method, level };
  }
  if (disparity.reads !== 'signed') return undefined;
  const values = Float64Array.from({ length: draws.draws }, (_, b) => {
    const pair = [cell, other].map((at) => draws.counts(b, stratum.filled[at]!));
    return (
      disparity.of({ overall: stratum.tally.overall, cells: pair, reference: 1 })?.value ?? NaN
    );
  });
  const half = z * standardDeviation(values);
  if (Number.isNaN(half)) return undefined;
  const lo = Math.max(disparity.range[0], found.value - half);
  return {
    lo,
    hi: Math.min(disparity.range[1], found.value + half),
    method: 'unit bootstrap',
    level,
  };
}
