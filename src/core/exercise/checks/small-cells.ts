// Cells that are too small to judge on the rows a learner opened: fewer than thirty people in the metric's denominator.

import { LEAST } from '../../fairness/frame-spec';
import type { Part } from '../../lab/experiment';
import type { Given } from './check';

interface Cells {
  readonly experiment: string;
  readonly metric: string;
  readonly groups: readonly string[];
}

/** People in the denominator of each cell, by its key. */
export async function peopleByCell(
  { experiment, metric, groups }: Cells,
  part: Part,
  { scene, lab }: Pick<Given, 'scene' | 'lab'>,
): Promise<Readonly<Record<string, number>>> {
  const measure = { part, metrics: [metric], groups: [...groups], control: [], filter: [] };
  const { frames } = await lab.do('run', {
    experiment: scene.experiment(experiment),
    measures: [{ ...measure, margin: 0.1, family: 1 }],
  });
  return Object.fromEntries(
    (frames[0]?.cells ?? []).map(({ key, values }) => [key, values[metric]?.n ?? 0]),
  );
}

/** On audit rows once they were opened, on practice rows before. */
export async function smallCells(cells: Cells, given: Given): Promise<string[]> {
  const part = given.scene.attempt.opened.length > 0 ? 'audit' : 'practice';
  const people = await peopleByCell(cells, part, given);
  return Object.keys(people).filter((key) => people[key]! < LEAST);
}
