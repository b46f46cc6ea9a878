// The document writer: sections with citation chips. A number that measures an outcome enters only as a chip.

import { z } from 'zod';
import { count } from '../../documents/figures';
import { numberProblems } from '../../documents/number-lint';
import { assurances } from '../../documents/assurance-lint';
import { citedValues } from '../cited-values';
import { draftOf } from '../describe';
import { documentOf } from '../documents';
import type { Scene } from '../scene';
import { Refused, type Instrument } from './instrument';

const preset = z.strictObject({ document: z.string() });

const action = z.discriminatedUnion('do', [
  /** Saves a section. [[12]] is the chip of entry 12. */
  z.strictObject({ do: z.literal('write'), section: z.string(), text: z.string() }),
  /** Saves the section as it was composed from the log. */
  z.strictObject({ do: z.literal('keep'), section: z.string() }),
  /** Says of a number in a section that it is context, not a result. */
  z.strictObject({ do: z.literal('context'), section: z.string(), number: z.string() }),
]);

export type WriterPreset = z.infer<typeof preset>;
export type WriterAction = z.infer<typeof action>;
export interface WriterState {
  /** What the linters say of the section saved last. */
  readonly notes: readonly {
    readonly section: string;
    readonly from: number;
    readonly to: number;
    readonly text: string;
  }[];
}

export const documentWriter: Instrument<WriterPreset, WriterState, WriterAction> = {
  id: 'document-writer',
  name: 'Document writer',
  plain: 'Writes the deliverable, each number with its source.',
  source: 'Mitchell et al. 2019, Model Cards for Model Reporting, section 4.',
  preset,
  action,
  begin: () => ({ notes: [] }),
  act({ document }, state, move, scene) {
    const section = documentOf(scene.pack, document).sections.find(({ id }) => id === move.section);
    if (!section) throw new Refused(`The document has no section "${move.section}".`);
    if (move.do === 'context') {
      const { number } = move;
      return {
        state,
        pending: [{ kind: 'context', body: { document, section: section.id, number } }],
      };
    }
    const text = move.do === 'keep' ? draftOf(scene, section.id) : move.text;
    const [uncited] = numberProblems(
      text,
      contextOf(scene, document, section.id),
      citedValues(scene),
    );
    if (uncited) {
      throw new Refused(
        `No source for "${uncited.text}": pin a result and place its chip, mark it as context, or take it out.`,
      );
    }
    const notes = assurances(text).map(({ from, to, text: words }) => ({
      section: section.id,
      from,
      to,
      text: words,
    }));
    return {
      state: { notes },
      pending: [{ kind: 'document', body: { document, section: section.id, text } }],
    };
  },
  options({ document }, _state, scene) {
    return documentOf(scene.pack, document).sections.map(({ id }) => ({
      do: 'keep' as const,
      section: id,
    }));
  },
};

/** Numbers that are no results of the attempt: marked by the writer, or told in the brief and on the card of the data. */
export function contextOf(scene: Scene, document: string, section: string): string[] {
  const marked = scene.attempt.context
    .filter(({ body }) => body.document === document && body.section === section)
    .map(({ body }) => body.number);
  return [...marked, ...(toldIn(scene).match(/\d[\d,.]*\d|\d/g) ?? [])];
}

/** What the case itself tells: its numbers and the people named in it are no findings. */
export function toldIn({ pack, about }: Scene): string {
  return `${pack.brief} ${pack.exercise.case} ${count(about.rows)} ${about.summary}`;
}
