// The names of P10's numbers in AIF360 and in Fairlearn, side by side.

import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../src/core/peers/names-of';

describe('names in other tools', () => {
  it.each([
    [
      { kind: 'difference', metric: 'selection-rate' },
      'statistical_parity_difference',
      'demographic_parity_difference',
    ],
    [{ kind: 'ratio', metric: 'selection-rate' }, 'disparate_impact', 'demographic_parity_ratio'],
    [
      { kind: 'difference', metric: 'true-positive-rate' },
      'equal_opportunity_difference',
      'equal_opportunity_difference',
    ],
    [
      { kind: 'disparity', disparity: 'average-odds-difference' },
      'average_odds_difference',
      'equalized_odds_difference(agg="mean")',
    ],
    [{ kind: 'inequality', index: 'theil-index' }, 'theil_index', undefined],
    [{ kind: 'consistency' }, 'consistency', undefined],
    [{ kind: 'difference', metric: 'mean-prediction' }, undefined, undefined],
  ] as const)('%j', (ask, aif360, fairlearn) => {
    const { AIF360, Fairlearn } = namesOf(ask);
    expect([AIF360, Fairlearn]).toEqual([aif360, fairlearn]);
  });
});
