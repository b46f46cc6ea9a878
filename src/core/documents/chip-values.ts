// What the chips of a text are worth, which of them a typed number stands beside, and what plain arithmetic makes of them.

import type { FigureUnit } from './figures';
import type { TypedNumber } from './typed-numbers';

export interface ChipValue {
  readonly value: number;
  readonly unit: FigureUnit;
}

/** The pinned number of an entry; undefined where there is none, or where it is not defined. */
export type ValueOf = (entry: number) => ChipValue | undefined;

interface ChipPlace {
  readonly from: number;
  readonly to: number;
  readonly entry: number;
}

/** How near a number must stand to a chip to be read as that chip's, in letters. */
const BESIDE = 24;

/** The chips a typed number stands beside; undefined where none is near. */
export function besideChip(
  text: string,
  typed: Pick<TypedNumber, 'from' | 'to'>,
): readonly ChipPlace[] | undefined {
  const near = placesOf(text).filter(
    ({ from, to }) => Math.max(from - typed.to, typed.from - to) <= BESIDE,
  );
  return near.length > 0 ? near : undefined;
}

/** Whether a typed number is a chip's of the same text, or a sum, difference, part or ratio of two of them. */
export function fromCited(text: string, typed: TypedNumber, valueOf: ValueOf): boolean {
  const values = placesOf(text).flatMap(({ entry }) => valueOf(entry) ?? []);
  return derived(values).some(
    ({ kinds, value, slack }) =>
      kinds.includes(typed.kind) &&
      Math.abs(Math.abs(value) - Math.abs(typed.value)) <= typed.slack + slack + 1e-9,
  );
}

interface Derived {
  readonly kinds: readonly TypedNumber['kind'][];
  readonly value: number;
  /** What the rounding of the numbers it is made of may have moved. */
  readonly slack: number;
}

const SHARES = ['share', 'points', 'out-of', 'measure'] as const;
const PLAIN = ['people', 'measure'] as const;
/** Half a digit of a share as chips show it: 52.1 %. */
const SHOWN = 0.0005;

function derived(values: readonly ChipValue[]): Derived[] {
  const isShare = ({ unit }: ChipValue): boolean => unit === 'share' || unit === 'points';
  return values.flatMap((one, at) => {
    const own: Derived[] = isShare(one)
      ? [
          { kinds: SHARES, value: one.value, slack: 0 },
          { kinds: ['share', 'out-of', 'measure'], value: 1 - one.value, slack: SHOWN },
        ]
      : one.unit === 'people'
        ? [{ kinds: ['people', 'measure'], value: one.value, slack: 0 }]
        : [
            { kinds: ['measure', 'share'], value: one.value, slack: 0 },
            { kinds: ['share'], value: one.value - 1, slack: 0.005 },
          ];
    const pairs = values.slice(0, at).flatMap((other): Derived[] => {
      if (isShare(one) !== isShare(other) || (!isShare(one) && one.unit !== other.unit)) return [];
      const kinds = isShare(one) ? SHARES : PLAIN;
      const sums = [one.value + other.value, one.value - other.value].map((value) => ({
        kinds,
        value,
        slack: isShare(one) ? 2 * SHOWN : 0,
      }));
      const ratios = [one.value / other.value, other.value / one.value]
        .filter(Number.isFinite)
        .flatMap((value): Derived[] => [
          { kinds: ['measure', 'share'], value, slack: 0.01 * Math.abs(value) },
          { kinds: ['share'], value: value - 1, slack: 0.01 * Math.abs(value) },
        ]);
      return [...sums, ...ratios];
    });
    return [...own, ...pairs];
  });
}

function placesOf(text: string): ChipPlace[] {
  return [...text.matchAll(/\[\[(\d+)\]\]/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    entry: Number(match[1]),
  }));
}
