// Invented people with a planted gap, small and seeded: the rows that learners and mitigations are tried on.

import { sigmoid } from '../../src/core/base/math';
import { rng } from '../../src/core/base/rng';
import { dataset, groupColumn, type Dataset } from '../../src/core/table/dataset';
import type { Column } from '../../src/core/table/table';
import type { Scored } from '../../src/core/fairness/scored';

const groups = ['A', 'B'];
const places = ['east', 'north', 'south', 'west'];

/** `n` people: group B has fewer hours and a lower chance of "yes"; some places, hours and groups are missing. */
export function people(n: number, seed = 'people'): Dataset {
  const random = rng(seed);
  const group = new Int32Array(n);
  const place = new Int32Array(n);
  const hours = new Float64Array(n);
  const years = new Float64Array(n);
  const label = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    group[i] = random.next() < 0.35 ? 1 : 0;
    place[i] = random.int(places.length);
    hours[i] = 40 + 20 * (random.next() - 0.5) - 6 * group[i]!;
    years[i] = random.int(12);
    const z =
      0.12 * (hours[i]! - 40) +
      0.25 * (years[i]! - 6) +
      [0.8, 0, -0.4, 0.2][place[i]!]! -
      0.8 * group[i]! -
      0.5;
    label[i] = random.next() < sigmoid(z) ? 1 : 0;
    if (random.next() < 0.02) place[i] = -1;
    if (random.next() < 0.02) hours[i] = NaN;
    if (random.next() < 0.01) group[i] = -1;
  }
  const columns = new Map<string, Column>([
    ['group', { kind: 'category', codes: group, levels: groups }],
    ['place', { kind: 'category', codes: place, levels: places }],
    ['hours', { kind: 'number', values: hours }],
    ['years', { kind: 'number', values: years }],
    ['label', { kind: 'category', codes: label, levels: ['no', 'yes'] }],
  ]);
  return dataset(
    'people',
    { n, columns },
    {
      label: 'label',
      favourable: 'yes',
      groups: ['group', 'place'],
      features: ['hours', 'years', 'place', 'group'],
    },
  );
}

export const SECOND_LABEL = 'second look';

/** The same people with a careful label beside the recorded one: every fifth differs, every seventh is missing. */
export function withSecondLabel(rows: Dataset): Dataset {
  const codes = Int32Array.from(rows.y, (label, i) =>
    i % 7 === 0 ? -1 : i % 5 === 0 ? 1 - label : label,
  );
  const second: Column = { kind: 'category', codes, levels: ['no', 'yes'] };
  const columns = new Map([...rows.table.columns, [SECOND_LABEL, second]]);
  return { ...rows, table: { n: rows.n, columns } };
}

/** The same people with scores, as post-processing sees them. */
export function scoredPeople(rows: Dataset, score: Float64Array): Omit<Scored, 'yhat'> {
  const groupings = rows.roles.groups.map((name) => {
    const { codes, levels } = groupColumn(rows, name);
    return { name, codes, levels };
  });
  return { n: rows.n, y: rows.y, score, rows: rows.rows, groups: groupings };
}

/** A score that ranks people fairly well, with ties. */
export function roughScore(rows: Dataset, seed = 'score'): Float64Array {
  const random = rng(seed);
  return Float64Array.from(
    rows.y,
    (label) => Math.round(50 * (0.25 + 0.35 * label + 0.4 * (random.next() - 0.3))) / 50,
  );
}
