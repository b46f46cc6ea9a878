// Reference cases of flip tests and of the smallest step of a linear model.

import { z } from 'zod';
import { makeCall } from '../../base/call';
import { positionsByCode } from '../../base/positions-by-code';
import { flippedRows, flipOutcome, smallestStep } from '../../fairness/explanations/index';
import type { CaseAdapter } from '../../peers/cases/index';
import { asCategory } from '../../table/table';
import { caseRows, sliceOf } from './explain-rows';

const flipInput = z.object({
  csv: z.string(),
  column: z.string(),
  groups: z.string().default('sex'),
});

const flip: CaseAdapter = {
  prefix: 'explain/flip-test',
  async answer(testCase, inputs) {
    const { csv, column: name, groups } = flipInput.parse(testCase.input);
    const case_ = caseRows(testCase, inputs);
    const { scorer } = case_;
    const rows = sliceOf(case_, case_.rows);
    const ends = asCategory(rows.table, name).levels;
    const pair = [ends[0]!, ends.at(-1)!] as const;
    const { positions, before, after } = flippedRows(rows, name, pair);
    const call = makeCall();
    const scores = [await scorer.predict(before, call), await scorer.predict(after, call)];
    const [first, second] = [scores[0]!, scores[1]!];
    // At 0.5, strictly above: the case's own rule.
    const yes = (score: Float64Array): Uint8Array =>
      Uint8Array.from(score, (p) => (p > 0.5 ? 1 : 0));
    const pairs = {
      before: first,
      after: second,
      yesBefore: yes(first),
      yesAfter: yes(second),
    };
    const texts = inputs.csv(csv)[groups]!;
    const groupOf = Array.from(positions, (i) => texts[case_.rows[i]!]!);
    const levels = [...new Set(groupOf)].sort();
    const codes = Int32Array.from(groupOf, (level) => levels.indexOf(level));
    const members = positionsByCode(codes, levels.length);
    const whole = flipOutcome(pairs);
    return {
      flip_rate: whole.flips.value,
      mean_abs_change: whole.score.meanSize,
      max_abs_change: whole.score.largest,
      by_group: Object.fromEntries(
        levels.map((level, code) => {
          const own = flipOutcome(pairs, members[code]!);
          return [
            level,
            {
              flip_rate: own.flips.value,
              gain_rate: own.flips.of === 0 ? null : own.gained.part / own.flips.of,
              mean_change: own.score.mean,
            },
          ];
        }),
      ),
    };
  },
};

const stepParams = z.object({ actionable: z.array(z.string()), target_logit: z.number() });
const stepRows = z.object({ rows: z.array(z.object({ row: z.int() })) });
// The collection's rule, for a case that names no rows: of rows 2000 to 2039, the first eight that are rejected.
const [FROM, TO, REJECTED] = [2000, 2040, 8];

const step: CaseAdapter = {
  prefix: 'explain/linear-counterfactual',
  answer(testCase, inputs) {
    const { actionable, target_logit: target } = stepParams.parse(testCase.params);
    const { all, features, coefficients, intercept, additive } = caseRows(testCase, inputs);
    const parts = additive.contributions(all);
    const weights = actionable.map((name) => coefficients[features.indexOf(name)]!);
    // Which people are asked about stands in what is expected alone.
    const asked = stepRows.safeParse(testCase.expected).data?.rows.map(({ row }) => row);
    const candidates = asked ?? Array.from({ length: TO - FROM }, (_, i) => FROM + i);
    const rows: unknown[] = [];
    for (const row of candidates) {
      if (row >= all.n || rows.length === (asked?.length ?? REJECTED)) break;
      const logit = parts.reduce((sum, part) => sum + part[row]!, intercept);
      if (logit > 0) continue;
      const found = smallestStep(weights, logit, target);
      rows.push({
        row,
        step: found?.step,
        l2: found?.length,
        single_feature_steps: found?.alone,
      });
    }
    return Promise.resolve({ rows });
  },
};

export const whatIfCases: readonly CaseAdapter[] = [flip, step];
