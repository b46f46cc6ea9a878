// Fairlearn's bootstrap, with what is odd about it: one draw that selects nobody takes a ratio's interval away.

import { describe, expect, it } from 'vitest';
import { rng } from '../../../../src/core/base/rng';
import { fairlearnBootstrap } from '../../../../src/core/peers/fairlearn-bootstrap';
import { peopleOf, rowsOf } from '../fairness/rows';

const draw = (
  names: readonly string[],
  groups: Parameters<typeof peopleOf>[0],
  quantiles = [0.025, 0.975],
) =>
  fairlearnBootstrap(rowsOf(peopleOf(groups)), names, ['g'], {
    draws: 800,
    quantiles,
    random: rng('peer'),
  });

describe('fairlearnBootstrap', () => {
  it('draws from everybody: even the number of people in a group moves, and a gap never reaches 0', () => {
    const same = { tp: 30, fn: 20, fp: 10, tn: 40 };
    const [lo, hi] = draw(['count', 'selection_rate'], { a: same, b: same });
    expect(lo!.byGroup['count']!['a']).toBeLessThan(95);
    expect(hi!.byGroup['count']!['a']).toBeGreaterThan(105);
    expect(lo!.overall['count']).toBe(200);
    expect(lo!.difference.between_groups['selection_rate']).toBeGreaterThan(0);
    expect(hi!.ratio.between_groups['selection_rate']).toBeLessThan(1);
    expect(hi!.difference.to_overall['selection_rate']).toBeLessThan(
      hi!.difference.between_groups['selection_rate']!,
    );
    expect(lo!.groupMin['selection_rate']).toBeLessThan(hi!.groupMax['selection_rate']!);
  });

  it('NaN for a ratio of nobody selected; groups that vanish are skipped', () => {
    const [lo] = draw(['selection_rate'], {
      a: { tp: 1, fn: 9, fp: 0, tn: 90 },
      b: { tp: 1, fn: 5, fp: 0, tn: 60 },
    });
    expect(lo!.ratio.between_groups['selection_rate']).toBeNaN();
    expect(lo!.difference.between_groups['selection_rate']).toBe(0);
    const [low] = draw(['accuracy'], {
      a: { tp: 20, fn: 20, fp: 20, tn: 20 },
      b: { tp: 1, fn: 0, fp: 0, tn: 0 },
    });
    expect(low!.byGroup['accuracy']!['b']).toBe(1);
  });

  it('refuses weights, and metrics of scores', () => {
    const one = { a: { tp: 2, fn: 2, fp: 2, tn: 2 } };
    const weighted = rowsOf(peopleOf(one).map((each) => ({ ...each, weight: 2 })));
    const how = { draws: 5, quantiles: [0.5], random: rng('') };
    expect(() => fairlearnBootstrap(weighted, ['accuracy'], ['g'], how)).toThrow(/without weights/);
    expect(() => draw(['log_loss'], one)).toThrow(/metric of scores/);
  });
});
