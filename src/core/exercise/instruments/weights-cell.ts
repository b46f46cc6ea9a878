// The weights cell: the counts of a two-by-two table are shown, and the learner works out how much each cell should weigh.

import { z } from 'zod';
import { valueOf } from './arithmetic';
import { Refused, type Instrument } from './instrument';
import type { Scene } from '../scene';

const preset = z.strictObject({
  question: z.string(),
  /** Name of the experiment whose training rows are counted. */
  experiment: z.string(),
  column: z.string(),
  /** Recipe whose effect is shown once the weights are handed in. */
  recipe: z.string(),
  /** Cells that are worked out already, as an example. */
  given: z.array(z.string()).default([]),
});

const action = z.discriminatedUnion('do', [
  /** Fills cells ("Female|yes"): a number, or the sum it comes from. */
  z.strictObject({ do: z.literal('fill'), entries: z.record(z.string(), z.string()) }),
  z.strictObject({ do: z.literal('say') }),
]);

export type WeightsPreset = z.infer<typeof preset>;
export type WeightsAction = z.infer<typeof action>;
export interface WeightsState {
  /** As written, by cell. */
  readonly entries: Readonly<Record<string, string>>;
}

export const weightsCell: Instrument<WeightsPreset, WeightsState, WeightsAction> = {
  id: 'weights-cell',
  name: 'Weights cell',
  plain:
    'Shows how many rows stand in each cell of group and label, and takes the weight you work out for each.',
  source: 'Kamiran & Calders 2012, section 4.2.',
  preset,
  action,
  begin: () => ({ entries: {} }),
  act(given, state, move, scene) {
    const asked = askedCells(given, scene);
    if (move.do === 'fill') {
      const strange = Object.keys(move.entries).find((key) => !asked.includes(key));
      if (strange !== undefined)
        throw new Refused(`There is no weight to fill in for "${strange}".`);
      return { state: { entries: { ...state.entries, ...move.entries } }, pending: [] };
    }
    const weights: Record<string, number> = {};
    for (const key of asked) {
      const entry = state.entries[key] ?? '';
      const value = valueOf(entry);
      if (entry.trim() === '')
        throw new Refused('A weight is still missing. Fill every cell first.');
      if (value === undefined || value < 0)
        throw new Refused(
          `"${entry}" is no weight: write a number, or a sum such as 12 × 30 / (400 × 5).`,
        );
      weights[key] = value;
    }
    const value = { weights, entries: { ...state.entries } };
    return {
      state,
      pending: [{ kind: 'answer', body: { question: given.question, value, cites: [] } }],
    };
  },
  options(given, _state, scene) {
    const same = Object.fromEntries(askedCells(given, scene).map((key) => [key, '1']));
    return [{ do: 'fill', entries: same }, { do: 'say' }];
  },
};

/** The cells a learner fills: all of the column's levels with and without the label, but those given. */
export function askedCells({ column, given }: WeightsPreset, { about }: Scene): string[] {
  const levels = Object.keys(about.groups.find((group) => group.column === column)?.levels ?? {});
  return levels
    .flatMap((level) => [`${level}|yes`, `${level}|no`])
    .filter((key) => !given.includes(key));
}
