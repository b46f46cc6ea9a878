import { describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { solveLogistic } from '../../../../src/core/models/newton';
import { takeRows } from '../../../../src/core/table/dataset';
import { design, encoder, writeDense } from '../../../../src/core/table/encode';
import { people } from '../../../conformance/people';

const call = makeCall();
const rows = people(400);
const encoded = design(encoder(rows), rows);
const problem = { design: encoded, y: rows.y };

describe('the Newton solver', () => {
  it('ends where the gradient of scikit-learn’s objective is 0', async () => {
    const C = 0.7;
    const { coefficients, intercept, converged } = await solveLogistic(problem, { C }, call);
    expect(converged).toBe(true);
    const { width, n } = encoded;
    const dense = new Float32Array(n * width);
    writeDense(
      encoded,
      Array.from({ length: n }, (_, i) => i),
      dense,
    );
    const gradient = Float64Array.from([...coefficients, 0]);
    for (let i = 0; i < n; i++) {
      let z = intercept;
      for (let j = 0; j < width; j++) z += coefficients[j]! * dense[i * width + j]!;
      const pull = C * (1 / (1 + Math.exp(-z)) - rows.y[i]!);
      for (let j = 0; j < width; j++) gradient[j]! += pull * dense[i * width + j]!;
      gradient[width]! += pull;
    }
    for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-4);
  });

  it('takes a row of weight 2 for the row twice', async () => {
    const twice = takeRows(
      rows,
      Int32Array.from({ length: 500 }, (_, k) => (k < 400 ? k : k - 400)),
    );
    const weights = Float64Array.from({ length: 400 }, (_, i) => (i < 100 ? 2 : 1));
    const one = await solveLogistic({ ...problem, weights }, { C: 1 }, call);
    const two = await solveLogistic(
      { design: design(encoder(rows), twice), y: twice.y },
      { C: 1 },
      call,
    );
    one.coefficients.forEach((value, j) => expect(value).toBeCloseTo(two.coefficients[j]!, 9));
    expect(one.intercept).toBeCloseTo(two.intercept, 9);
  });

  it('started warm, gets to the same place in fewer steps', async () => {
    const cold = await solveLogistic(problem, { C: 1 }, call);
    const start = [...cold.coefficients, cold.intercept];
    const warm = await solveLogistic(problem, { C: 1.05, start }, call);
    const direct = await solveLogistic(problem, { C: 1.05 }, call);
    expect(warm.iterations).toBeLessThan(direct.iterations);
    warm.coefficients.forEach((value, j) => expect(value).toBeCloseTo(direct.coefficients[j]!, 8));
  });

  it('lets unknown levels play no part', async () => {
    const { width } = encoded;
    const blind = {
      ...encoded,
      codes: encoded.codes.map((column) => column.map((at) => (at === width - 1 ? width : at))),
    };
    const { coefficients, converged } = await solveLogistic(
      { design: blind, y: rows.y },
      { C: 1 },
      call,
    );
    expect(converged).toBe(true);
    expect(coefficients[width - 1]).toBe(0);
  });

  it('settles on rows a line can tell apart, which ridge alone holds back', async () => {
    const y = Uint8Array.from(encoded.numeric[0]!, (value) => (value > 0 ? 1 : 0));
    const { converged, coefficients } = await solveLogistic(
      { design: encoded, y },
      { C: 1e6 },
      call,
    );
    expect(converged).toBe(true);
    expect(coefficients.every(Number.isFinite)).toBe(true);
  });

  it('gives the same bits again', async () => {
    const [one, two] = [
      await solveLogistic(problem, { C: 1 }, call),
      await solveLogistic(problem, { C: 1 }, call),
    ];
    expect(one).toEqual(two);
  });
});
