// Small scored rows for the tests: from lists, from counts, or drawn from a known world.

import { rng } from '../../../../src/core/base/rng';
import type { Counts, Scored } from '../../../../src/core/fairness/scored';

export interface Person {
  readonly y: number;
  readonly yhat: number;
  readonly groups: Readonly<Record<string, string | null>>;
  readonly score?: number;
  readonly weight?: number;
  readonly unit?: number;
}

export function rowsOf(people: readonly Person[]): Scored {
  const names = [...new Set(people.flatMap(({ groups }) => Object.keys(groups)))];
  const [first] = people;
  return {
    n: people.length,
    y: Uint8Array.from(people, ({ y }) => y),
    yhat: Uint8Array.from(people, ({ yhat }) => yhat),
    groups: names.map((name) => {
      const values = people.map(({ groups }) => groups[name] ?? null);
      const levels = [...new Set(values)].filter((value) => value !== null).sort();
      return {
        name,
        codes: Int32Array.from(values, (value) => (value === null ? -1 : levels.indexOf(value))),
        levels,
      };
    }),
    ...(first?.score === undefined
      ? {}
      : { score: Float64Array.from(people, ({ score }) => score!) }),
    ...(first?.weight === undefined
      ? {}
      : { weights: Float64Array.from(people, ({ weight }) => weight!) }),
    ...(first?.unit === undefined ? {} : { units: Int32Array.from(people, ({ unit }) => unit!) }),
    rows: Int32Array.from(people, (_, i) => i),
  };
}

/** So many people of each kind in each group of the column "g". */
export function peopleOf(groups: Readonly<Record<string, Counts>>): Person[] {
  return Object.entries(groups).flatMap(([g, { tp, fp, tn, fn }]) => {
    const many = (n: number, y: number, yhat: number): Person[] =>
      Array.from({ length: n }, () => ({ y, yhat, groups: { g } }));
    return [...many(tp, 1, 1), ...many(fp, 0, 1), ...many(tn, 0, 0), ...many(fn, 1, 0)];
  });
}

/** People of two groups whose labels and decisions have the given chances; the decision does not look at the group. */
export function drawn(
  n: number,
  seed: string,
  chance: { readonly base: readonly [number, number]; readonly tpr: number; readonly fpr: number },
): Person[] {
  const random = rng(seed);
  return Array.from({ length: n }, () => {
    const g = random.next() < 0.5 ? 0 : 1;
    const y = random.next() < chance.base[g]! ? 1 : 0;
    const yhat = random.next() < (y === 1 ? chance.tpr : chance.fpr) ? 1 : 0;
    return { y, yhat, groups: { g: 'ab'[g]! } };
  });
}
