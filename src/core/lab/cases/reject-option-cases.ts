// Reference cases of AIF360's RejectOptionClassification: the setting it takes from its grid, or another as good within the bounds.

import { z } from 'zod';
import { makeCall } from '../../base/call';
import {
  rejectSettings,
  type RejectGrid,
  type RejectSetting,
} from '../../fairness/mitigations/reject-grid';
import { rejectLines } from '../../fairness/mitigations/reject-option';
import { thresholdRule } from '../../fairness/mitigations/threshold-rule';
import { tuningOf } from '../../fairness/mitigations/tuning';
import { aif360RejectChoice } from '../../peers/aif360-post';
import { differences, type CaseAdapter, type ReferenceCase } from '../../peers/cases/index';
import { twoGroups } from './two-groups';

const metrics: Readonly<Record<string, RejectGrid['metric']>> = {
  'Statistical parity difference': 'statistical-parity',
  'Average odds difference': 'average-odds',
  'Equal opportunity difference': 'equal-opportunity',
};
const params = z.object({
  low_class_thresh: z.number().default(0.01),
  high_class_thresh: z.number().default(0.99),
  num_class_thresh: z.int().default(100),
  num_ROC_margin: z.int().default(50),
  metric_name: z.string().default('Statistical parity difference'),
  metric_ub: z.number().default(0.05),
  metric_lb: z.number().default(-0.05),
});

interface Bounds {
  readonly lowest: number;
  readonly highest: number;
}

interface RejectAnswer {
  readonly classification_threshold: number;
  readonly ROC_margin: number;
  readonly positives: number;
  readonly labels_first_60: readonly number[];
  /** The whole grid, to judge another setting by; not part of the peer's answer. */
  readonly settings: readonly RejectSetting[];
  readonly bounds: Bounds;
}

export const rejectOptionCases: CaseAdapter = {
  prefix: 'mitigation/reject-option-',
  async answer(testCase, inputs): Promise<RejectAnswer> {
    const asked = params.parse(testCase.params);
    const metric = metrics[asked.metric_name];
    if (!metric) throw new Error(`${testCase.id}: there is no metric "${asked.metric_name}".`);
    const tune = twoGroups(testCase, inputs, 'score');
    const { groups } = await tuningOf(tune, ['group'], makeCall());
    const settings = rejectSettings(groups[1]!.scan, groups[0]!.scan, {
      lowThreshold: asked.low_class_thresh,
      highThreshold: asked.high_class_thresh,
      thresholds: asked.num_class_thresh,
      margins: asked.num_ROC_margin,
      metric,
    });
    const bounds = { lowest: asked.metric_lb, highest: asked.metric_ub };
    const { threshold, margin } = aif360RejectChoice(settings, bounds);
    const chances = thresholdRule({
      kind: 'thresholds',
      groups: ['group'],
      ...rejectLines(['unprivileged', 'privileged'], 'privileged', { threshold, margin }),
    }).probabilities(tune);
    return {
      classification_threshold: threshold,
      ROC_margin: margin,
      positives: chances.reduce((sum, value) => sum + value, 0),
      labels_first_60: [...chances.subarray(0, 60)],
      settings,
      bounds,
    };
  },
  compare: compareReject,
};

/** Nothing when the answer is the peer's setting, or another within the bounds that is as good (within 1e-12). */
function compareReject(got: unknown, testCase: ReferenceCase): readonly string[] {
  const answer = got as RejectAnswer;
  const off = differences(testCase.expected, answer, testCase.tolerance);
  if (off.length === 0) return [];
  const expected = testCase.expected as RejectAnswer;
  const at = (threshold: number, margin: number): RejectSetting | undefined =>
    answer.settings.find(
      (each) =>
        Math.abs(each.threshold - threshold) <= 1e-9 && Math.abs(each.margin - margin) <= 1e-9,
    );
  const own = at(answer.classification_threshold, answer.ROC_margin);
  const theirs = at(expected.classification_threshold, expected.ROC_margin);
  // The peer's own setting must decide as the peer does.
  if (own === theirs) return off;
  const within = (setting: RejectSetting): boolean =>
    setting.metric >= answer.bounds.lowest && setting.metric <= answer.bounds.highest;
  const asGood =
    own !== undefined &&
    theirs !== undefined &&
    (within(theirs)
      ? within(own) && own.balancedAccuracy >= theirs.balancedAccuracy - 1e-12
      : Math.abs(own.metric - theirs.metric) <= 1e-12);
  return asGood ? [] : off;
}
