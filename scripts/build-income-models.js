// Builds the models that exercise P10 hands over; the training is in income-models.ts.
// Run: node scripts/build-income-models.js [--check]

import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { bundled } from './bundle.js';
import { inRoot } from './root.js';

const PACK = 'exercises/train-and-mitigate/audit-an-income-model';

const read = (/** @type {string[]} */ ...parts) => new Uint8Array(readFileSync(inRoot(...parts)));
const yaml = (/** @type {string[]} */ ...parts) => parse(readFileSync(inRoot(...parts), 'utf8'));
const about = yaml('datasets/adult/dataset.yaml');
const env = {
  datasets: [about],
  datasetBytes: async (/** @type {string} */ id) => read('datasets', id, 'data.parquet'),
  asset: async (/** @type {string} */ path) => read('exercises', path),
  wasm: async (/** @type {string} */ name) =>
    read('node_modules/@tensorflow/tfjs-backend-wasm/dist', name),
  ownFile: async () => undefined,
};

const { incomeModels } = await bundled('scripts/income-models.ts', 'income-models');
/** @type {{ name: string, text: string, note: string }[]} */
const models = await incomeModels(env, about, yaml(PACK, 'exercise.yaml').salt);
for (const { name, text, note } of models) {
  const path = inRoot(PACK, 'assets', name);
  if (process.argv.includes('--check')) {
    const same = readFileSync(path, 'utf8') === text;
    console.log(`${name}: ${same ? 'the same bytes' : 'differs'}`);
    if (!same) process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    console.log(`${name}: ${text.length} bytes, ${note}`);
  }
}
