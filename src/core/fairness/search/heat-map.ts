// A rate by two columns at once: where on the map it is high, and where there are too few people to say.

import { simultaneousLevel, wilson, zOf } from '../../base/statistics';
import { LEAST, LEVEL } from '../frame-spec';
import type { Attribute } from './attribute';
import { unitsWorth, worthOf, type RowParts, type Tallied } from './tallied';

export interface HeatCell extends Tallied {
  /** Place in `values` of each column. */
  readonly at: readonly [number, number];
  /** null where nobody is in the denominator. */
  readonly value: number | null;
  /** Wilson, so wide that those of all cells with 30 people (or worth as many) hold together. */
  readonly interval?: { readonly lo: number; readonly hi: number };
  readonly tooSmall: boolean;
}

/** Every cell of the two columns, the second changing fastest. */
export function heatMap(
  parts: RowParts,
  [one, other]: readonly [Attribute, Attribute],
): HeatCell[] {
  const width = other.values.length;
  const of = new Int32Array(one.values.length * width);
  const part = new Int32Array(of.length);
  const { units } = parts;
  const unitsOf = units && Array.from(of, () => new Map<number, number>());
  for (let row = 0; row < parts.of.length; row++) {
    if (one.codes[row]! < 0 || other.codes[row]! < 0) continue;
    const cell = one.codes[row]! * width + other.codes[row]!;
    of[cell]! += parts.of[row]!;
    part[cell]! += parts.part[row]!;
    if (unitsOf && parts.of[row] === 1) {
      const own = unitsOf[cell]!;
      own.set(units[row]!, (own.get(units[row]!) ?? 0) + 1);
    }
  }
  const tallies = Array.from(of, (people, cell): Tallied => {
    const plain = { of: people, part: part[cell]! };
    return unitsOf ? { ...plain, worth: unitsWorth(unitsOf[cell]!) } : plain;
  });
  const judged = tallies.filter((tally) => worthOf(tally).of >= LEAST).length;
  const z = zOf(simultaneousLevel(LEVEL, Math.max(1, judged)));
  return tallies.map((tally, cell): HeatCell => {
    const own = worthOf(tally);
    return {
      ...tally,
      at: [Math.floor(cell / width), cell % width],
      value: tally.of > 0 ? tally.part / tally.of : null,
      ...(tally.of > 0 ? { interval: wilson(own.part, own.of, z) } : {}),
      tooSmall: own.of < LEAST,
    };
  });
}
