// The cards of the primer: every figure in their texts is a slot that is computed, every answer has a place, every law and link exists.

import { describe, expect, it } from 'vitest';
import { datasets, shareTables } from 'virtual:datasets';
import { exercises } from 'virtual:exercises';
import { law } from 'virtual:law';
import { jobs } from '../../../../src/core/exercise/jobs';
import { primer } from '../../../../src/core/exercise/primer';
import { localLab } from '../../../../src/core/lab/lab';
import { filler } from '../../../../src/page/app/primer/slots';
import { cards } from '../../../../src/page/words/primer';
import { sentencesOf, type PrimerCard } from '../../../../src/page/words/primer/card';
import { testEnv } from '../../../exercise-lab';

/** Names that hold digits and are no figures: a standard, its controls, subcategories of NIST. */
const NAMES = /ISO\/IEC 42001|\bA\.\d+(\.\d+)*|\b(GOVERN|MAP|MEASURE|MANAGE) \d+\.\d+/g;
const SLOT = /\{([a-z0-9-]+)\}/g;
const SPELLED = /\b(per cent|percent)\b/i;

/** Figures typed into a text. */
function typed(sentence: string): string[] {
  const rest = sentence.replace(NAMES, '').replace(SLOT, '');
  return [...(rest.match(/\S*\d\S*/g) ?? []), ...(SPELLED.exec(rest) ?? [])];
}

const slots = (card: PrimerCard): string[] =>
  sentencesOf(card).flatMap((sentence) => [...sentence.matchAll(SLOT)].map((match) => match[1]!));

const lab = localLab({ ...testEnv(), datasets: datasets.map(({ about }) => about) }, jobs);

it('finds a figure that is typed, and lets names be', () => {
  expect(typed('Of the women 53 % are missed, {gap} more than men (A.7.4, MEASURE 2.11).')).toEqual(
    ['53'],
  );
  expect(typed('About 4,526 answers')).toEqual(['4,526']);
  expect(typed('ISO/IEC 42001 has {areas} areas')).toEqual([]);
});

it('has a card for every set of figures, in the same order', () => {
  expect(cards.map(({ id }) => id)).toEqual(primer.map(({ id }) => id));
});

describe.each(cards.map((card) => [card.id, card] as const))('%s', (_id, card) => {
  it('types no figure', () => {
    expect(sentencesOf(card).flatMap(typed)).toEqual([]);
  });

  it('fills every slot, and names every figure it computes', async () => {
    const { facts } = await lab.do('primer', { id: card.id });
    const named = law.filter(({ id }) => card.law.includes(id));
    const fill = filler(facts, named);
    for (const sentence of sentencesOf(card))
      expect(fill(sentence)).not.toMatch(/[{}]|NaN|undefined/);
    expect(Object.keys(card.figures).sort()).toEqual(Object.keys(facts).sort());
    expect(slots(card).length).toBeGreaterThan(0);
  });

  it('has a right answer for everything it asks', () => {
    const { task } = card;
    if (task.kind === 'choose') {
      expect(task.choices.filter(({ right }) => right)).toHaveLength(1);
      return;
    }
    const bins = task.bins.map(({ id }) => id);
    for (const { bin } of task.items) expect(bins).toContain(bin);
    // Each bin is some item's place: a bin for nothing would be a trap.
    expect(new Set(task.items.map(({ bin }) => bin)).size).toBe(bins.length);
    // The order gives nothing away.
    expect(task.items.map(({ bin }) => bins.indexOf(bin))).not.toEqual(
      task.items.map(({ bin }) => bins.indexOf(bin)).sort((a, b) => a - b),
    );
  });

  it('names laws and pages that exist', () => {
    for (const id of card.law) expect(law.map((fact) => fact.id)).toContain(id);
    const pages = [
      '#/sandbox',
      '#/data',
      ...[...datasets, ...shareTables].map(({ about }) => `#/data/${about.id}`),
      ...exercises.map(({ path }) => `#/practise/${path}`),
    ];
    for (const { href } of card.go) expect(pages).toContain(href);
  });
});
