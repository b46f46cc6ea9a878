// The jobs behind "as other tools say it" and "spot the tool's error", on the shipped rows.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../../scripts/root.js';
import { labJobs } from '../../../../src/core/lab/jobs/index';
import { localLab, type Env } from '../../../../src/core/lab/lab';
import { startingExperiment } from '../../../../src/core/lab/starting-experiment';
import { lessons } from '../../../../src/core/peers/lessons';
import { lessonWords, toolErrors } from '../../../../src/page/words/tool-errors/index';
import { aboutOf } from '../../../experiments';

const env: Env = {
  datasets: ['adult', 'german_credit', 'compas_two_year'].map(aboutOf),
  datasetBytes: (id) =>
    Promise.resolve(new Uint8Array(readFileSync(inRoot(`datasets/${id}/data.parquet`)))),
  asset: (path) => Promise.reject(new Error(`no asset ${path} here`)),
  wasm: (name) => Promise.reject(new Error(`no wasm ${name} here`)),
  ownFile: () => Promise.resolve(undefined),
};
const lab = localLab(env, labJobs);

describe('rosetta', () => {
  const adult = startingExperiment(aboutOf('adult'));
  const measure = (groups: string[]) => ({ part: 'practice' as const, groups, filter: [] });

  it('agrees with the frame of the same measure', async () => {
    const { frames } = await lab.do('run', {
      experiment: adult,
      measures: [
        { ...measure(['sex']), metrics: ['selection-rate'], control: [], margin: 0.1, family: 1 },
      ],
    });
    const made = await lab.do('rosetta', { experiment: adult, measure: measure(['sex']) });
    const rates = made.quantities.find(({ id }) => id === 'selection-rates')!;
    const theirs = rates.tools.find(({ id }) => id === 'fairlearn')!.lines[0]!.printed[0]!.value;
    const ours = frames[0]!.disparities['demographic-parity-difference']!.value!;
    expect(theirs).toBeCloseTo(ours, 12);
    expect(rates.ours[0]!.value).toBe(ours);
    expect(made.groups[made.reference!]).toBe('Male');
  });

  it('takes a crossing, whose reference is the crossing of the references', async () => {
    const made = await lab.do('rosetta', { experiment: adult, measure: measure(['sex', 'race']) });
    expect(made.groups).toHaveLength(10);
    expect(made.groups[made.reference!]).toBe('Male|White');
  });

  it('has nothing to say of one group alone, nor without groups', async () => {
    const sex = [{ column: 'sex', level: 'Female' }];
    const alone = { ...measure(['sex']), filter: sex };
    expect((await lab.do('rosetta', { experiment: adult, measure: alone })).quantities).toEqual([]);
    const none = await lab.do('rosetta', { experiment: adult, measure: measure([]) });
    expect(none.quantities).toEqual([]);
  });
});

describe('lessons', () => {
  it.each(lessons.map(({ id }) => [id]))('%s: two numbers, and words for all of it', async (id) => {
    const facts = await lab.do('tool-lesson', { id });
    expect(typeof facts.printed).toBe('number');
    if (facts.right !== null) {
      const gap = Math.abs((facts.printed as number) - facts.right);
      expect(gap / Math.max(Math.abs(facts.right), 1e-9)).toBeGreaterThan(0.1);
    }
    const text = lessonWords(id);
    expect(text.tool).toBe(facts.tool.name);
    const said = [
      text.setting(facts),
      text.question,
      ...text.arithmetic(facts),
      ...text.choices.flatMap(({ says, why }) => [says, why]),
      text.instead,
      text.well,
    ].join(' ');
    expect(said).not.toMatch(/undefined|NaN|null|Infinity/);
    expect(text.choices.filter(({ right }) => right)).toHaveLength(1);
    expect(text.choices.length).toBeGreaterThanOrEqual(3);
    for (const { key } of facts.groups) expect(toolErrors.group(key)).toBeTruthy();
  });

  it('there are words for no other lesson', () => {
    expect(Object.keys(toolErrors.lessons).sort()).toEqual(lessons.map(({ id }) => id).sort());
    expect(() => lessonWords('none')).toThrow(/none/);
  });
});
