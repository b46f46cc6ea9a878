// AIF360's traps, kept as its own forms and never as ours.

import { describe, expect, it } from 'vitest';
import { generalizedEntropy, benefitsOf } from '../../../../src/core/fairness/benefit';
import { crossing } from '../../../../src/core/fairness/crossing';
import { disparityById } from '../../../../src/core/fairness/disparities';
import type { Counts } from '../../../../src/core/fairness/scored';
import { aif360Audit, aif360Form, aif360Group } from '../../../../src/core/peers/aif360';
import { peopleOf, rowsOf } from '../fairness/rows';

function audit(unprivileged: Counts, privileged: Counts) {
  const people = peopleOf({ 0: unprivileged, 1: privileged }).map((each) => ({
    ...each,
    score: each.yhat,
  }));
  const rows = rowsOf(people);
  const groups = crossing(rows, ['g']);
  return aif360Audit(rows, groups, groups);
}
const form = (name: string, ...groups: Parameters<typeof audit>) =>
  aif360Form(name)(audit(...groups));

describe('AIF360’s forms', () => {
  it('a gap of equalized odds loses its undefined half: 0 where ours is undefined', () => {
    const [without, perfect] = [
      { tp: 0, fn: 0, fp: 0, tn: 3 },
      { tp: 2, fn: 0, fp: 0, tn: 1 },
    ];
    expect(form('equalized_odds_difference', without, perfect)).toBe(0);
    expect(form('equal_opportunity_difference', without, perfect)).toBeNaN();
    const ours = disparityById('equalized-odds-difference').of({
      overall: perfect,
      cells: [without, perfect],
    });
    expect(ours).toBeUndefined();
  });

  it('a missing false positive rate stays: it stands first', () => {
    const noNegatives = { tp: 2, fn: 1, fp: 0, tn: 0 };
    expect(
      form('equalized_odds_difference', noNegatives, { tp: 2, fn: 0, fp: 0, tn: 1 }),
    ).toBeNaN();
  });

  it('the entropy index at α = 0 divides by the mean once too often', () => {
    const cells: [Counts, Counts] = [
      { tp: 3, fn: 0, fp: 2, tn: 5 },
      { tp: 4, fn: 0, fp: 1, tn: 6 },
    ];
    const mean = (18 + 2 * 3) / 21;
    const right = generalizedEntropy(benefitsOf(cells), 0)!;
    expect(form('generalized_entropy_index_alpha_0', ...cells)).toBeCloseTo(right / mean, 12);
    const someone = { tp: 3, fn: 1, fp: 2, tn: 5 };
    expect(form('generalized_entropy_index_alpha_0', someone, cells[1])).toBe(Infinity);
    expect(generalizedEntropy(benefitsOf([someone]), 0)).toBeUndefined();
  });

  it('ratios exceed 1 and reach infinity', () => {
    const selecting = { tp: 5, fn: 0, fp: 0, tn: 5 };
    const nobody = { tp: 0, fn: 5, fp: 0, tn: 5 };
    expect(form('disparate_impact', selecting, { tp: 2, fn: 3, fp: 0, tn: 5 })).toBe(2.5);
    expect(form('disparate_impact', selecting, nobody)).toBe(Infinity);
    expect(form('disparate_impact', nobody, nobody)).toBeNaN();
  });

  it('the predictive values of nobody are 0 there, a rate of nobody is not', () => {
    const nobody = { tp: 0, fn: 2, fp: 0, tn: 3 };
    const { unprivileged } = audit(nobody, { tp: 1, fn: 1, fp: 1, tn: 1 });
    expect(aif360Group('performance', unprivileged)).toMatchObject({ PPV: 0, FDR: 0, TPR: 0 });
    expect(form('false_discovery_rate_difference', nobody, { tp: 1, fn: 1, fp: 1, tn: 1 })).toBe(
      -0.5,
    );
    expect(
      disparityById('predictive-parity-difference').of({
        overall: nobody,
        cells: [nobody, nobody],
      }),
    ).toBeUndefined();
  });

  it('names what it does not know', () => {
    expect(() => aif360Form('consistency')).toThrow(/"consistency" is not known.*disparate_impact/);
    const { all } = audit({ tp: 1, fn: 1, fp: 1, tn: 1 }, { tp: 1, fn: 1, fp: 1, tn: 1 });
    expect(() => aif360Group('power', all)).toThrow(/"power" of one group/);
    expect([aif360Group('base_rate', all), aif360Group('num_negatives', all)]).toEqual([0.5, 4]);
  });
});
