// The recipes of CONTRIBUTING.md, followed to the letter: what they make must work, and half a recipe must be noticed.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packHash, readPack } from '../../scripts/pack-files';
import { program } from '../../scripts/program.js';
import { inRoot } from '../../scripts/root.js';
import { runNode } from '../../scripts/run.js';
import type { Frame } from '../../src/core/fairness/frame';
import type { Metric } from '../../src/core/fairness/metric';
import type { Scored } from '../../src/core/fairness/scored';
import { openAuthoring, openPack, type PackFiles } from '../../src/core/exercise/open-pack';
import type { Move } from '../../src/core/exercise/authoring';
import { edited as withEdits, play } from '../../src/core/exercise/play';
import type { EvidenceLab } from '../../src/core/evidence/answer';
import { nodeLab } from '../../src/cli/host';
import { packAbout } from '../exercise-lab';
import { unregistered } from './import-guards';
import { edited, recipe, type RecipeFile } from './recipes';

// Below the project, so that packages are found from there.
const copy = inRoot('.cache/recipes');

function follow(steps: readonly RecipeFile[]): void {
  for (const step of steps) {
    const path = join(copy, step.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, edited(step.edit === '' ? '' : readFileSync(path, 'utf8'), step));
  }
}

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const file of ['tsconfig.base.json', 'tsconfig.core.json'])
    cpSync(inRoot(file), join(copy, file));
  cpSync(inRoot('src/core'), join(copy, 'src/core'), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('recipe: add a metric', () => {
  const steps = recipe('Add a metric');
  const folder = 'src/core/fairness/metrics';
  const listed = (): string[] =>
    unregistered(
      [steps[0]!.path, `${folder}/index.ts`].map((path) => ({
        path,
        text: readFileSync(join(copy, path), 'utf8'),
      })),
      [folder],
    );

  it('is noticed while it is not listed, and then it is there', async () => {
    follow(steps.slice(0, 1));
    expect(listed()).toEqual([expect.stringContaining('jaccard-index.ts is not listed')]);
    follow(steps.slice(1));
    expect(listed()).toEqual([]);

    const { metrics } = (await import(join(copy, folder, 'index.ts'))) as {
      metrics: readonly Metric[];
    };
    const metric = metrics.find(({ id }) => id === 'jaccard-index');
    if (metric?.from !== 'counts') throw new Error('The recipe made no metric of counts.');
    expect(metric.of(metric.example.counts!)).toBeCloseTo(metric.example.value, 12);
    expect(metric.of({ tp: 0, fp: 0, tn: 5, fn: 0 })).toBe(undefined);

    const { frame } = (await import(join(copy, 'src/core/fairness/frame.ts'))) as {
      frame(rows: Scored, spec: { metrics: string[]; groups: string[] }): Frame;
    };
    const rows: Scored = {
      n: 4,
      y: Uint8Array.of(1, 1, 0, 0),
      yhat: Uint8Array.of(1, 0, 1, 0),
      groups: [{ name: 'g', codes: Int32Array.of(0, 0, 1, 1), levels: ['a', 'b'] }],
      rows: Int32Array.of(0, 1, 2, 3),
    };
    const { overall, cells } = frame(rows, { metrics: ['jaccard-index'], groups: ['g'] });
    expect(overall.values['jaccard-index']).toMatchObject({
      value: 1 / 3,
      interval: { method: 'Wilson' },
    });
    expect(cells.map(({ values }) => values['jaccard-index']?.value)).toEqual([0.5, 0]);
  });

  it('compiles', async () => {
    follow(steps.slice(0, 1));
    const { code, output } = await runNode([program('typescript'), '-p', 'tsconfig.core.json'], {
      quiet: true,
      cwd: copy,
    });
    expect(output).toBe('');
    expect(code).toBe(0);
  });
});

describe('recipe: add an exercise', () => {
  const steps = recipe('Add an exercise');
  const path = 'first-steps/who-gets-the-loan';
  const files = (half: 'pack' | 'authoring'): PackFiles => {
    const folder = join(copy, 'exercises', path);
    const { data, texts } = readPack(folder, half);
    return { path, hash: packHash(folder), data, texts };
  };

  it('opens', () => {
    follow(steps);
    const pack = openPack(files('pack'));
    expect(pack.exercise.title).toBe('Who gets the loan?');
    expect(Object.keys(pack.steps)).toEqual(['measure', 'conclude']);
  });

  it('can be played, and earns what its solution should', async () => {
    follow(steps);
    const pack = openPack(files('pack'));
    const { solution, bots } = openAuthoring(files('authoring'), pack);
    const lab = nodeLab();
    const about = packAbout(pack, 0);
    const scoreOf = async (moves: readonly Move[]): Promise<number> => {
      const { session, refused } = await play(
        pack,
        about,
        moves,
        { lap: 'full', seed: 0 },
        lab as EvidenceLab,
      );
      expect(refused).toEqual([]);
      return (await lab.do('score', { pack, log: session.log })).score;
    };
    expect(await scoreOf(solution)).toBeGreaterThanOrEqual(90);
    for (const bot of bots)
      expect(await scoreOf(withEdits(solution, bot.edits)), bot.id).toBeLessThan(50);
  });

  it.each([
    ['exercise.yaml', 'id: X1', 'id: first', 'exercise.yaml: id'],
    ['lab.yaml', 'cutoff:', 'cut:', 'lab.yaml: experiments.plain'],
    [
      'document.yaml',
      '[[granted-young]]',
      '[[granted-old]]',
      'document.yaml: section finding needs the query "granted-old"',
    ],
    ['solution.yaml', 'instrument: board', 'instrument: bench', 'solution.yaml: moves.2'],
    ['rubric.yaml', '{missing}', '{lost}', 'rubric.yaml: checks.rate-of-the-young.cases'],
  ])('says what is wrong in %s, where and how to mend it', (file, good, bad, says) => {
    follow(
      steps.map((step) =>
        step.path.endsWith(file) ? { ...step, text: step.text.replace(good, bad) } : step,
      ),
    );
    expect(() => {
      const pack = openPack(files('pack'));
      openAuthoring(files('authoring'), pack);
    }).toThrow(says);
  });
});
