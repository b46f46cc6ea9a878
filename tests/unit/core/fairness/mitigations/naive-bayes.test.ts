// The ranking that resampling goes by, against counts made by hand: numbers in tenths, missing cells, free text, group columns, weights.

import { describe, expect, it } from 'vitest';
import { favourableLogOdds } from '../../../../../src/core/fairness/mitigations/naive-bayes';
import { dataset, withWeights, type Dataset } from '../../../../../src/core/table/dataset';
import type { Column } from '../../../../../src/core/table/table';

const category = (values: readonly (string | null)[]): Column => {
  const levels = [...new Set(values.filter((value) => value !== null))].sort();
  return {
    kind: 'category',
    codes: Int32Array.from(values, (value) => (value === null ? -1 : levels.indexOf(value))),
    levels,
  };
};

function people(labels: readonly string[], columns: Record<string, Column>): Dataset {
  const n = labels.length;
  return dataset(
    'hand',
    {
      n,
      columns: new Map([
        ['label', category(labels)],
        ['group', category(labels.map((_, i) => (i % 2 === 0 ? 'A' : 'B')))],
        ...Object.entries(columns),
      ]),
    },
    {
      label: 'label',
      favourable: 'yes',
      groups: ['group'],
      features: ['group', ...Object.keys(columns)],
    },
  );
}

/** Log-odds of the label, and for each value its share among yes over its share among no, one added to every count. */
const byHand = (
  labels: readonly string[],
  values: readonly (string | number)[],
  size: number,
  weight: (i: number) => number = () => 1,
): number[] => {
  const sum = (of: (i: number) => boolean): number =>
    labels.reduce((all, _, i) => all + (of(i) ? weight(i) : 0), 0);
  const [yes, no] = ['yes', 'no'].map((label) => sum((i) => labels[i] === label)) as [
    number,
    number,
  ];
  return values.map((value) => {
    const [good, bad] = ['yes', 'no'].map((label) =>
      sum((i) => labels[i] === label && values[i] === value),
    ) as [number, number];
    return (
      Math.log((yes + 1) / (no + 1)) +
      Math.log((good + 1) / (yes + size)) -
      Math.log((bad + 1) / (no + size))
    );
  });
};

const close = (found: Float64Array, wanted: readonly number[]): void => {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 12));
};

describe('log-odds by naive Bayes', () => {
  const labels = ['yes', 'yes', 'yes', 'no', 'no', 'yes', 'no', 'no'];

  it('counts levels, and a missing cell as a level of its own', () => {
    const colours = ['red', 'red', 'blue', 'blue', 'blue', null, null, 'red'];
    const size = 3;
    close(
      favourableLogOdds(people(labels, { colour: category(colours) })),
      byHand(
        labels,
        colours.map((colour) => colour ?? 'missing'),
        size,
      ),
    );
  });

  it('takes weights as so many people', () => {
    const colours = ['red', 'red', 'blue', 'blue', 'blue', 'red', 'blue', 'red'];
    const weights = Float64Array.of(1, 2, 3, 4, 0.5, 1, 1, 2);
    const rows = withWeights(people(labels, { colour: category(colours) }), weights);
    close(
      favourableLogOdds(rows),
      byHand(labels, colours, 3, (i) => weights[i]!),
    );
  });

  it('puts numbers into tenths, a value at an edge into the lower one, and missing numbers apart', () => {
    // 21 values 0 .. 20: the edges of the tenths lie at 2, 4, … 18.
    const values = [...Array(21).keys(), NaN];
    const many = values.map((value) => (value > 11 ? 'yes' : value % 3 === 0 ? 'yes' : 'no'));
    const tenth = (value: number): number =>
      Number.isNaN(value)
        ? 10
        : [2, 4, 6, 8, 10, 12, 14, 16, 18].filter((cut) => value > cut).length;
    close(
      favourableLogOdds(people(many, { x: { kind: 'number', values: Float64Array.from(values) } })),
      byHand(many, values.map(tenth), 11),
    );
  });

  it('hears nothing from free text and does not read group columns', () => {
    const silent = favourableLogOdds(
      people(labels, { note: { kind: 'text', values: labels.map((_, i) => `note ${i}`) } }),
    );
    expect(new Set(silent).size).toBe(1);
    expect(silent[0]).toBeCloseTo(Math.log(5 / 5), 12);
  });
});
