// The small parts of a score: prices, sharing out, filling sentences, experiments by what differs.

import { describe, expect, it } from 'vitest';
import { fill, slotsOf } from '../../../../src/core/exercise/fill';
import { hintPrice, hintsPrice } from '../../../../src/core/exercise/price';
import { shareOut } from '../../../../src/core/exercise/share-out';
import type { Experiment } from '../../../../src/core/lab/experiment';
import { wholeExperiment, withValue } from '../../../../src/core/exercise/template';
import { adult } from '../../../experiments';

describe('price of hints', () => {
  it('is nothing, a tenth and a quarter, rounded down', () => {
    expect([1, 2, 3].map((level) => hintPrice(10, level as 1 | 2 | 3))).toEqual([0, 1, 2]);
    expect([1, 2, 3].map((level) => hintPrice(6, level as 1 | 2 | 3))).toEqual([0, 0, 1]);
  });
  it('is never more than half in all', () => {
    for (const points of [1, 2, 3, 4, 6, 8, 10, 12, 14])
      expect(hintsPrice(points, 4)).toBeLessThanOrEqual(points / 2);
  });
  it('counts the hints before the highest as opened', () => expect(hintsPrice(12, 3)).toBe(4));
});

describe('shareOut', () => {
  it('adds up to the sum and keeps proportions', () => {
    expect(shareOut([22, 10, 10, 12], 100)).toEqual([41, 19, 18, 22]);
    for (const sum of [0, 1, 49, 74, 100])
      expect(shareOut([22, 10, 10, 12], sum).reduce((a, b) => a + b, 0)).toBe(sum);
  });
  it('shares nothing out when there is nothing', () =>
    expect(shareOut([0, 0], 100)).toEqual([0, 0]));
});

describe('fill', () => {
  it('puts values in, and names a slot that has none', () => {
    expect(fill('It is {true}.', { true: '0.30' })).toBe('It is 0.30.');
    expect(() => fill('It is {true}.', {})).toThrow(/\{true\}/);
    expect(slotsOf('{a} and {b-c}')).toEqual(['a', 'b-c']);
  });
});

describe('experiments of a pack', () => {
  const { v: _v, split: _split, data, ...whole } = adult();
  const templates = {
    base: whole,
    other: { like: 'base', seed: 3, roles: { features: ['age'] } },
    lost: { like: 'nowhere' },
    round: { like: 'round' },
  };
  it('takes what is not said from the one it is like, role by role', () => {
    const other = wholeExperiment(templates, 'other', { salt: 'salt', data });
    expect(other.seed).toBe(3);
    expect(other.roles.features).toEqual(['age']);
    expect(other.roles.label).toBe('income');
    expect(other.split.salt).toBe('salt');
    expect(other.data).toEqual(data);
  });
  it('stands on the rows of the attempt, on another form of them, or on a source it names', () => {
    const world = { source: 'world', id: 'metric-world', seed: 4, kind: 'null' } as const;
    const on = (own: unknown): Experiment['data'] =>
      wholeExperiment({ one: { ...whole, data: own } }, 'one', { salt: 's', data: world }).data;
    expect(on(undefined)).toEqual(world);
    expect(on({ variant: 'tutoring' })).toEqual({ ...world, variant: 'tutoring' });
    expect(on({ source: 'shipped', id: 'compas_two_year' })).toEqual({
      source: 'shipped',
      id: 'compas_two_year',
    });
  });
  it('names what is missing and what goes round', () => {
    expect(() => wholeExperiment(templates, 'lost', { salt: 's', data })).toThrow(
      /"nowhere".*base/,
    );
    expect(() => wholeExperiment(templates, 'round', { salt: 's', data })).toThrow(/circle/);
  });
  it('puts a knob in its place, and names a path that leads nowhere', () => {
    expect(withValue(adult(), ['cutoff', 'value'], 0.3).cutoff).toEqual({
      kind: 'fixed',
      value: 0.3,
    });
    expect(() => withValue(adult(), ['mitigations', 4, 'params', 'x'], 1)).toThrow(/nowhere/);
  });
});
