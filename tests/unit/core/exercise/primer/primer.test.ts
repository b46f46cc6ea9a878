// The figures of the primer: against the cards of the data sets and the simulations of the curriculum, and whether they bear out the answers.

import { expect, it } from 'vitest';
import { datasets } from 'virtual:datasets';
import { rng } from '../../../../../src/core/base/rng';
import { jobs } from '../../../../../src/core/exercise/jobs';
import type { Fact, Facts } from '../../../../../src/core/exercise/primer/fact';
import { falseAlarms } from '../../../../../src/core/exercise/primer/four-fifths';
import { primerById } from '../../../../../src/core/exercise/primer';
import { localLab } from '../../../../../src/core/lab/lab';
import { testEnv } from '../../../../exercise-lab';

const abouts = datasets.map(({ about }) => about);
const lab = localLab({ ...testEnv(), datasets: abouts }, jobs);
const factsOf = async (id: string): Promise<Facts> => (await lab.do('primer', { id })).facts;
const valueOf = (fact: Fact | undefined): number => fact!.value as number;
const baseRate = (id: string, column: string, level: string): number =>
  abouts.find((about) => about.id === id)!.baseRates.groups[column]![level]!.rate;

const call = { breathe: () => Promise.resolve() };

it.each([
  [0.3, 15, 0.66],
  [0.3, 30, 0.56],
  [0.3, 60, 0.42],
  [0.3, 300, 0.076],
  [0.08, 300, 0.42],
])(
  'the four-fifths rule rings by luck: rate %f, %i in each group: %f',
  async (rate, each, known) => {
    const found = await falseAlarms({ rate, each, draws: 8000 }, rng('test'), call);
    // Three standard errors of 8,000 draws, and half a unit of the figure's last digit.
    expect(Math.abs(found - known)).toBeLessThan(
      3 * Math.sqrt((known * (1 - known)) / 8000) + 0.006,
    );
  },
);

it('no alarm where nobody is chosen', async () => {
  expect(await falseAlarms({ rate: 0, each: 20, draws: 50 }, rng('test'), call)).toBe(0);
});

it('small groups ring about every second time, middling ones one time in six, the largest hardly ever', async () => {
  const facts = await factsOf('four-fifths');
  expect(valueOf(facts['alarm-30'])).toBeGreaterThan(0.42);
  expect(valueOf(facts['alarm-30'])).toBeLessThan(0.58);
  expect(Math.abs(valueOf(facts['alarm-120']) - 1 / 6)).toBeLessThan(0.03);
  expect(valueOf(facts['alarm-300'])).toBeLessThan(0.05);
  expect([facts['small'], facts['middle'], facts['large']].map(valueOf)).toEqual([30, 120, 300]);
});

it('counts what the cards of the data sets say', async () => {
  const facts = await factsOf('three-biases');
  expect(valueOf(facts['earn-women'])).toBeCloseTo(baseRate('adult', 'sex', 'Female'), 4);
  expect(valueOf(facts['earn-men'])).toBeCloseTo(baseRate('adult', 'sex', 'Male'), 4);
  expect(valueOf(facts['denied-black'])).toBeCloseTo(1 - baseRate('hmda_boston', 'afam', 'yes'), 3);
  expect(valueOf(facts['smallest'])).toBe(470);
  expect(valueOf(facts['blank-women'])).toBeGreaterThan(valueOf(facts['blank-men']));
  const compas = abouts.find(({ id }) => id === 'compas_two_year')!;
  const { rearrested, scored } = facts;
  expect(valueOf(rearrested) / valueOf(scored)).toBeCloseTo(1 - compas.baseRates.all, 3);
});

it('two lines that accept equally often miss equalized odds by far', async () => {
  const facts = await factsOf('two-rules');
  const gap = (one: string, other: string): number => valueOf(facts[one]) - valueOf(facts[other]);
  expect(Math.abs(gap('parity-black', 'one-line-white'))).toBeLessThan(0.01);
  expect(gap('good-black', 'good-white')).toBeGreaterThan(0.1);
  expect(gap('late-black', 'late-white')).toBeGreaterThan(0.1);
});

it('the repair shrinks its gap on other rows, by more than chance, and leaves one; the gap beside it is not shown to move', async () => {
  const facts = await factsOf('after-the-fix');
  expect(facts['sex-change']!.interval!.hi).toBeLessThan(0);
  expect(facts['sex-after']!.interval!.lo).toBeGreaterThan(0);
  expect(facts['race-change']!.interval!.lo).toBeLessThan(0);
  expect(facts['race-change']!.interval!.hi).toBeGreaterThan(0);
  expect(valueOf(facts['sex-change'])).toBeCloseTo(
    valueOf(facts['sex-after']) - valueOf(facts['sex-before']),
    9,
  );
});

it('women who earn enough are missed more often, and one visitor has a reason that stays the first', async () => {
  const facts = await factsOf('four-words');
  expect(facts['missed-women']!.interval!.lo).toBeGreaterThan(facts['missed-men']!.interval!.hi);
  expect(facts['reason']!.value).toMatch(/^[a-z ]{3,}$/);
});

it('refuses a card that there is none of', () => {
  expect(() => primerById('nothing')).toThrow(/no card "nothing".*four-words/s);
});
