// How long learning and mitigating take in Node on all of Adult: `npx vitest bench --project unit --run tests/bench`.

import { readFile } from 'node:fs/promises';
import { bench, describe } from 'vitest';
import { inRoot } from '../../scripts/root.js';
import { makeCall } from '../../src/core/base/call';
import { rng } from '../../src/core/base/rng';
import { exponentiatedGradient } from '../../src/core/fairness/mitigations/exponentiated-gradient';
import { gridSearch } from '../../src/core/fairness/mitigations/grid-search';
import { groupThresholds } from '../../src/core/fairness/mitigations/group-thresholds';
import { reweighing } from '../../src/core/fairness/mitigations/reweighing';
import { logistic } from '../../src/core/models/logistic';
import { mlp } from '../../src/core/models/mlp';
import { solveLogistic } from '../../src/core/models/newton';
import { loadTf } from '../../src/core/models/tf-host';
import { dataset, takeRows, type Dataset } from '../../src/core/table/dataset';
import { design, encoder } from '../../src/core/table/encode';
import { readParquet } from '../../src/core/table/parquet';
import { scoredPeople } from '../conformance/people';
import { provideInstalledWasm } from '../conformance/wasm';

provideInstalledWasm();
const call = makeCall();
const table = await readParquet(
  new Uint8Array(await readFile(inRoot('datasets/adult/data.parquet'))),
);
const roles = { label: 'income', favourable: '>50K', groups: ['sex', 'race'] };
/** Every column but the label and the survey's weight: the widest design, about 100 columns. */
const wide = dataset('adult', table, {
  ...roles,
  features: [...table.columns.keys()].filter(
    (name) => !['income', 'fnlwgt', 'original_split'].includes(name),
  ),
});
const encoded = design(encoder(wide), wide);
const problem = { design: encoded, y: wide.y };
const cold = await solveLogistic(problem, { C: 1 }, call);
const start = [...cold.coefficients, cold.intercept];
const model = await logistic.fit(logistic.params.parse({}))(wide, { seed: '', call });
const scored = scoredPeople(wide, await model.predict(wide, call));
const half: Dataset = takeRows(
  wide,
  Int32Array.from({ length: wide.n >> 1 }, (_, i) => 2 * i),
);
const few = { time: 0, iterations: 5, warmupTime: 0, warmupIterations: 1 };
await loadTf();

describe(`logistic regression, ${wide.n} rows, ${encoded.width} columns`, () => {
  bench('rows to level codes', () => void design(encoder(wide), wide), few);
  bench('fit, cold', () => solveLogistic(problem, { C: 1 }, call).then(), few);
  bench(
    'fit, warm, from a neighbouring C',
    () => solveLogistic(problem, { C: 1.1, start }, call).then(),
    few,
  );
  bench('predict', () => model.predict(wide, call).then(), few);
});

describe(`network, ${half.n} rows, ${encoded.width} columns, 32 hidden`, () => {
  const fit = mlp.fit(mlp.params.parse({}));
  bench('fit', () => fit(half, { seed: 'x', call }).then(), { ...few, iterations: 2 });
  const penalty = { kind: 'demographic-parity', groups: ['sex', 'race'], strength: 3 } as const;
  bench('fit with a penalty', () => fit(half, { seed: 'x', call, penalty }).then(), {
    ...few,
    iterations: 2,
  });
});

describe(`mitigations, ${wide.n} rows`, () => {
  bench('reweighing', () => reweighing.fit({ groups: ['sex'] }, wide, rng('x'), call).then(), few);
  for (const constraint of ['demographic-parity', 'equalized-odds'] as const) {
    for (const search of ['exact', 'grid'] as const) {
      const params = groupThresholds.params.parse({ groups: ['sex'], constraint, search });
      const job = async (): Promise<void> => {
        const rule = await groupThresholds.fit(params, scored, call);
        rule.probabilities(scored);
      };
      bench(`thresholds, ${constraint}, ${search}`, job, few);
    }
  }
});

describe(`reductions around logistic regression, ${wide.n} rows`, () => {
  const fit = logistic.fit(logistic.params.parse({ levels: 'standardised' }));
  const once = { ...few, iterations: 3 };
  const gradient = exponentiatedGradient.params.parse({
    groups: ['sex'],
    constraint: 'equalized-odds',
  });
  bench(
    'exponentiated gradient, equalized odds',
    () => exponentiatedGradient.wrap(gradient, fit)(wide, { seed: 'x', call }).then(),
    once,
  );
  const grid = gridSearch.params.parse({ groups: ['sex'], points: 50 });
  bench(
    'grid search, 50 points',
    () => gridSearch.wrap(grid, fit)(wide, { seed: 'x', call }).then(),
    once,
  );
});
