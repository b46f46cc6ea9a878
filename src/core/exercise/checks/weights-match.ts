// The weights of reweighing, worked out by hand: each is computed again from the counts of the training rows.

import { z } from 'zod';
import type { WeightCells } from '../../lab/jobs/weight-cells';
import { cellName } from '../scene';
import { answered } from './answered';
import { inWords, sameNumber, type Check } from './check';

const schema = z.strictObject({
  question: z.string(),
  experiment: z.string(),
  column: z.string(),
});
const SLOTS = ['right', 'of', 'cell', 'yours', 'ours', 'rows', 'expected'];
/** A weight is right when it is the quotient, not about it. */
const TOLERANCE = 1e-6;
/** Most that some right cells earn while others are wrong. */
const PARTLY = 0.5;

export const weightsMatch: Check<z.infer<typeof schema>> = {
  id: 'weights-match',
  name: 'Weights by hand',
  plain: 'Computes each weight again from the counts you were shown.',
  source: 'Kamiran & Calders 2012, section 4.2: expected over observed.',
  schema,
  nothing: 'none',
  cases: { none: [], uniform: SLOTS, 'upside-down': SLOTS, partly: SLOTS, right: SLOTS },
  async verdict({ question, experiment, column }, given) {
    const found = answered(given, question, 'weights');
    const value = z.record(z.string(), z.number()).safeParse(found?.value);
    if (!found || !value.success) return { share: 0, case: 'none', slots: {}, cites: [] };
    const counts = await given.lab.do('weight-cells', {
      experiment: given.scene.experiment(experiment),
      column,
    });
    const weights = weightsOf(counts);
    const all = Object.entries(weights);
    const same = (key: string, wanted: number): boolean =>
      sameNumber(value.data[key] ?? null, wanted, TOLERANCE);
    const right = all.filter(([key, wanted]) => same(key, wanted));
    const handed = Object.values(value.data);
    const uniform = handed.every((weight) => sameNumber(weight, handed[0] ?? null, TOLERANCE));
    const upsideDown = all.every(([key, wanted]) => same(key, 1 / wanted));
    const share =
      right.length === all.length ? 1 : uniform ? 0 : (PARTLY * right.length) / all.length;
    const [key, wanted] = all.find(([cell, weight]) => !same(cell, weight)) ?? all[0]!;
    const cell = counts.cells.find((each) => each.key === key)!;
    const { label } = given.scene.about;
    return {
      share,
      case: share === 1 ? 'right' : uniform ? 'uniform' : upsideDown ? 'upside-down' : 'partly',
      slots: {
        right: inWords(right.length),
        of: inWords(all.length),
        cell: `${cellName(given.scene, [column], cell.group)}, ${cell.favourable ? label.yes : label.no}`,
        yours: written(value.data[key]),
        ours: written(wanted),
        rows: String(cell.n),
        expected: written(wanted * cell.n),
      },
      cites: [found.entry.n],
    };
  },
};

/** P(a) P(y) / P(a, y) of each cell that has rows. */
export function weightsOf({ n, cells }: WeightCells): Readonly<Record<string, number>> {
  const sum = (test: (cell: WeightCells['cells'][number]) => boolean): number =>
    cells.filter(test).reduce((total, cell) => total + cell.n, 0);
  return Object.fromEntries(
    cells
      .filter((cell) => cell.n > 0)
      .map(({ key, group, favourable, n: own }) => [
        key,
        (sum((cell) => cell.group === group) * sum((cell) => cell.favourable === favourable)) /
          (n * own),
      ]),
  );
}

function written(value: number | undefined): string {
  return value === undefined ? 'nothing' : String(Math.round(value * 10_000) / 10_000);
}
