// What HarborLoans takes from the mortgage applications is what stands in the shipped file, and its known rates come out of it.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../../../../scripts/root.js';
import { rng } from '../../../../src/core/base/rng';
import { readParquet } from '../../../../src/core/table/parquet';
import { asCategory } from '../../../../src/core/table/table';
import { harborPlan } from '../../../../src/core/worlds/harbor/plan';
import { harborTruth } from '../../../../src/core/worlds/harbor/truth';
import { hmdaMarginals, races } from '../../../../src/core/worlds/harbor/hmda-marginals';
import committed from '../../../../src/core/worlds/harbor/hmda-marginals.json';

const file = await readParquet(
  new Uint8Array(readFileSync(inRoot('datasets/hmda_boston/data.parquet'))),
);

test('the committed counts are those of the shipped file (lab worlds --marginals writes them anew)', () => {
  expect(hmdaMarginals(file)).toEqual(committed);
});

test('the cells add up to the rates of the file: 28.3 % of Black applicants denied and 9.3 % of the others', () => {
  const afam = asCategory(file, 'afam');
  const deny = asCategory(file, 'deny');
  races.forEach((race, k) => {
    const cells = committed.cells.filter((cell) => cell.race === race);
    const n = cells.reduce((sum, cell) => sum + cell.n, 0);
    const denied = cells.reduce((sum, cell) => sum + cell.denied, 0);
    const rows = [...afam.codes.keys()].filter(
      (row) => (afam.levels[afam.codes[row]!] === 'yes') === (k === 1),
    );
    const counted = rows.filter((row) => deny.levels[deny.codes[row]!] === 'yes').length;
    expect([n, denied]).toEqual([rows.length, counted]);
    expect(Math.round((1000 * denied) / n) / 10).toBe(k === 1 ? 28.3 : 9.3);
    const truth = harborTruth(harborPlan('harmful', 'zip', rng('any')));
    const stated = truth.estimands[k === 1 ? 'declined-group-b' : 'declined-group-a']!.value;
    expect(stated).toBeCloseTo(denied / n, 9);
  });
});
