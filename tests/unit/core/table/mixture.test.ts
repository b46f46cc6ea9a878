import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { lotteryRule, ruleFromState } from '../../../../src/core/fairness/mitigations/index';
import { modelFromState } from '../../../../src/core/models/index';
import { constantModel } from '../../../../src/core/table/constant-model';
import type { Model } from '../../../../src/core/table/learning';
import { mixtureModel } from '../../../../src/core/table/mixture';
import { people, scoredPeople } from '../../../conformance/people';

const call = makeCall();
const rows = people(3);
const { report } = constantModel({ probability: 0 });
const saying = (...score: number[]): Model => ({
  learner: 'saying',
  state: {},
  report,
  predict: () => Promise.resolve(Float64Array.from(score)),
});
const members = [
  { share: 0.25, model: saying(0.9, 0.5, 0.1) },
  { share: 0.75, model: saying(0.6, 0.6, 0.2) },
];

describe('a mixture', () => {
  it('of decisions says how likely a yes is, each member deciding strictly above 0.5', async () => {
    const lottery = mixtureModel('decisions', members, report);
    expect([...(await lottery.predict(rows, call))]).toEqual([1, 0.75, 0]);
    expect(lottery.decides).toBe(true);
  });

  it('of scores averages them', async () => {
    const average = mixtureModel('scores', members, report);
    const [first, second] = await average.predict(rows, call);
    expect(first).toBeCloseTo(0.675, 12);
    expect(second).toBeCloseTo(0.575, 12);
    expect(average.decides).toBeUndefined();
  });

  it('comes again from its state, members of members too', async () => {
    const inner = mixtureModel(
      'scores',
      [0.2, 0.4].map((probability) => ({ share: 0.5, model: constantModel({ probability }) })),
      report,
    );
    const outer = mixtureModel('scores', [{ share: 1, model: inner }], report);
    const again = modelFromState('mixture', JSON.parse(JSON.stringify(outer.state)));
    expect([...(await again.predict(rows, call))]).toEqual([...(await outer.predict(rows, call))]);
    expect(() => modelFromState('mixture', {})).toThrow(/members/);
    expect(() => modelFromState('constant', { encoder: 1 })).toThrow(/probability/);
  });

  it('refuses shares that are not a whole', () => {
    expect(() =>
      mixtureModel('scores', [{ share: 0.5, model: members[0]!.model }], report),
    ).toThrow(/sum to 0.5/);
    expect(() => mixtureModel('scores', [], report)).toThrow(/not to 1/);
  });
});

describe('the lottery rule', () => {
  const scored = scoredPeople(rows, Float64Array.of(1, 0.75, 0));

  it('draws by the score as it is, and comes again from its state', () => {
    expect([...lotteryRule.probabilities(scored)]).toEqual([1, 0.75, 0]);
    const again = ruleFromState(JSON.parse(JSON.stringify(lotteryRule.state)));
    expect(again.probabilities(scored)).toEqual(lotteryRule.probabilities(scored));
    expect(again.needsGroups).toBe(false);
  });

  it('needs scores from 0 to 1, and says so', () => {
    const { score: _, ...blind } = scored;
    expect(() => lotteryRule.probabilities(blind)).toThrow(/score/);
    expect(() => lotteryRule.probabilities({ ...scored, score: Float64Array.of(2, 0, 0) })).toThrow(
      /0 to 1/,
    );
    expect(() =>
      lotteryRule.probabilities({ ...scored, score: Float64Array.of(NaN, 0, 0) }),
    ).toThrow(/0 to 1/);
  });
});
