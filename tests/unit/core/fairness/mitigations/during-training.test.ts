import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCall, type Progress } from '../../../../../src/core/base/call';
import { exponentiatedGradient } from '../../../../../src/core/fairness/mitigations/exponentiated-gradient';
import { gridSearch } from '../../../../../src/core/fairness/mitigations/grid-search';
import { minimax } from '../../../../../src/core/fairness/mitigations/minimax';
import { bestResponse } from '../../../../../src/core/fairness/reductions/best-response';
import { labelledGroups } from '../../../../../src/core/fairness/reductions/labelled-groups';
import { lossMoment } from '../../../../../src/core/fairness/reductions/loss-moment';
import { worstOf, type Moment } from '../../../../../src/core/fairness/reductions/moment';
import { parities, parityMoment } from '../../../../../src/core/fairness/reductions/parity-moment';
import {
  saddlePoint,
  type SaddlePoint,
} from '../../../../../src/core/fairness/reductions/saddle-point';
import { logistic } from '../../../../../src/core/models/logistic';
import { modelFromState } from '../../../../../src/core/models/index';
import type { CategoryColumn } from '../../../../../src/core/table/table';
import type { Dataset } from '../../../../../src/core/table/dataset';
import type { MixtureState } from '../../../../../src/core/table/mixture';
import { people } from '../../../../conformance/people';
import { exactLearner } from '../reductions/rows';

const call = makeCall();
const train = people(600);
const options = { seed: 'seed', call };
const learner = exactLearner(['group', 'place']);
const linear = logistic.fit(logistic.params.parse({}));

async function settled(rows: Dataset, moment: Moment, { price = 100 } = {}): Promise<SaddlePoint> {
  const response = bestResponse({
    moment,
    train: rows,
    fit: learner,
    options,
    weights: 'rescaled',
    beside: 'objective',
  });
  return saddlePoint(moment, response, { price, rounds: 50, rate: 2 }, { n: rows.n, call });
}

describe('the saddle point, with a learner whose answers are exact', () => {
  it.each(parities)(
    'keeps the bound of %s on its training rows, and costs no more than it must',
    async (parity) => {
      for (const bound of [0.01, 0.05]) {
        const moment = parityMoment(labelledGroups(train, ['group'], undefined), parity, {
          bound,
          ratio: 1,
        });
        const { gamma, gap, enough, members } = await settled(train, moment);
        expect(gap).toBeLessThan(enough);
        expect(worstOf(gamma)).toBeLessThanOrEqual(bound + 2 * gap + 1e-9);
        expect(members.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      }
    },
  );

  it('keeps a ratio: no rate below 0.9 of the whole, nor the whole below 0.9 of a rate', async () => {
    const moment = parityMoment(labelledGroups(train, ['group'], undefined), 'demographic-parity', {
      bound: 0,
      ratio: 0.9,
    });
    const { gamma, gap } = await settled(train, moment);
    expect(worstOf(gamma)).toBeLessThanOrEqual(2 * gap + 1e-9);
  });

  it('with nothing to keep errs as little as the plain fit, up to its gap', async () => {
    const moment = parityMoment(labelledGroups(train, ['group'], undefined), 'equalized-odds', {
      bound: 1,
      ratio: 1,
    });
    const plain = moment.judge(await (await learner(train, options)).predict(train, call));
    const { error, gap } = await settled(train, moment);
    expect(Math.abs(error - plain.error)).toBeLessThanOrEqual(2 * gap + 1e-9);
  });

  it('does not depend on what the groups are called', async () => {
    const other = renamed(train);
    for (const parity of parities) {
      const momentOf = (rows: Dataset): Moment =>
        parityMoment(labelledGroups(rows, ['group'], undefined), parity, { bound: 0.02, ratio: 1 });
      const [one, two] = [
        await settled(train, momentOf(train)),
        await settled(other, momentOf(other)),
      ];
      expect(Math.abs(one.error - two.error)).toBeLessThanOrEqual(2 * (one.gap + two.gap) + 1e-9);
      expect(worstOf(two.gamma)).toBeLessThanOrEqual(0.02 + 2 * two.gap + 1e-9);
    }
  });

  it('holds every group to a bounded loss, and the minimax game finds the least such bound', async () => {
    const rows = labelledGroups(train, ['group'], undefined);
    const game = lossMoment(rows, { loss: 'log-loss', most: 0, objective: 'none' });
    const response = bestResponse({
      moment: game,
      train,
      fit: learner,
      options,
      weights: 'rescaled',
      beside: 'objective',
    });
    const least = await saddlePoint(
      game,
      response,
      { price: 1, rounds: 200, rate: 2, enough: 1e-4 },
      { n: train.n, call },
    );
    expect(least.gap).toBeLessThan(1e-4);
    // An exact learner by group cannot trade one group for another: the worst is its own best.
    const own = game.judge(await (await learner(train, options)).predict(train, call));
    expect(worstOf(least.gamma)).toBeGreaterThanOrEqual(worstOf(own.gamma) - 1e-9);
    expect(worstOf(least.gamma)).toBeLessThanOrEqual(worstOf(own.gamma) + 2e-4);
    const bounded = lossMoment(rows, {
      loss: 'log-loss',
      most: worstOf(own.gamma) + 0.01,
      objective: 'mean-loss',
    });
    const kept = await settled(train, bounded);
    expect(worstOf(kept.gamma)).toBeLessThanOrEqual(
      worstOf(own.gamma) + 0.01 + 2 * kept.gap + 1e-9,
    );
  });

  it('never goes below what its multipliers guarantee: no lottery within the bound errs less than error − 2 gap', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom(...parities),
        async (seed, parity) => {
          const rows = people(120, String(seed));
          const moment = parityMoment(labelledGroups(rows, ['group'], undefined), parity, {
            bound: 0.05,
            ratio: 1,
          });
          const { error, gap } = await settled(rows, moment);
          // Answers by cell: any yes or no for each of a few cells; try many, and keep those within the bound.
          const judged = (await allCells(rows)).map((score) => moment.judge(score));
          const within = judged.filter(({ gamma }) => worstOf(gamma) <= 0.05);
          for (const { error: other } of within)
            expect(error).toBeLessThanOrEqual(other + 2 * gap + 1e-9);
        },
      ),
      { numRuns: 12 },
    );
  });
});

/** Every rule that says yes or no to whole cells of group and place, for the two named groups and four places. */
async function allCells(rows: Dataset): Promise<Float64Array[]> {
  const [group, place] = ['group', 'place'].map(
    (name) => (rows.table.columns.get(name) as CategoryColumn).codes,
  );
  return Promise.resolve(
    Array.from({ length: 256 }, (_, bits) =>
      Float64Array.from({ length: rows.n }, (_unused, i) =>
        group![i]! < 0 || place![i]! < 0 ? 0 : (bits >> (4 * group![i]! + place![i]!)) & 1,
      ),
    ),
  );
}

function renamed(rows: Dataset): Dataset {
  const columns = new Map(rows.table.columns);
  const { codes } = columns.get('group') as CategoryColumn;
  columns.set('group', {
    kind: 'category',
    levels: ['after', 'before'],
    codes: codes.map((code) => (code < 0 ? -1 : 1 - code)),
  });
  return { ...rows, table: { n: rows.n, columns } };
}

describe('the records, with logistic regression', () => {
  it('a lottery predicts the same from its state in plain JSON, and says that it decides', async () => {
    const params = exponentiatedGradient.params.parse({
      constraint: 'equalized-odds',
      bound: 0.02,
    });
    const fit = exponentiatedGradient.wrap(params, linear);
    const [one, two] = [await fit(train, options), await fit(train, options)];
    expect(JSON.stringify(one.state)).toBe(JSON.stringify(two.state));
    expect(one.learner).toBe('mixture');
    expect(one.decides).toBe(true);
    const again = modelFromState('mixture', JSON.parse(JSON.stringify(one.state)));
    expect(again.decides).toBe(true);
    const later = people(300, 'later');
    expect(await again.predict(later, call)).toEqual(await one.predict(later, call));
    expect(one.report.notes.join(' ')).toMatch(/lottery over \d+ classifier.*On the training rows/);
  });

  it('bounded log-loss averages scores, so a cut-off still applies', async () => {
    const params = exponentiatedGradient.params.parse({
      constraint: 'bounded-group-loss',
      loss: 'log-loss',
      mostLoss: 0.55,
    });
    const model = await exponentiatedGradient.wrap(params, linear)(train, options);
    expect(model.decides).toBeUndefined();
    expect((model.state as MixtureState).kind).toBe('scores');
    expect(new Set(await model.predict(train, call)).size).toBeGreaterThan(20);
  });

  it('says when a bound cannot be kept', async () => {
    const params = exponentiatedGradient.params.parse({
      constraint: 'bounded-group-loss',
      loss: 'log-loss',
      mostLoss: 0.01,
      rounds: 8,
    });
    const { report } = await exponentiatedGradient.wrap(params, linear)(train, options);
    expect(report.notes.join(' ')).toMatch(/not kept/);
  });

  it('grid search keeps the best of its points, a plain model with a note', async () => {
    const params = gridSearch.params.parse({ points: 9 });
    const seen: Progress[] = [];
    const watching = makeCall({ onProgress: (progress) => seen.push(progress) });
    const model = await gridSearch.wrap(params, linear)(train, { ...options, call: watching });
    expect(model.learner).toBe('logistic');
    expect(model.report.notes[0]).toMatch(/best of 9 fits/);
    expect(seen.map(({ done, of }) => [done, of])).toEqual(
      Array.from({ length: 9 }, (_, i) => [i + 1, 9]),
    );
    const rows = labelledGroups(train, [], undefined);
    const moment = parityMoment(rows, 'demographic-parity', { bound: 0, ratio: 1 });
    const costOf = async (of: typeof model): Promise<number> => {
      const { error, gamma } = moment.judge(await of.predict(train, call));
      return error / 2 + worstOf(gamma) / 2;
    };
    expect(await costOf(model)).toBeLessThanOrEqual(await costOf(await linear(train, options)));
  });

  it('all for the gap ends in a constant, and says so', async () => {
    const params = gridSearch.params.parse({ points: 5, limit: 1000, weight: 1 });
    const { learner: id, report, state } = await gridSearch.wrap(params, linear)(train, options);
    if (id === 'constant') expect(report.notes.join(' ')).toMatch(/same of everybody/);
    expect(modelFromState(id, JSON.parse(JSON.stringify(state))).learner).toBe(id);
  });

  it('minimax leaves the worst-off group no worse than the plain fit, and names it', async () => {
    const model = await minimax.wrap(minimax.params.parse({}), linear)(train, options);
    const moment = lossMoment(labelledGroups(train, [], undefined), {
      loss: 'zero-one',
      most: 0,
      objective: 'none',
    });
    const plain = moment.judge(await (await linear(train, options)).predict(train, call));
    const chance = await model.predict(train, call);
    const codes = (train.table.columns.get('group') as CategoryColumn).codes;
    const errors = [0, 1].map((group) => {
      const own = [...chance].flatMap((value, i) =>
        codes[i] === group ? [train.y[i] === 1 ? 1 - value : value] : [],
      );
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    });
    expect(Math.max(...errors)).toBeLessThanOrEqual(worstOf(plain.gamma) + 1e-9);
    expect(model.report.notes.join(' ')).toMatch(/worst-off group is [AB]/);
  });
});
