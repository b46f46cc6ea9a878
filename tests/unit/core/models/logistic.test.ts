import { expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import {
  logistic,
  standardisedForm,
  type LogisticState,
} from '../../../../src/core/models/logistic';
import { takeRows } from '../../../../src/core/table/dataset';
import { people } from '../../../conformance/people';

const call = makeCall();
const rows = people(500);

it('takes every row twice for a C twice as large', async () => {
  const twice = takeRows(
    rows,
    Int32Array.from({ length: 1000 }, (_, k) => k % 500),
  );
  const one = await logistic.fit(logistic.params.parse({ C: 2 }))(rows, { seed: '', call });
  const two = await logistic.fit(logistic.params.parse({ C: 1 }))(twice, { seed: '', call });
  const [a, b] = [await one.predict(rows, call), await two.predict(rows, call)];
  a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 9));
});

it('balances the labels when asked', async () => {
  const mean = async (classWeights: 'none' | 'balanced'): Promise<number> => {
    const model = await logistic.fit(logistic.params.parse({ classWeights }))(rows, {
      seed: '',
      call,
    });
    return (await model.predict(rows, call)).reduce((sum, value) => sum + value, 0) / rows.n;
  };
  const base = rows.y.reduce((sum, value) => sum + value, 0) / rows.n;
  expect(await mean('none')).toBeCloseTo(base, 6);
  expect(Math.abs((await mean('balanced')) - 0.5)).toBeLessThan(Math.abs(base - 0.5) / 2);
});

it('reads the same in its standardised form', async () => {
  const model = await logistic.fit(logistic.params.parse({ levels: 'standardised' }))(rows, {
    seed: '',
    call,
  });
  const state = model.state as LogisticState;
  const { coefficients, intercept } = standardisedForm(state);
  const { categories, numbers } = state.encoder;
  const shares = categories.flatMap((feature) => feature.shares);
  const plain = shares.reduce(
    (sum, share, k) =>
      sum - (coefficients[numbers.length + k]! * share) / Math.sqrt(share * (1 - share)),
    intercept,
  );
  expect(plain).toBeCloseTo(state.intercept, 12);
});
