// What the people of each group get on average, with intervals that hold for all groups together.

import {
  differenceLimits,
  simultaneousLevel,
  standardDeviation,
  zOf,
  type Limits,
} from '../../base/statistics';
import type { CellCounts } from '../count-cells';
import { everybody, people, selected } from '../counts';
import { LEAST, LEVEL } from '../frame-spec';
import type { Scored } from '../scored';
import { unitDraws, unitsRepeat, type UnitDraws } from '../unit-draws';
import type { JusticeSpec } from './judge';
import { expectedUtility, levelsOf, utilityLimits, type ExpectedUtility } from './utility';

export interface GroupUtility {
  readonly key: string;
  /** Place in the counted cells. */
  readonly cell: number;
  /** People with the claim, unweighted. */
  readonly n: number;
  /** null where nobody has the claim. */
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Share of the whole group who get the favourable decision. */
  readonly selected: number;
  /** Too few people with the claim to be judged: such a group stands aside when the groups are compared. */
  readonly tooSmall: boolean;
}

export interface GroupUtilities {
  /** Every group with rows. */
  readonly groups: readonly GroupUtility[];
  /** Level of each group's interval, so that all of them hold together at 0.95. */
  readonly level: number;
  /** Best off minus worst off, of the judged groups; limits that hold for every pair of them. Absent with fewer than two. */
  readonly spread?: {
    readonly best: string;
    readonly worst: string;
    readonly lo: number;
    readonly hi: number;
  };
}

export function groupUtilities(
  rows: Scored,
  counted: CellCounts,
  { subjects, claim }: Pick<JusticeSpec, 'subjects' | 'claim'>,
): GroupUtilities {
  const { keys, counts, grouping } = counted;
  const drawn = unitsRepeat(rows) ? unitDraws(rows, grouping) : undefined;
  const measured = keys.flatMap((key, cell): Measured[] => {
    const size = people(counts[cell]!);
    if (everybody(size) === 0) return [];
    const found = expectedUtility(counts[cell]!, subjects, claim);
    const { n, value } = found;
    return [
      {
        stated: {
          key,
          cell,
          n,
          selected: selected(size) / everybody(size),
          tooSmall: n < LEAST,
        },
        value,
        limits: drawn ? limitsOfUnits(drawn, cell, found, { subjects, claim }) : found.limits,
      },
    ];
  });
  const judged = measured.filter(({ stated }) => !stated.tooSmall);
  const level = simultaneousLevel(LEVEL, Math.max(1, judged.length));
  const spread = spreadOf(judged);
  return {
    groups: measured.map(({ stated, value, limits }) => {
      const { lo, hi } = limits(zOf(level)) ?? {};
      return { ...stated, value: value ?? null, lo: lo ?? null, hi: hi ?? null };
    }),
    level,
    ...(spread ? { spread } : {}),
  };
}

interface Measured {
  readonly stated: Omit<GroupUtility, 'value' | 'lo' | 'hi'>;
  readonly value: number | undefined;
  limits(z: number): Limits | undefined;
}

function spreadOf(judged: readonly Measured[]): GroupUtilities['spread'] {
  const [first, ...others] = judged;
  if (!first || others.length === 0) return undefined;
  const by = (better: (held: number, next: number) => boolean): Measured =>
    others.reduce((held, next) => (better(held.value!, next.value!) ? next : held), first);
  const best = by((held, next) => next > held);
  const worst = by((held, next) => next < held);
  const pairs = (judged.length * (judged.length - 1)) / 2;
  const z = zOf(simultaneousLevel(LEVEL, pairs));
  const [high, low] = [best.limits(z), worst.limits(z)];
  if (!high || !low) return undefined;
  const { lo, hi } = differenceLimits(
    { value: best.value!, limits: () => high },
    { value: worst.value!, limits: () => low },
    z,
  );
  return { best: best.stated.key, worst: worst.stated.key, lo, hi };
}

/** Where units repeat: limits from how the mean varies when whole units are drawn. */
function limitsOfUnits(
  drawn: UnitDraws,
  cell: number,
  { value }: ExpectedUtility,
  { subjects, claim }: Pick<JusticeSpec, 'subjects' | 'claim'>,
): (z: number) => Limits | undefined {
  if (value === undefined) return () => undefined;
  const draws = Float64Array.from(
    { length: drawn.draws },
    (_, b) => expectedUtility(drawn.counts(b, cell), subjects, claim).value ?? NaN,
  );
  const error = standardDeviation(draws);
  if (Number.isNaN(error)) return () => undefined;
  const levels = levelsOf(subjects, claim);
  const worth = worthOf(value, error, levels, drawn.units);
  return (z) => utilityLimits({ value, error, levels, worth }, z);
}

/** Of how many people a mean of two levels would vary as much; the units where it does not vary at all. */
function worthOf(value: number, error: number, levels: readonly number[], units: number): number {
  const least = Math.min(...levels);
  const span = Math.max(...levels) - least;
  const share = span > 0 ? (value - least) / span : 0;
  const varies = error > 1e-9 * span && share > 0 && share < 1;
  return varies ? Math.max(1, (share * (1 - share) * span * span) / (error * error)) : units;
}
