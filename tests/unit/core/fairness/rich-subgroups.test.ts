// Rich subgroups: a gerrymandered table, and all conjunctions by brute force.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richSubgroups } from '../../../../src/core/fairness/rich-subgroups';
import { rowsOf, type Person } from './rows';

/** Ten people without the favourable label, `selected` of them selected all the same. */
const cell = (a: string, b: string, selected: number): Person[] =>
  Array.from({ length: 10 }, (_, i) => ({ y: 0, yhat: i < selected ? 1 : 0, groups: { a, b } }));

describe('rich subgroups', () => {
  // Each column alone looks fair: 10 of 20 wrongly selected on either side.
  const gerrymandered = rowsOf([
    ...cell('m', 'x', 8),
    ...cell('m', 'y', 2),
    ...cell('f', 'x', 2),
    ...cell('f', 'y', 8),
  ]);

  it('finds the conjunction that no single column shows', () => {
    for (const column of ['a', 'b'])
      expect(richSubgroups(gerrymandered, [column], 'false-positive')!.value).toBeCloseTo(0, 12);
    const found = richSubgroups(gerrymandered, ['a', 'b'], 'false-positive')!;
    // 10 of 40 people, 0.8 against 0.5.
    expect(found.value).toBeCloseTo(0.25 * 0.3, 12);
    expect(found.worst.columns).toEqual(['a', 'b']);
    expect(found.looked).toBe(2 + 2 + 4);
    expect(found.hardest!.gap).toBeCloseTo(0.25 * 0.3, 12);
    expect(found.hardest!.counts.fp).toBe(8);
    // Both cells above together: no conjunction, but a union.
    expect(found.anyUnion).toBeCloseTo(0.5 * 0.3, 12);
    expect(richSubgroups(gerrymandered, ['a', 'b'], 'false-negative')).toBeUndefined();
  });

  it('is what looking at every conjunction and every union gives', () => {
    const person = fc.record({
      y: fc.nat(1),
      yhat: fc.nat(1),
      groups: fc.record({
        a: fc.constantFrom('m', 'f', null),
        b: fc.constantFrom('x', 'y'),
        c: fc.constantFrom('1', '2'),
      }),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), (people) => {
        const found = richSubgroups(rowsOf(people), ['a', 'b', 'c'], 'false-negative');
        const gap = (inside: (each: Person) => boolean): number => {
          const all = people.filter(({ y }) => y === 1);
          const own = all.filter(inside);
          const rate = (of: readonly Person[]) =>
            of.filter(({ yhat }) => yhat === 0).length / of.length;
          return own.length === 0
            ? 0
            : Math.abs((own.length / people.length) * (rate(own) - rate(all)));
        };
        if (!people.some(({ y }) => y === 1)) {
          expect(found).toBeUndefined();
          return;
        }
        let most = 0;
        for (const a of [undefined, 'm', 'f'])
          for (const b of [undefined, 'x', 'y'])
            for (const c of [undefined, '1', '2'])
              most = Math.max(
                most,
                gap(
                  ({ groups }) =>
                    (a ?? groups['a']) === groups['a'] &&
                    (b ?? groups['b']) === groups['b'] &&
                    (c ?? groups['c']) === groups['c'],
                ),
              );
        expect(found!.value).toBeCloseTo(most, 12);
        // Somebody whose column is missing is in no conjunction that names it, and may be in a coarser one.
        const cells = [...new Set(people.map(({ groups }) => Object.values(groups).join('|')))];
        let union = 0;
        for (let bits = 0; bits < 1 << cells.length; bits++) {
          union = Math.max(
            union,
            gap(({ groups }) => {
              const at = cells.indexOf(Object.values(groups).join('|'));
              return ((bits >> at) & 1) === 1;
            }),
          );
        }
        expect(found!.anyUnion).toBeCloseTo(union, 12);
        expect(found!.anyUnion).toBeGreaterThanOrEqual(found!.value - 1e-12);
      }),
      { numRuns: 40 },
    );
  });

  it('asks for columns that a person can name', () => {
    const columns = ['1', '2', '3', '4', '5', '6', '7'];
    expect(() => richSubgroups(gerrymandered, columns, 'false-positive')).toThrow(
      '7 columns make too many subgroups to name. Choose at most 6.',
    );
  });
});
