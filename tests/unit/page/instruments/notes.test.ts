// What the writer is told while typing: the sentence, why, and two ways; a way that is put in leaves nothing to say.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../../scripts/root.js';
import { readAttemptFile } from '../../../../src/core/exercise/attempt-file';
import { sceneOf } from '../../../../src/core/exercise/scene';
import { notesOf } from '../../../../src/page/instruments/document/notes';
import { packAbout } from '../../../exercise-lab';

const file = readFileSync(inRoot('tests/golden/attempts/P10-first.fairground.json'), 'utf8');
const { log, pack } = readAttemptFile(JSON.parse(file));
const scene = sceneOf(pack!, packAbout(pack!, 0), log);
const notes = (text: string) => notesOf(scene, 'model-card', 'caveats', text);
const missed = scene.attempt.evidence.find(({ body }) => body.title === 'Missed offers, women')!;
const men = scene.attempt.evidence.find(({ body }) => body.title === 'Missed offers, men')!;
const percent = (value: number | null): string => `${(100 * value!).toFixed(1)} %`;

const texts = [
  ['assurance', 'We looked. The model is fair.', 'The model is fair.'],
  ['personal', 'We looked. Mrs Lopez was refused.', 'Mrs Lopez was refused.'],
  ['contradicted', `Women are missed in 20 % [[${missed.n}]] of cases.`, undefined],
  ['unsourced', 'Women are missed in 21.37 % of cases.', undefined],
  ['unsourced', `Men are missed in ${percent(men.body.answer.value)} of cases.`, undefined],
] as const;

describe('notesOf', () => {
  it.each(texts)(
    'shows the sentence, says why and gives two ways: %s, %s',
    (kind, text, sentence) => {
      const [note, ...others] = notes(text);
      expect(others).toEqual([]);
      expect(note).toMatchObject({ kind, sentence: { text: sentence ?? text } });
      expect(note!.why).toContain(`“${note!.text}”`);
      expect(note!.ways).toHaveLength(2);
      for (const way of note!.ways.filter(({ puts }) => puts)) {
        const { from, to } = note!.sentence;
        expect(notes(text.slice(0, from) + way.text + text.slice(to))).toEqual([]);
      }
    },
  );

  it('puts the chip of the result in the place of the figure, wherever the chip stood', () => {
    const [beside] = notes(`Women are missed in 20 % [[${missed.n}]] of cases.`);
    expect(beside?.ways[0]?.text).toBe(`Women are missed in [[${missed.n}]] of cases.`);
    const typed = percent(men.body.answer.value);
    const [other] = notes(`Missed are only ${typed} of women ([[${missed.n}]]).`);
    expect(other?.ways[1]?.text).toBe(`Missed are only [[${men.n}]] of women.`);
    const [bare] = notes(`Men are missed in ${typed} of cases.`);
    expect(bare?.ways[0]).toEqual({ text: `Men are missed in [[${men.n}]] of cases.`, puts: true });
  });

  it('lets one click say that a number is context, but not the one a chip stands for', () => {
    expect(notes('It costs €40,000.').map(({ mayBeContext }) => mayBeContext)).toEqual([true]);
    const [beside] = notes(`Women are missed in 20 % [[${missed.n}]] of cases.`);
    expect(beside?.mayBeContext).toBe(false);
  });

  it('has nothing to say of the card as it was handed in', () => {
    for (const sections of scene.attempt.documents.values()) {
      for (const { body } of sections.values())
        expect(notesOf(scene, body.document, body.section, body.text)).toEqual([]);
    }
  });
});
