// Reference cases of SHAP's linear, exact and kernel explainers.

import { makeCall } from '../../base/call';
import {
  exactShapley,
  kernelShap,
  linearShap,
  modelGames,
  type Attribution,
} from '../../fairness/explanations/index';
import type { CaseAdapter } from '../../peers/cases/index';
import { caseRows, sliceOf } from './explain-rows';

const linear: CaseAdapter = {
  prefix: 'explain/shap-linear',
  answer(testCase, inputs) {
    const rows = caseRows(testCase, inputs);
    const { explained, background, additive } = rows;
    const { base, values } = linearShap(
      additive,
      sliceOf(rows, explained),
      sliceOf(rows, background),
    );
    return Promise.resolve({
      base_value: base,
      values: Array.from(explained, (_, i) => values.map((part) => part[i]!)),
    });
  },
};

const exact: CaseAdapter = {
  prefix: 'explain/shap-exact',
  async answer(testCase, inputs) {
    const { scorer, all, features, explained, background } = caseRows(testCase, inputs);
    const games = modelGames(scorer, all, features);
    return asPeer(await exactShapley(games, explained, background, makeCall()));
  },
};

const kernel: CaseAdapter = {
  prefix: 'explain/shap-kernel',
  async answer(testCase, inputs) {
    const { scorer, all, features, explained, background } = caseRows(testCase, inputs);
    const games = modelGames(scorer, all, features);
    return asPeer(await kernelShap(games, explained, background, { seed: 'case' }, makeCall()));
  },
};

function asPeer(found: readonly Attribution[]): unknown {
  return { base_value: found[0]!.base, values: found.map(({ values }) => [...values]) };
}

export const shapleyCases: readonly CaseAdapter[] = [linear, exact, kernel];
