// The rules by which reference cases are read and compared; each guard with what it must catch.

import { describe, expect, it } from 'vitest';
import {
  adapterFor,
  caseColumns,
  caseInputs,
  differences,
  readColumns,
  runCase,
  sameValue,
  type CaseAdapter,
  type ReferenceCase,
} from '../../../../src/core/peers/cases';

const tight = { abs: 1e-9, rel: 1e-9 };
const testCase: ReferenceCase = {
  id: 'metrics/frame-x',
  source: { package: 'definition', version: '-', call: '' },
  input: { csv: 'inputs/x.csv', y_true: 'y', rows: [1, 3] },
  params: {},
  expected: { value: 2 },
  tolerance: tight,
};
const inputs = caseInputs(() => 'y,g,n\n0,"a,b",1.0\n1,"c ""d""",2.0\n1,e,\n0,f,4.5\n');
const answering = (value: unknown, prefix = 'metrics/'): CaseAdapter => ({
  prefix,
  answer: async () => value,
});

describe('comparing', () => {
  it.each([
    [1, 1 + 1e-10, true],
    [1, 1 + 1e-8, false],
    [1000, 1000 + 1e-7, true],
    [0, 1e-10, true],
    ['NaN', NaN, true],
    ['NaN', 'NaN', true],
    ['NaN', 0, false],
    [0, NaN, false],
    ['Infinity', Infinity, true],
    ['Infinity', 1e308, false],
    ['-Infinity', Infinity, false],
    ['word', 'word', true],
    [true, 1, false],
    [null, null, true],
    [null, undefined, false],
    [[1, 2], [1, 2], true],
    [[1, 2], [1, 2, 3], false],
    [[1, 2], Float64Array.from([1, 2]), true],
    [{ a: 1 }, { a: 1, more: 2 }, true],
    [{ a: 1 }, {}, false],
    [{ a: { b: [1] } }, { a: { b: [2] } }, false],
    [{ a: 1 }, 1, false],
    [{ p: 1e-200 }, { p: 1.1e-200 }, false],
    [{ fisher_p: 1e-200 }, { fisher_p: 1e-200 * (1 + 1e-8) }, true],
    [{ p_wald: 0.5 }, { p_wald: 0.5 + 1e-8 }, true],
    [{ ndcg_sklearn_check: 'own formula' }, {}, true],
    [{ log_ratio_ci: 'skip' }, { log_ratio_ci: [1, 2] }, true],
  ])('%j met by %j: %s', (expected, got, met) => {
    expect(differences(expected, got, tight).length === 0).toBe(met);
  });

  it('says where', () => {
    expect(differences({ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, tight)).toEqual([
      'a[0].b: expected 1, got 2',
    ]);
  });
});

describe('reading', () => {
  it('keeps every field as text, quotes included', () => {
    expect(readColumns('a,b\r\n1,"x\ny"\r\n01,\r\n')).toEqual({ a: ['1', '01'], b: ['x\ny', ''] });
  });

  it('names the line that has another number of fields', () => {
    expect(() => readColumns('a,b\n1,2\n3\n')).toThrow('Line 3 has 1 fields, the header 2.');
    expect(() => readColumns('')).toThrow(/empty/);
  });

  it('takes the slice a case names, and keys whole numbers without decimals', () => {
    const columns = caseColumns(testCase, inputs);
    expect(columns.n).toBe(2);
    expect(columns.text('g', 'sensitive')).toEqual(['c "d"', 'e']);
    expect(columns.grouping('n', 'sensitive')).toMatchObject({
      levels: ['2'],
      codes: Int32Array.from([0, -1]),
    });
    const first = caseColumns({ ...testCase, input: { ...testCase.input, rows: 1 } }, inputs);
    expect(first.text('g', 'sensitive')).toEqual(['a,b']);
    const all = caseColumns({ ...testCase, input: { csv: 'inputs/x.csv', y_true: 'y' } }, inputs);
    expect(all.n).toBe(4);
    expect(
      caseColumns({ ...testCase, input: { y_true: [1, 0] } }, inputs).grouping(['b', 'a'], 'g')
        .levels,
    ).toEqual(['a', 'b']);
  });

  it('names the case and the field that is missing or no number', () => {
    const columns = caseColumns(testCase, inputs);
    expect(() => columns.text('z', 'sensitive')).toThrow(
      'metrics/frame-x: input.sensitive names no column of inputs/x.csv.',
    );
    expect(() => columns.numbers('n', 'score')).toThrow(
      'metrics/frame-x: input.score, row 1: "" is not a number.',
    );
  });

  it.each([
    ['Male', 'Male', true],
    ['male', 'Male', false],
    ['1', 1, true],
    ['1.0', 1, true],
    ['1.0', '1', false],
    ['', 0, false],
    ['True', true, true],
    ['False', true, false],
    ['False', false, true],
  ])('the field "%s" is the value %j: %s', (text, value, same) => {
    expect(sameValue(text, value)).toBe(same);
  });

  it('reads each file once', () => {
    let read = 0;
    const counting = caseInputs(() => (read++, 'a\n1\n'));
    counting.csv('x');
    counting.csv('x');
    expect(read).toBe(1);
  });
});

describe('running', () => {
  it('passes a right answer, fails a wrong one, a failing one and one nobody gives', async () => {
    expect(await runCase(testCase, inputs, [answering({ value: 2 })])).toEqual({
      id: testCase.id,
      passed: true,
    });
    expect(await runCase(testCase, inputs, [answering({ value: 3 })])).toEqual({
      id: testCase.id,
      passed: false,
      why: 'value: expected 2, got 3',
    });
    const failing: CaseAdapter = {
      prefix: 'metrics/',
      answer: () => Promise.reject(new Error('no score')),
    };
    expect(await runCase(testCase, inputs, [failing])).toMatchObject({
      passed: false,
      why: 'no score',
    });
    expect((await runCase(testCase, inputs, [])).why).toMatch(/no adapter/);
  });

  it('the longest prefix answers, exceptions do not', () => {
    const [family, member] = [answering(1, 'metrics/'), answering(2, 'metrics/frame-')];
    const picky = { ...answering(3, 'metrics/frame-x'), except: ['metrics/frame-x'] };
    expect(adapterFor(testCase.id, [member, family, picky])).toBe(member);
    expect(adapterFor('stats/drift', [member, family])).toBeUndefined();
  });

  it('a case may be compared in its own way, and long complaints are cut', async () => {
    const own: CaseAdapter = {
      ...answering(1),
      compare: () => ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    };
    expect(await runCase(testCase, inputs, [own])).toMatchObject({
      why: 'a; b; c; d; e; and 2 more',
    });
    expect(await runCase(testCase, inputs, [{ ...own, compare: () => [] }])).toMatchObject({
      passed: true,
    });
  });
});
