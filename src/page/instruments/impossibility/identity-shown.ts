// What the explorer shows of two groups: the rate that follows for each, which rates agree, and the points of the picture.

import {
  canHold,
  impliedFalsePositiveRate,
  type Rates,
} from '../../../core/fairness/error-identity';
import type { TwinTable } from '../../ui/twin-table';
import { impossibility as say } from '../../words/impossibility';

export interface ShownGroup extends Rates {
  readonly title: string;
  /** Undefined where it does not follow; above 1 where no score can have these rates. */
  readonly wrong: number | undefined;
}

export type RateNames = Readonly<Record<'base' | 'precision' | 'found' | 'wrong', string>>;

/** Rates this close are called equal: sliders move by whole points. */
const CLOSE = 0.005;

export function shownGroups(groups: readonly Rates[], titles: readonly string[]): ShownGroup[] {
  return groups.map((rates, at) => ({
    ...rates,
    title: titles[at] ?? '',
    wrong: impliedFalsePositiveRate(rates),
  }));
}

export function finding([one, other]: readonly ShownGroup[], names: RateNames): string {
  if (!one || !other) return '';
  const impossible = [one, other].flatMap((group) =>
    canHold(group) ? [] : [{ group: group.title, wrong: group.wrong ?? 1 }],
  );
  const rates = (['precision', 'found', 'wrong'] as const).map((rate) => ({
    name: names[rate],
    difference: (other[rate] ?? 0) - (one[rate] ?? 0),
  }));
  const base = other.base - one.base;
  const equal = rates.filter(({ difference }) => Math.abs(difference) < CLOSE);
  const apart = rates.filter(({ difference }) => Math.abs(difference) >= CLOSE);
  return say.title(
    impossible,
    equal.map(({ name }) => name),
    apart,
    Math.abs(base) >= CLOSE ? { name: names.base, difference: base } : undefined,
  );
}

export function ratesTable([one, other]: readonly ShownGroup[], names: RateNames): TwinTable {
  const value = (share: number | undefined): string =>
    share === undefined ? say.notDefined : say.value(share);
  return {
    caption: say.table,
    head: say.head(one?.title ?? '', other?.title ?? ''),
    rows: (['base', 'precision', 'found', 'wrong'] as const).map((rate) => [
      rate === 'wrong' ? say.follows(names[rate]) : names[rate],
      value(one?.[rate]),
      value(other?.[rate]),
    ]),
  };
}

/** Where a group's line of equal precision leaves the square, as [x, y]; from the corner at 0, 0. */
export function lineEnd({ base, precision }: Rates): readonly [number, number] {
  const wrongAtAll = impliedFalsePositiveRate({ base, precision, found: 1 });
  if (wrongAtAll === undefined) return [0, 1];
  return wrongAtAll <= 1 ? [wrongAtAll, 1] : [1, 1 / wrongAtAll];
}
