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
import { groupColumn, type Dataset } from '../../src/core/table/dataset';
import type { FitOptions, Model } from '../../src/core/table/learning';
import { people, roughScore, scoredPeople, SECOND_LABEL, withSecondLabel } from './people';

const call = makeCall();
const train = withSecondLabel(people(800));
const scored = scoredPeople(train, roughScore(train));

/** A learner that knows all there is to know of two columns: the weighted share of favourable labels where they meet. */
function shares(rows: Dataset, { weights }: FitOptions): Promise<Model> {
  const cellsOf = (of: Dataset): Int32Array => {
    const [group, place] = ['group', 'place'].map((name) => groupColumn(of, name).codes);
    return group!.map((code, i) => 5 * (code + 1) + place![i]! + 1);
  };
  const all = new Float64Array(15);
  const good = new Float64Array(15);
  cellsOf(rows).forEach((cell, i) => {
    const weight = weights ? weights[i]! : 1;
    all[cell]! += weight;
    if (rows.y[i] === 1) good[cell]! += weight;
  });
  const state = Array.from(all, (weight, cell) => (weight > 0 ? good[cell]! / weight : 0.5));
  return Promise.resolve({
    learner: 'shares',
    state,
    report: { loss: [], iterations: 1, converged: true, backend: 'own', notes: [] },
    predict: (later) => Promise.resolve(Float64Array.from(cellsOf(later), (cell) => state[cell]!)),
  });
}

describe.each(mitigations)('$id', (mitigation) => {
  const params = mitigation.params.parse(
    mitigation.id === 'label-repair' ? { column: SECOND_LABEL } : {},
  );

  it('is named after its file and says what it is', () => {
    expect(existsSync(inRoot(`src/core/fairness/mitigations/${mitigation.id}.ts`))).toBe(true);
    const { name, plain, source, guide } = mitigation;
    for (const text of [name, plain, source, guide.when, guide.cannot]) expect(text).not.toBe('');
    expect(mitigationById(mitigation.id)).toBe(mitigation);
  });

  it('fits ordinary rows; what needs groups says so in a sentence', () => {
    expect(mitigation.fits(train)).toBe(true);
    const without = { ...train, roles: { ...train.roles, groups: [] } };
    if (mitigation.id !== 'none' && mitigation.id !== 'single-threshold') {
      expect(mitigation.fits(without)).toMatch(/group/);
    }
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
      expect(one.train.y).toEqual(two.train.y);
      expect(one.train.table).toEqual(two.train.table);
      expect(one.train.y.length).toBe(one.train.n);
      // Later rows may have other columns to be read, never other labels, weights or groups.
      const later = one.transform(train);
      expect(later.n).toBe(train.n);
      expect(later.y).toBe(train.y);
      expect(later.weights).toBe(train.weights);
      for (const name of train.roles.groups) {
        expect(later.table.columns.get(name)).toBe(train.table.columns.get(name));
      }
      const same =
        one.train.weights === undefined &&
        one.train.n === train.n &&
        one.train.table === train.table &&
        one.train.y.every((label, i) => label === train.y[i]) &&
        one.train.rows.every((row, i) => row === i);
      expect(same).toBe(mitigation.id === 'none');
    });
  }

  if (mitigation.family === 'in') {
    it('hands every fit what it was given on the same rows, with a wish or a problem of its own', async () => {
      const seen: { rows: Dataset; options: FitOptions }[] = [];
      const fit = mitigation.wrap(params, (rows, options) => {
        seen.push({ rows, options });
        return shares(rows, options);
      });
      const weights = new Float64Array(train.n).fill(2);
      const model = await fit(train, { seed: 'seed', call, weights });
      expect(seen.length).toBeGreaterThan(0);
      for (const { rows, options } of seen) {
        expect(rows.table).toBe(train.table);
        expect(options.seed).toBe('seed');
        expect(options.weights).toHaveLength(train.n);
      }
      const wished = seen.every(({ options }) =>
        [options.penalty?.groups, options.adversary?.groups].some(
          (groups) => groups?.join() === 'group',
        ),
      );
      const changed = seen.some(
        ({ rows, options }) =>
          rows.y.some((label, i) => label !== train.y[i]) ||
          options.weights!.some((weight) => weight !== 2),
      );
      expect(wished || changed).toBe(true);
      // Weights that are all the same say nothing.
      const bare = await mitigation.wrap(params, shares)(train, { seed: 'seed', call });
      const [one, two] = [await model.predict(train, call), await bare.predict(train, call)];
      one.forEach((value, i) => expect(value).toBeCloseTo(two[i]!, 9));
    });

    it('gives a probability for every row, the same for the same seed; it decides itself only where it says so', async () => {
      const fit = mitigation.wrap(params, shares);
      const [one, two] = [
        await fit(train, { seed: 'seed', call }),
        await fit(train, { seed: 'seed', call }),
      ];
      expect(JSON.stringify(one.state)).toBe(JSON.stringify(two.state));
      const score = await one.predict(train, call);
      expect(score).toHaveLength(train.n);
      expect(score.every((value) => value >= 0 && value <= 1)).toBe(true);
      if (one.decides) expect(mitigation.randomised).toBe(true);
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
