// The kit every mitigation must pass; a new mitigation enters it by standing in the registry.

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/root.js';
import { makeCall } from '../../src/core/base/call';
import { rng } from '../../src/core/base/rng';
import {
  mitigationById,
  mitigations,
  ruleFromState,
} from '../../src/core/fairness/mitigations/index';
import type { FitOptions, Model } from '../../src/core/table/learning';
import { people, roughScore, scoredPeople } from './people';

const call = makeCall();
const train = people(800);
const scored = scoredPeople(train, roughScore(train));

describe.each(mitigations)('$id', (mitigation) => {
  const params = mitigation.params.parse({});

  it('is named after its file and says what it is', () => {
    expect(existsSync(inRoot(`src/core/fairness/mitigations/${mitigation.id}.ts`))).toBe(true);
    for (const text of [mitigation.name, mitigation.plain, mitigation.source])
      expect(text).not.toBe('');
    expect(mitigationById(mitigation.id)).toBe(mitigation);
  });

  it('fits ordinary rows; what needs groups says so in a sentence', () => {
    expect(mitigation.fits(train)).toBe(true);
    const without = { ...train, roles: { ...train.roles, groups: [] } };
    if (mitigation.id !== 'none' && mitigation.id !== 'single-threshold') {
      expect(mitigation.fits(without)).toMatch(/group/);
    }
    if (mitigation.needsGroups) expect(mitigation.family).toBe('post');
  });

  it('refuses parameters it does not know the meaning of', () => {
    expect(() => mitigation.params.parse(7)).toThrow();
    if (mitigation.id !== 'none')
      expect(() => mitigation.params.parse({ misspelt: 1 })).toThrow(/misspelt/);
  });

  if (mitigation.family === 'pre') {
    it('changes training rows the same way for the same seed, and only in training', async () => {
      const [one, two] = [
        await mitigation.fit(params, train, rng('seed'), call),
        await mitigation.fit(params, train, rng('seed'), call),
      ];
      expect(one.train.rows).toEqual(two.train.rows);
      expect(one.train.weights).toEqual(two.train.weights);
      expect(one.train.y.length).toBe(one.train.n);
      expect(one.transform(train).n).toBe(train.n);
      const same =
        one.train.weights === undefined &&
        one.train.n === train.n &&
        one.train.rows.every((row, i) => row === i);
      expect(same).toBe(mitigation.id === 'none');
    });
  }

  if (mitigation.family === 'in') {
    it('hands the fit everything it was given, and its own wish', async () => {
      const seen: FitOptions[] = [];
      const model = { learner: 'none' } as Model;
      const fit = mitigation.wrap(params, (_, options) => {
        seen.push(options);
        return Promise.resolve(model);
      });
      const weights = new Float64Array(train.n).fill(2);
      expect(await fit(train, { seed: 'seed', call, weights })).toBe(model);
      expect(seen.length).toBeGreaterThan(0);
      expect(seen[0]!.seed).toBe('seed');
      expect(seen[0]!.weights).toBe(weights);
      expect(seen[0]!.penalty?.groups).toEqual(['group']);
    });
  }

  if (mitigation.family === 'post') {
    it('decides every row, the same again from its state in plain JSON', async () => {
      const rule = await mitigation.fit(params, scored, call);
      const probabilities = rule.probabilities(scored);
      expect(probabilities).toHaveLength(scored.n);
      expect(probabilities.every((value) => value >= 0 && value <= 1 + 1e-12)).toBe(true);
      const again = ruleFromState(JSON.parse(JSON.stringify(rule.state)));
      expect(again.probabilities(scored)).toEqual(probabilities);
      expect(again.needsGroups).toBe(rule.needsGroups);
      expect(rule.needsGroups).toBe(mitigation.needsGroups);
      expect(JSON.stringify((await mitigation.fit(params, scored, call)).state)).toBe(
        JSON.stringify(rule.state),
      );
    });

    it('cannot decide without a score, and says so', async () => {
      const rule = await mitigation.fit(params, scored, call);
      const { score: _, ...blind } = scored;
      expect(() => rule.probabilities(blind)).toThrow(/score/);
    });
  }
});

it('names the mitigations there are when asked for another', () => {
  expect(() => mitigationById('magic')).toThrow(/none, reweighing/);
  expect(() => ruleFromState({})).toThrow(/decision rule/);
});
