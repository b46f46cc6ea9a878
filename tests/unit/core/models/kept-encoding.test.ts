import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { exp, logOnePlus } from '../../../../src/core/base/math';
import { keptDesign, keptEncoder } from '../../../../src/core/models/kept-encoding';
import { logistic, type LogisticState } from '../../../../src/core/models/logistic';
import { derivatives, linear, packRows } from '../../../../src/core/models/packed-rows';
import { takeRows } from '../../../../src/core/table/dataset';
import { design, encoder, writeDense } from '../../../../src/core/table/encode';
import { people } from '../../../conformance/people';

const call = makeCall();
const rows = people(300);

describe('a kept encoding', () => {
  it('is what would have been learnt, once for a table and its features, whatever the labels', () => {
    expect(keptEncoder(rows)).toEqual(encoder(rows));
    expect(keptEncoder({ ...rows, y: new Uint8Array(rows.n) })).toBe(keptEncoder(rows));
    const narrow = { ...rows, roles: { ...rows.roles, features: ['hours'] } };
    expect(keptEncoder(narrow)).toEqual(encoder(narrow));
    expect(keptDesign(keptEncoder(rows), rows)).toBe(keptDesign(keptEncoder(rows), rows));
    const some = takeRows(rows, Int32Array.of(4, 2));
    expect(keptDesign(keptEncoder(rows), some)).toEqual(design(encoder(rows), some));
  });

  it('a fit that starts elsewhere ends where a fresh one does', async () => {
    const fit = logistic.fit(logistic.params.parse({}));
    const fresh = await fit(rows, { seed: 's', call });
    const other = await fit({ ...rows, y: rows.y.map((label) => 1 - label) }, { seed: 's', call });
    const again = await fit(rows, { seed: 's', call, start: other });
    const of = (model: typeof fresh): readonly number[] =>
      (model.state as LogisticState).coefficients;
    of(again).forEach((value, j) => expect(value).toBeCloseTo(of(fresh)[j]!, 7));
    // From its own solution it has nothing left to do but to see so.
    expect((await fit(rows, { seed: 's', call, start: fresh })).report.iterations).toBe(1);
  });
});

describe('packed rows', () => {
  const encoded = design(encoder(rows), rows);
  const packed = packRows(encoded);
  const dense = new Float32Array(rows.n * encoded.width);
  writeDense(
    encoded,
    Int32Array.from({ length: rows.n }, (_, i) => i),
    dense,
  );
  /** A row with the intercept's 1, in the packed order; the numbers not yet rounded to 32 bits. */
  const full = (i: number): number[] => [
    ...Array.from(
      { length: encoded.width },
      (_, j) => encoded.numeric[j]?.[i] ?? dense[i * encoded.width + j]!,
    ),
    0,
    1,
  ];
  const p = Float64Array.from({ length: rows.n }, (_, i) => 0.1 + (0.8 * ((i * 7) % 11)) / 11);
  const weights = Float64Array.from({ length: rows.n }, (_, i) => 1 + (i % 3));

  it('share patterns of categories, and sum to what the dense rows do', async () => {
    expect(packed.patterns).toBeLessThan(rows.n);
    const parameters = Float64Array.from({ length: packed.size }, (_, j) =>
      j === packed.nowhere ? 0 : (j - 3) / 5,
    );
    linear(packed, parameters).forEach((eta, i) =>
      expect(eta).toBeCloseTo(
        full(i).reduce((sum, x, j) => sum + x * parameters[j]!, 0),
        10,
      ),
    );
    const { gradient, hessian } = await derivatives(packed, rows.y, weights, p, call);
    for (let a = 0; a < packed.size; a++) {
      if (a === packed.nowhere) continue;
      let pull = 0;
      for (let i = 0; i < rows.n; i++) pull += weights[i]! * (p[i]! - rows.y[i]!) * full(i)[a]!;
      expect(gradient[a]).toBeCloseTo(pull, 8);
      for (let b = 0; b <= a; b++) {
        if (b === packed.nowhere) continue;
        let bend = 0;
        for (let i = 0; i < rows.n; i++) {
          bend += weights[i]! * p[i]! * (1 - p[i]!) * full(i)[a]! * full(i)[b]!;
        }
        expect(hessian[a * packed.size + b]).toBeCloseTo(bend, 8);
      }
    }
  });
});

describe('logOnePlus and exp', () => {
  it('are within a unit in the last place of what the engine has', () => {
    for (let k = 0; k <= 4096; k++) {
      const x = k / 4096;
      expect(Math.abs(logOnePlus(x) - Math.log1p(x))).toBeLessThanOrEqual(2.3e-16 * Math.log1p(x));
    }
    expect(logOnePlus(1)).toBe(Math.LN2);
    for (const x of [-745, -708.4, -100.5, -0.1, 0, 0.3, 88.7, 709.78]) {
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(2.3e-16 * Math.exp(x) + 5e-324);
    }
  });
});
