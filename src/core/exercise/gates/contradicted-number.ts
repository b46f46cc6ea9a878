// R1, contradicted number: a typed figure that differs from the chip beside it, a result left without a source, or a chip whose number does not come out again.

import { speak } from '../../documents/figures';
import { chipsOf } from '../../documents/chips';
import { contradictions } from '../../documents/contradiction';
import { isContext, numberProblems } from '../../documents/number-lint';
import { sentences } from '../../documents/sentences';
import type { TypedNumber } from '../../documents/typed-numbers';
import { reproduces } from '../checks/matching';
import { citedValues } from '../cited-values';
import type { Given } from '../checks/check';
import { sectionOf } from '../documents';
import { contextOf } from '../instruments/document-writer';
import { unitOf } from '../../evidence/query';
import type { OpenGate } from '../scorecard';
import type { Gate } from './gate';

/** A result without a source holds the score only after its writer was shown it this often. */
const SHOWN = 2;

export const contradictedNumber: Gate = {
  id: 'R1',
  async holds(given) {
    const { scene } = given;
    const open: OpenGate[] = [];
    for (const [document, sections] of scene.attempt.documents) {
      for (const entry of sections.values()) {
        const { text, section } = entry.body;
        const where = sectionOf(scene.pack, section)?.title ?? section;
        const at = { step: entry.step, where };
        const valueOf = citedValues(scene);
        const context = contextOf(scene, document, section);
        for (const { typed, entry: chip, touches } of contradictions(text, valueOf)) {
          // a mark as context covers any other number, never the one that a chip stands for
          if (!touches && isContext(typed.text, context)) continue;
          const source = scene.attempt.evidence.find(({ n }) => n === chip)!;
          const shown = speak(source.body.answer, unitOf(source.body.query.ask));
          open.push({
            ...quoted(text, typed),
            ...at,
            id: 'R1',
            why: `The result pinned beside it says ${shown}. A reader cannot tell which of the two holds.`,
            rewrites: [
              `Take the typed figure out: the chip says ${shown}.`,
              'Pin the other result and place its chip here.',
            ],
          });
        }
        for (const typed of numberProblems(text, context, valueOf)) {
          if (timesShown(given, document, section, typed) < SHOWN) continue;
          open.push({
            ...quoted(text, typed),
            ...at,
            id: 'R1',
            why: 'This is a result without a source. A reader cannot check it.',
            rewrites: ['Pin the result and place its chip here.', 'Say it without the figure.'],
          });
        }
        open.push(...(await falseChips(text, at, given)));
      }
    }
    return open;
  },
};

/** How many earlier saves of the section already held this number: each time its writer was shown it. */
function timesShown(
  { scene }: Given,
  document: string,
  section: string,
  typed: TypedNumber,
): number {
  const saves = scene.log.filter(
    (entry) =>
      entry.kind === 'document' &&
      entry.body.document === document &&
      entry.body.section === section,
  );
  return saves
    .slice(0, -1)
    .filter((entry) => entry.kind === 'document' && entry.body.text.includes(typed.text)).length;
}

async function falseChips(
  text: string,
  at: { step: string; where: string },
  given: Given,
): Promise<OpenGate[]> {
  const open: OpenGate[] = [];
  for (const n of chipsOf(text)) {
    const entry = given.scene.attempt.evidence.find((each) => each.n === n);
    if (!entry || (await reproduces(entry, given))) continue;
    open.push({
      ...at,
      id: 'R1',
      sentence: entry.body.title,
      marked: { from: 0, to: entry.body.title.length },
      why: 'Its recipe, run again on the same rows, gives another number.',
      rewrites: ['Pin the result again and cite the new pin.', 'Take the chip out.'],
    });
  }
  return open;
}

function quoted(text: string, typed: TypedNumber): Pick<OpenGate, 'sentence' | 'marked'> {
  const around = sentences(text).find(({ from, to }) => from <= typed.from && typed.to <= to);
  if (!around) return { sentence: typed.text, marked: { from: 0, to: typed.text.length } };
  return {
    sentence: around.text,
    marked: { from: typed.from - around.from, to: typed.to - around.from },
  };
}
