// statsmodels' Wald test where neither share varies; elsewhere it is ours.

import { describe, expect, it } from 'vitest';
import { waldZ } from '../../../../src/core/base/statistics';
import { statsmodelsWald } from '../../../../src/core/peers/statsmodels';

describe('Wald’s test as statsmodels has it', () => {
  it.each([
    [5, 5, 0, 3, Infinity, 0],
    [0, 3, 5, 5, -Infinity, 0],
    [0, 3, 0, 5, NaN, NaN],
    [3, 3, 5, 5, NaN, NaN],
  ])('%i of %i against %i of %i: z = %d, p = %d', (x1, n1, x2, n2, z, p) => {
    const [first, second] = [
      { part: x1, of: n1 },
      { part: x2, of: n2 },
    ];
    expect(waldZ(first, second)).toBeUndefined();
    expect(statsmodelsWald(first, second)).toEqual({ z, p });
  });

  it('is ours where a share varies', () => {
    const [first, second] = [
      { part: 1, of: 4 },
      { part: 3, of: 3 },
    ];
    expect(statsmodelsWald(first, second)).toEqual(waldZ(first, second));
  });
});
