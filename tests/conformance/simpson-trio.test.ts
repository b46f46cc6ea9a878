// What the three count tables are shipped for: the decisions of their source, pooled and by part, as the pipeline measures them.

import { describe, expect, test } from 'vitest';
import { aboutOf } from '../experiments';
import { testEnv } from '../exercise-lab';
import { localLab } from '../../src/core/lab/lab';
import { jobs } from '../../src/core/exercise/jobs';
import type { Part } from '../../src/core/lab/experiment';
import { measureSchema } from '../../src/core/lab/measure';
import { startingExperiment } from '../../src/core/lab/starting-experiment';

const ids = ['ucb_admissions', 'nl_research_funding', 'florida_death_penalty'];
const lab = localLab({ ...testEnv(), datasets: ids.map(aboutOf) }, jobs);
const parts: readonly Part[] = ['practice', 'audit', 'judge'];

/** Selected and n of each cell, over all rows of the file: the three parts on screen are all there is. */
async function selected(
  id: string,
  groups: readonly string[],
): Promise<Record<string, readonly [number, number]>> {
  const experiment = startingExperiment(aboutOf(id));
  const measures = parts.map((part) =>
    measureSchema.parse({ part, metrics: ['selection-rate'], groups }),
  );
  const { frames } = await lab.do('run', { experiment, measures });
  const sums: Record<string, [number, number]> = {};
  for (const { key, counts } of frames.flatMap(({ cells }) => cells)) {
    const sum = (sums[key] ??= [0, 0]);
    sum[0] += counts.tp + counts.fp;
    sum[1] += counts.tp + counts.fp + counts.tn + counts.fn;
  }
  return sums;
}

describe('as they start in the sandbox', () => {
  test('Berkeley: men ahead in all, women in four of six departments', async () => {
    expect(await selected('ucb_admissions', ['gender'])).toEqual({
      Female: [557, 1835],
      Male: [1198, 2691],
    });
    const cells = await selected('ucb_admissions', ['gender', 'department']);
    const ahead = [...'ABCDEF'].filter(
      (name) => share(cells[`Female|${name}`]) > share(cells[`Male|${name}`]),
    );
    expect(ahead).toEqual(['A', 'B', 'D', 'F']);
    expect(cells['Female|A']).toEqual([89, 108]);
  });

  test('the Netherlands: men ahead in all and in five of nine disciplines', async () => {
    expect(await selected('nl_research_funding', ['gender'])).toEqual({
      women: [177, 1188],
      men: [290, 1635],
    });
    const cells = await selected('nl_research_funding', ['gender', 'discipline']);
    const names = Object.keys(aboutOf('nl_research_funding').groups[1]!.levels);
    const ahead = names.filter(
      (name) => share(cells[`women|${name}`]) > share(cells[`men|${name}`]),
    );
    expect(ahead).toEqual([
      'Physical sciences',
      'Humanities',
      'Technical sciences',
      'Interdisciplinary',
    ]);
    expect(cells['women|Physics']).toEqual([2, 9]);
  });

  // The favourable decision is no death sentence, so the shares here are of those spared.
  test('Florida: Black defendants spared more often in all, less often for either victim', async () => {
    expect(await selected('florida_death_penalty', ['defendant'])).toEqual({
      Black: [149, 166],
      White: [141, 160],
    });
    expect(await selected('florida_death_penalty', ['defendant', 'victim'])).toEqual({
      'Black|White': [52, 63],
      'White|White': [132, 151],
      'Black|Black': [97, 103],
      'White|Black': [9, 9],
    });
  });
});

function share(cell: readonly [number, number] | undefined): number {
  return cell ? cell[0] / cell[1] : NaN;
}

test.each(ids)('%s: rows of a cell fall into all parts, and nothing is trained', async (id) => {
  const about = aboutOf(id);
  const experiment = startingExperiment(about);
  const column = about.groups[0]!.column;
  const measures = parts.map((part) =>
    measureSchema.parse({ part, metrics: ['selection-rate'], groups: [column] }),
  );
  const { frames } = await lab.do('run', { experiment, measures });
  for (const [at, { cells }] of frames.entries())
    for (const { key, counts } of cells) {
      const n = counts.tp + counts.fp + counts.tn + counts.fn;
      const all = about.baseRates.groups[column]![key]!.n;
      expect(Math.abs(n / all - [0.65, 0.2, 0.15][at]!)).toBeLessThan(0.03);
    }
  const trained = { ...experiment, learner: { id: 'logistic', params: {} } };
  await expect(lab.do('run', { experiment: trained, measures })).rejects.toThrow(
    /shares in the table/,
  );
});
