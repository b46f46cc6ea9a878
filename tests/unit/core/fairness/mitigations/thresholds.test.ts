import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../../src/core/base/call';
import { rng } from '../../../../../src/core/base/rng';
import {
  groupThresholds,
  objectives,
  type GroupThresholdsParams,
} from '../../../../../src/core/fairness/mitigations/group-thresholds';
import { manualThresholds } from '../../../../../src/core/fairness/mitigations/manual-thresholds';
import { realise } from '../../../../../src/core/fairness/mitigations/realise';
import { singleThreshold } from '../../../../../src/core/fairness/mitigations/single-threshold';
import {
  constraints,
  prepareThresholds,
  toleranceFrontier,
} from '../../../../../src/core/fairness/mitigations/threshold-search';
import type { ThresholdState } from '../../../../../src/core/fairness/mitigations/threshold-rule';
import type { Scored } from '../../../../../src/core/fairness/scored';
import { people, roughScore, scoredPeople } from '../../../../conformance/people';

const call = makeCall();
const rows = people(600);
const tune = scoredPeople(rows, roughScore(rows));
type Tune = Omit<Scored, 'yhat'>;

const parse = (change: object): GroupThresholdsParams => groupThresholds.params.parse(change);
const found = async (
  change: object,
  on: Tune = tune,
): Promise<{ value: number; probabilities: Float64Array; state: ThresholdState }> => {
  const rule = await groupThresholds.fit(parse(change), on, call);
  const state = rule.state as ThresholdState;
  return { value: Number(state.found!['value']), probabilities: rule.probabilities(on), state };
};

/** Expected rates of every cell with rows. */
function ratesBy(
  on: Tune,
  name: string,
  probabilities: Float64Array,
): {
  selection: number;
  tpr: number;
  fpr: number;
  accuracy: number;
  n: number;
  base: number;
}[] {
  const { codes, levels } = on.groups.find((group) => group.name === name)!;
  return levels.map((_, code) => {
    const own = Array.from({ length: on.n }, (_, i) => i).filter((i) => codes[i] === code);
    const mean = (some: number[]): number =>
      some.reduce((sum, i) => sum + probabilities[i]!, 0) / some.length;
    const good = own.filter((i) => on.y[i] === 1);
    const bad = own.filter((i) => on.y[i] === 0);
    const base = good.length / own.length;
    return {
      selection: mean(own),
      tpr: mean(good),
      fpr: mean(bad),
      accuracy: base * mean(good) + (1 - base) * (1 - mean(bad)),
      n: own.length,
      base,
    };
  });
}

const gap = (values: number[]): number => Math.max(...values) - Math.min(...values);
const constrainedRate = {
  'demographic-parity': 'selection',
  'true-positive-rate-parity': 'tpr',
  'false-negative-rate-parity': 'tpr',
  'false-positive-rate-parity': 'fpr',
  'true-negative-rate-parity': 'fpr',
  'accuracy-parity': 'accuracy',
} as const;
const equalising = constraints.filter((constraint) => constraint !== 'none');

describe.each(equalising)('%s', (constraint) => {
  it.each(objectives)(
    'holds on the tuning rows, whatever the search, for %s',
    async (objective) => {
      for (const name of ['group', 'place']) {
        for (const search of ['exact', 'grid']) {
          for (const flip of [false, true]) {
            const { probabilities } = await found({
              groups: [name],
              constraint,
              objective,
              search,
              flip,
            });
            const rates = ratesBy(tune, name, probabilities);
            if (constraint === 'equalized-odds') {
              expect(gap(rates.map(({ tpr }) => tpr))).toBeLessThan(1e-9);
              expect(gap(rates.map(({ fpr }) => fpr))).toBeLessThan(1e-9);
            } else {
              expect(gap(rates.map((rate) => rate[constrainedRate[constraint]]))).toBeLessThan(
                1e-9,
              );
            }
          }
        }
      }
    },
  );

  it('is at least as good exactly as on any grid, and as good as it says', async () => {
    for (const flip of [false, true]) {
      const exact = await found({ constraint, flip });
      for (const gridSize of [10, 97, 1000]) {
        const { value } = await found({ constraint, search: 'grid', gridSize, flip });
        expect(exact.value).toBeGreaterThanOrEqual(value - 1e-12);
      }
      const rates = ratesBy(tune, 'group', exact.probabilities);
      const n = rates.reduce((sum, rate) => sum + rate.n, 0);
      const accuracy = rates.reduce(
        (sum, { n: own, base, tpr, fpr }) =>
          sum + (own / n) * (base * tpr + (1 - base) * (1 - fpr)),
        0,
      );
      expect(accuracy).toBeCloseTo(exact.value, 10);
    }
  });

  it('gains from a tolerance and keeps to it', async () => {
    if (constraint === 'equalized-odds') {
      expect(() => parse({ constraint, tol: 0.1 })).toThrow(/tolerance/);
      return;
    }
    let before = (await found({ constraint })).value;
    for (const tol of [0.01, 0.05, 0.2, 1]) {
      const exact = await found({ constraint, tol });
      expect(exact.value).toBeGreaterThanOrEqual(before - 1e-12);
      before = exact.value;
      const rates = ratesBy(tune, 'group', exact.probabilities);
      expect(gap(rates.map((rate) => rate[constrainedRate[constraint]]))).toBeLessThanOrEqual(
        tol + 1e-9,
      );
      const grid = await found({ constraint, tol, search: 'grid' });
      expect(exact.value).toBeGreaterThanOrEqual(grid.value - 1e-12);
    }
  });
});

describe('thresholds by group', () => {
  it('finds by scan what trying every pair of hull places finds', async () => {
    const { value } = await found({ constraint: 'equalized-odds', objective: 'balanced-accuracy' });
    const fine = await found({
      constraint: 'equalized-odds',
      objective: 'balanced-accuracy',
      search: 'grid',
      gridSize: 20011,
    });
    expect(value - fine.value).toBeLessThan(1e-4);
  });

  it('cross several group columns, naming cells as everywhere', async () => {
    const { state } = await found({ groups: ['group', 'place'] });
    expect(Object.keys(state.cells)).toContain('A|east');
    expect(Object.keys(state.cells)).toHaveLength(8);
  });

  it('decides rows whose group is missing by all rows’ curve', async () => {
    const { probabilities } = await found({});
    const { codes } = tune.groups[0]!;
    expect(codes.some((code) => code < 0)).toBe(true);
    expect(probabilities.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('favours below a threshold only where asked, and then gains on scores that point the wrong way', async () => {
    const wrong = {
      ...tune,
      score: tune.score!.map((value, i) => (tune.groups[0]!.codes[i] === 1 ? 1 - value : value)),
    };
    const kept = await found({ constraint: 'equalized-odds' }, wrong);
    const flipped = await found({ constraint: 'equalized-odds', flip: true }, wrong);
    expect(flipped.value).toBeGreaterThan(kept.value + 0.01);
    expect(JSON.stringify(kept.state)).not.toContain('"<"');
    expect(JSON.stringify(flipped.state)).toContain('"<"');
  });

  it('counts weights', async () => {
    const twice = { ...tune, weights: new Float64Array(tune.n).fill(2) };
    expect((await found({}, twice)).state).toEqual((await found({})).state);
    const good = { ...tune, weights: Float64Array.from(tune.y, (label) => 1 + 9 * label) };
    expect(await found({}, good).then(({ state }) => state.found!['x'])).toBeGreaterThan(
      Number((await found({})).state.found!['x']),
    );
  });

  it('leave each group its own best line where nothing is to be equal', async () => {
    const { value, state } = await found({ constraint: 'none', objective: 'cost', costRatio: 3 });
    expect(
      Object.values(state.cells).every(({ parts }) => parts.some(({ share }) => share === 1)),
    ).toBe(true);
    for (const constraint of equalising) {
      const other = await found({ constraint, objective: 'cost', costRatio: 3 });
      expect(value).toBeGreaterThanOrEqual(other.value - 1e-12);
    }
  });

  it('select fewer the more a wrong yes costs', async () => {
    const random = rng('unsure');
    const unsure = { ...tune, score: tune.score!.map((score) => score + random.next()) };
    const selected = async (costRatio: number): Promise<number> =>
      (
        await found({ constraint: 'none', objective: 'cost', costRatio }, unsure)
      ).probabilities.reduce((sum, chance) => sum + chance, 0);
    const [few, some, many] = [await selected(20), await selected(1), await selected(0.05)];
    expect(few).toBeLessThan(some);
    expect(some).toBeLessThan(many);
  });

  it('make a frontier of tolerances from one preparation, each point what a fit of its own finds', async () => {
    const options = parse({ groups: ['group'] });
    const prepared = await prepareThresholds(options, tune, call);
    const tolerances = [0, 0.01, 0.05, 0.3];
    const points = toleranceFrontier(prepared, options, tolerances);
    for (const { tol, objective } of points) {
      expect(objective).toBe((await found({ groups: ['group'], tol })).value);
    }
    expect(points.map(({ tol }) => tol)).toEqual(tolerances);
    const odds = parse({ constraint: 'equalized-odds' });
    expect(() => toleranceFrontier(prepared, odds, tolerances)).toThrow(/tolerance/);
  });

  it('names a group that has rows of one label only', async () => {
    const lopsided = {
      ...tune,
      y: tune.y.map((label, i) => (tune.groups[1]!.codes[i] === 2 ? 1 : label)),
    };
    await expect(
      found({ groups: ['place'], constraint: 'equalized-odds' }, lopsided),
    ).rejects.toThrow(/"south"/);
    await expect(found({ groups: ['place'] }, lopsided)).resolves.toBeDefined();
  });
});

describe('thresholds by hand', () => {
  it('are used as they stand, strictly above', async () => {
    const rule = await manualThresholds.fit(
      { groups: ['group'], thresholds: { A: 0.5, B: 0.4 }, other: 0.9 },
      tune,
      call,
    );
    const cutoffs = [0.5, 0.4];
    const decisions = rule.probabilities(tune);
    decisions.forEach((value, i) => {
      expect(value).toBe(tune.score![i]! > (cutoffs[tune.groups[0]!.codes[i]!] ?? 0.9) ? 1 : 0);
    });
  });

  it('name a group that is not there', () => {
    const params = { groups: ['group'], thresholds: { C: 0.5 }, other: 0.5 };
    expect(() => manualThresholds.fit(params, tune, call)).toThrow(/"C".*A, B/s);
  });
});

describe('one threshold', () => {
  const share = async (params: object): Promise<number> => {
    const rule = await singleThreshold.fit(singleThreshold.params.parse(params), tune, call);
    return rule.probabilities(tune).reduce((sum, value) => sum + value, 0) / tune.n;
  };

  it('is fixed at one half unless another is given', async () => {
    const over = (cutoff: number): number =>
      tune.score!.filter((value) => value > cutoff).length / tune.n;
    expect(await share({})).toBe(over(0.5));
    expect(await share({ kind: 'fixed', value: 0.3 })).toBe(over(0.3));
  });

  it('is where errors cost least', async () => {
    const cost = async (params: object, costRatio: number): Promise<number> => {
      const rule = await singleThreshold.fit(singleThreshold.params.parse(params), tune, call);
      return rule
        .probabilities(tune)
        .reduce((sum, yes, i) => sum + (tune.y[i] === 1 ? 1 - yes : costRatio * yes), 0);
    };
    for (const costRatio of [0.2, 1, 5]) {
      const least = await cost({ kind: 'cost', costRatio }, costRatio);
      for (let value = -0.01; value <= 1.01; value += 0.01)
        expect(least).toBeLessThanOrEqual((await cost({ kind: 'fixed', value }, costRatio)) + 1e-9);
    }
  });

  it('selects as many as the base rate, or as a share, as near as ties allow', async () => {
    const base = tune.y.reduce((sum, value) => sum + value, 0) / tune.n;
    expect(Math.abs((await share({ kind: 'base-rate' })) - base)).toBeLessThan(0.03);
    expect(Math.abs((await share({ kind: 'top', share: 0.25 })) - 0.25)).toBeLessThan(0.03);
    expect(await share({ kind: 'top', share: 0 })).toBe(0);
    expect(await share({ kind: 'top', share: 1 })).toBe(1);
  });
});

describe('the draw', () => {
  const probabilities = Float64Array.from({ length: 5000 }, (_, i) => [0, 0.3, 1][i % 3]!);
  const numbers = Int32Array.from({ length: 5000 }, (_, i) => i * 7);

  it('falls as often as its probability says', () => {
    const drawn = realise(probabilities, numbers, 'salt');
    const share = (rest: number): number => {
      const own = drawn.filter((_, i) => i % 3 === rest);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    expect([share(0), share(2)]).toEqual([0, 1]);
    expect(share(1)).toBeGreaterThan(0.27);
    expect(share(1)).toBeLessThan(0.33);
  });

  it('is a row’s own, whatever the order, and anew with another salt', () => {
    const drawn = realise(probabilities, numbers, 'salt');
    const back = realise(probabilities.toReversed(), numbers.toReversed(), 'salt');
    expect(back.toReversed()).toEqual(drawn);
    expect(realise(probabilities, numbers, 'pepper')).not.toEqual(drawn);
    expect(rng('salt').next()).not.toBe(rng('pepper').next());
  });
});
