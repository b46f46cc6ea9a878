// Reference cases of AIF360's EqOddsPostprocessing: the same four probabilities, or others as good.

import { makeCall } from '../../base/call';
import { equalizedOddsMixing } from '../../fairness/mitigations/equalized-odds-mixing';
import type { ThresholdState } from '../../fairness/mitigations/threshold-rule';
import { differences, type CaseAdapter, type ReferenceCase } from '../../peers/cases/index';
import { twoGroups } from './two-groups';

interface Rates {
  readonly tpr: number;
  readonly fpr: number;
}
interface OddsAnswer {
  readonly p_keep_privileged: number;
  readonly p_raise_privileged: number;
  readonly p_keep_unprivileged: number;
  readonly p_raise_unprivileged: number;
  readonly objective: number;
  readonly expected_rates: { readonly privileged: Rates; readonly unprivileged: Rates };
}

export const equalizedOddsCases: CaseAdapter = {
  prefix: 'mitigation/eqodds-lp-',
  async answer(testCase, inputs): Promise<OddsAnswer> {
    const tune = twoGroups(testCase, inputs, 'y_pred');
    const options = equalizedOddsMixing.params.parse({ groups: ['group'], cutoff: 0.5 });
    const rule = await equalizedOddsMixing.fit(options, tune, makeCall());
    const found = (rule.state as ThresholdState).found!;
    const chances = rule.probabilities(tune);
    const ratesOf = (code: number): Rates => {
      const sum = [0, 0];
      const weight = [0, 0];
      for (let i = 0; i < tune.n; i++) {
        if (tune.groups[0]!.codes[i] !== code) continue;
        const w = tune.weights?.[i] ?? 1;
        sum[tune.y[i]!]! += w * chances[i]!;
        weight[tune.y[i]!]! += w;
      }
      return { tpr: sum[1]! / weight[1]!, fpr: sum[0]! / weight[0]! };
    };
    const [unprivileged, privileged] = [ratesOf(0), ratesOf(1)];
    return {
      p_keep_privileged: Number(found['keep privileged']),
      p_raise_privileged: Number(found['raise privileged']),
      p_keep_unprivileged: Number(found['keep unprivileged']),
      p_raise_unprivileged: Number(found['raise unprivileged']),
      objective: privileged.fpr - privileged.tpr + unprivileged.fpr - unprivileged.tpr,
      expected_rates: { privileged, unprivileged },
    };
  },
  compare: compareOdds,
};

/** Nothing when the answer is the peer's, or has equal rates and the same objective. Probabilities go by neutral names: "p_…" would be compared as p-values. */
function compareOdds(got: unknown, testCase: ReferenceCase): readonly string[] {
  const answer = got as OddsAnswer;
  const expected = testCase.expected as OddsAnswer;
  const off = differences(neutral(expected), neutral(answer), testCase.tolerance);
  if (off.length === 0) return [];
  const { privileged, unprivileged } = answer.expected_rates;
  const { abs, rel } = testCase.tolerance;
  const allowed = abs + rel;
  const equal =
    Math.abs(privileged.tpr - unprivileged.tpr) <= allowed &&
    Math.abs(privileged.fpr - unprivileged.fpr) <= allowed;
  // Neither more, nor less than the least there is.
  const good =
    Math.abs(answer.objective - expected.objective) <= abs + rel * Math.abs(expected.objective);
  return equal && good ? [] : off;
}

function neutral(answer: OddsAnswer): unknown {
  return {
    keep: [answer.p_keep_privileged, answer.p_keep_unprivileged],
    raise: [answer.p_raise_privileged, answer.p_raise_unprivileged],
    objective: answer.objective,
    rates: answer.expected_rates,
  };
}
