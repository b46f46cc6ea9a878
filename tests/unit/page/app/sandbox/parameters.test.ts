// Settings read off the schemas: every registered learner and repair gets fields, and what is typed is checked.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mitigations } from '../../../../../src/core/fairness/mitigations/index';
import { learners } from '../../../../../src/core/models/index';
import {
  columnsAfter,
  numberOf,
  parameterFields,
  parameterText,
  parameterValue,
  tickedColumns,
} from '../../../../../src/page/app/sandbox/parameters';
import { sandbox } from '../../../../../src/page/words/sandbox';

const shown = [...learners, ...mitigations].filter(
  ({ id }) => id !== 'none' && id !== 'single-threshold',
);

describe('fields', () => {
  it.each(shown.map(({ id, params }) => [id, params] as const))(
    'every setting of %s has a field with a name and named choices',
    (_, params) => {
      const names = Object.keys(params.parse({}) as object);
      const fields = parameterFields(params);
      expect(fields.map(({ name }) => name).sort()).toEqual(names.sort());
      for (const field of fields) {
        expect(sandbox.parameters.names).toHaveProperty([field.name]);
        for (const { value } of field.choices)
          expect(sandbox.parameters.choices).toHaveProperty([value]);
      }
    },
  );

  it('know their ends', () => {
    const [whole, above] = parameterFields(
      z.object({ n: z.int().min(1).max(9).default(2), x: z.number().positive().default(1) }),
    );
    expect(whole).toMatchObject({ kind: 'whole', low: 1, high: 9 });
    expect(above).toMatchObject({ kind: 'number', low: 0, above: true });
    expect(parameterValue(whole!, '3')).toEqual({ value: 3 });
    expect(parameterValue(whole!, '3.5')).toEqual({ wrong: 'A whole number from 1 to 9, please.' });
    expect(parameterValue(whole!, '10')).toEqual({ wrong: 'A whole number from 1 to 9, please.' });
    expect(parameterValue(above!, '0')).toEqual({ wrong: 'A number above 0, please.' });
    expect(parameterValue(above!, ',5')).toEqual({ value: 0.5 });
  });

  it('read lists of whole numbers, none too', () => {
    const [hidden] = parameterFields(z.object({ hidden: z.array(z.int()).default([]) }));
    expect(parameterValue(hidden!, '32, 16')).toEqual({ value: [32, 16] });
    expect(parameterValue(hidden!, '')).toEqual({ value: [] });
    expect(parameterValue(hidden!, 'many')).toHaveProperty('wrong');
    expect(parameterText([32, 16])).toBe('32, 16');
  });
});

describe('columns to pick', () => {
  it('have fields of their own: several to tick, or one to choose', () => {
    const fields = parameterFields(
      z.object({
        groups: z.array(z.string()).default([]),
        columns: z.array(z.string()).default([]),
        column: z.string().default(''),
      }),
    );
    expect(fields.map(({ kind }) => kind)).toEqual(['groups', 'columns', 'column']);
  });

  const all = ['age', 'hours', 'gain'];

  it('none named is all ticked, and all ticked is none named', () => {
    expect(tickedColumns([], all)).toEqual(all);
    expect(tickedColumns(['gain', 'age', 'gone'], all)).toEqual(['age', 'gain']);
    expect(columnsAfter([], all, 'hours')).toEqual(['age', 'gain']);
    expect(columnsAfter(['age', 'gain'], all, 'hours')).toEqual([]);
    expect(columnsAfter(['gain'], all, 'age')).toEqual(['age', 'gain']);
  });

  it('the last tick stays: none would mean all', () => {
    expect(columnsAfter(['age'], all, 'age')).toEqual(['age']);
    expect(columnsAfter([], ['age'], 'age')).toEqual([]);
  });
});

describe('a typed number', () => {
  it.each([
    ['.5', 0.5],
    ['0,5', 0.5],
    ['−2', -2],
    ['1e-4', 1e-4],
    ['half', undefined],
    ['', undefined],
    ['1.2.3', undefined],
  ])('%s', (text, value) => expect(numberOf(text)).toBe(value));
});
