// The data explorer as an instrument: facts about the rows themselves, each of which can be pinned and cited.

import { z } from 'zod';
import { Refused, type Instrument } from './instrument';
import { pinNamed } from './pin-named';

const preset = z.strictObject({
  /** Names of the pack's queries that are facts about the rows. */
  facts: z.array(z.string()).min(1),
  rows: z.enum(['practice', 'audit']).default('practice'),
});

const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('look'), fact: z.string() }),
  z.strictObject({ do: z.literal('pin'), fact: z.string() }),
]);

export type ExplorerPreset = z.infer<typeof preset>;
export type ExplorerAction = z.infer<typeof action>;
export interface ExplorerState {
  readonly fact: string;
}

export const dataExplorer: Instrument<ExplorerPreset, ExplorerState, ExplorerAction> = {
  id: 'data-explorer',
  name: 'Data explorer',
  plain: 'Counts the rows before any model is asked.',
  source: 'Gebru et al. 2021, Datasheets for Datasets.',
  preset,
  action,
  begin: ({ facts }) => ({ fact: facts[0]! }),
  act(given, _state, { do: what, fact }, scene) {
    if (!given.facts.includes(fact))
      throw new Refused(`This step does not offer the fact "${fact}".`);
    if (what === 'look') return { state: { fact }, pending: [] };
    return { state: { fact }, pending: [pinNamed(fact, given.rows, scene)] };
  },
  options: ({ facts }) => facts.map((fact) => ({ do: 'pin' as const, fact })),
};
