// The Rosetta in words: whose number it is, what a tool without a number writes, and a verdict only as the tool's.

import { describe, expect, it } from 'vitest';
import { rosetta } from '../../../../../src/core/peers/rosetta';
import { rosettaShown } from '../../../../../src/page/app/sandbox/closer/rosetta-shown';
import { quantityOfMetric } from '../../../../../src/page/app/sandbox/closer/rosetta-quantity';

const some = { tp: 8, fn: 2, fp: 2, tn: 8 };
const few = { tp: 2, fn: 8, fp: 1, tn: 9 };
const none = { tp: 0, fn: 2, fp: 0, tn: 3 };

function shown(id: string, counts: (typeof some)[], reference?: number, weighted = false) {
  const keys = counts.map((_, k) => `g${k}`);
  const made = rosetta({ keys, counts, ...(reference === undefined ? {} : { reference }) });
  return rosettaShown(
    made.quantities.find((each) => each.id === id)!,
    {
      groups: keys.map((key) => `people of ${key}`),
      reference: reference === undefined ? undefined : `people of g${reference}`,
      weighted,
    },
  );
}

const line = (made: ReturnType<typeof shown>, tool: string, name: string) =>
  made.tools.find(({ id }) => id === tool)!.lines.find((each) => each.name === name)!;

describe('the Rosetta in words', () => {
  it('counts the numbers and names the ends', () => {
    const made = shown('selection-rates', [some, few], 0);
    expect(made.title).toMatch(
      /^Selection rate: \d+ numbers for the same people, from −0\.35 to 3\.3333$/,
    );
    expect(made.ours[0]).toMatchObject({ name: 'Demographic parity difference', value: '0.35' });
  });

  it('names the group and the reference, and gives the verdict as the tool’s own', () => {
    const said = line(
      shown('selection-rates', [some, few], 0),
      'aequitas',
      'pprev_disparity, get_disparity_predefined_groups',
    );
    expect(said.numbers).toEqual([
      { group: 'people of g1', value: '0.3', verdict: 'it says “Impact Parity”: no' },
    ]);
    expect(said.how).toBe(
      'Against people of g0, the reference group you name; a ratio, may exceed 1; 1 is equal.',
    );
    const notes = shown('selection-rates', [some, few], 0).tools.find(
      ({ id }) => id === 'aequitas',
    )!.notes;
    expect(notes.join(' ')).toContain('That is the tool’s word.');
    expect(
      shown('selection-rates', [some, few], 0).tools.find(({ id }) => id === 'fairlearn')!.notes,
    ).toEqual([]);
  });

  it('writes what is no number as the tool does', () => {
    const made = shown('selection-rates', [none, none], 0);
    const values = (tool: string, name: string) =>
      line(made, tool, name).numbers.map(({ value }) => value);
    expect(values('aif360', 'disparate_impact')).toEqual(['nan']);
    expect(values('fairmodels', 'STP parity loss')).toEqual(['NA']);
    expect(values('local-law-144', 'impact ratio')).toEqual(['not defined', 'not defined']);
    expect(
      line(shown('selection-rates', [some, none], 1), 'aif360', 'disparate_impact').numbers,
    ).toEqual([{ value: 'inf' }]);
    expect(made.ours.map(({ value }) => value)).toContain('not defined');
    const stopped = line(
      shown('true-positive-rates', [{ tp: 0, fn: 0, fp: 0, tn: 4 }, some], 1),
      'holisticai',
      'equal_opportunity_diff',
    );
    expect(stopped.numbers).toEqual([{ group: 'people of g0', value: 'stops with an error' }]);
  });

  it('says what is missing without a reference, and what weights and many groups mean', () => {
    expect(
      line(shown('equalized-odds', [some, few]), 'aif360', 'equalized_odds_difference').numbers[0]!
        .value,
    ).toContain('needs a reference group');
    const aequitas = shown('selection-rates', [some, few, none], 0, true).tools.find(
      ({ id }) => id === 'aequitas',
    )!;
    expect(aequitas.notes).toHaveLength(3);
    expect(aequitas.notes[1]).toContain('weights');
  });

  it('has a table that says the same, as wide as its head', () => {
    const made = shown('selection-rates', [some, few], 0);
    const table = made.table();
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
    const numbers = made.tools.flatMap(({ lines }) => lines.flatMap((each) => each.numbers));
    expect(table.rows).toHaveLength(made.ours.length + numbers.length);
  });

  it('finds the quantity of a metric, else the first', () => {
    const { quantities } = rosetta({ keys: ['a', 'b'], counts: [some, few], reference: 0 });
    expect(quantityOfMetric(quantities, 'precision')).toBe('predictive-parity');
    expect(quantityOfMetric(quantities, 'error-rate')).toBe('accuracy');
    expect(quantityOfMetric(quantities, 'base-rate')).toBe('selection-rates');
    expect(quantityOfMetric([], 'precision')).toBe('');
  });
});
