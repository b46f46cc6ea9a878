// Two tables of the same people, pooled and apart: what a column in between does to a difference (Simpson's reversal).

import { z } from 'zod';
import { pinNamed } from './pin-named';
import { Refused, type Instrument } from './instrument';

const table = z.strictObject({
  title: z.string(),
  /** Names of the pack's queries: one rate a group, in the order of the card. */
  rates: z.array(z.string()).min(2),
  /** The difference between the first two. */
  gap: z.string(),
});

const preset = z.strictObject({
  rows: z.enum(['practice', 'audit']).default('practice'),
  pooled: table,
  apart: z.array(table).min(2),
});

const action = z.strictObject({ do: z.literal('pin'), query: z.string() });

export type TablesPreset = z.infer<typeof preset>;
export type TablesAction = z.infer<typeof action>;
export type TablesState = Readonly<Record<string, never>>;

export const twoTables: Instrument<TablesPreset, TablesState, TablesAction> = {
  id: 'two-tables',
  name: 'Two tables',
  plain: 'Shows a difference over all, and again within each part.',
  source: 'Simpson 1951; Bickel, Hammel & O’Connell 1975, Sex bias in graduate admissions.',
  preset,
  action,
  begin: () => ({}),
  act(given, state, { query }, scene) {
    if (!queriesOf(given).includes(query))
      throw new Refused(`These tables do not show "${query}".`);
    return { state, pending: [pinNamed(query, given.rows, scene)] };
  },
  options: (given) => queriesOf(given).map((query) => ({ do: 'pin' as const, query })),
};

/** Every query the tables show, the pooled table first. */
export function queriesOf({ pooled, apart }: TablesPreset): string[] {
  return [pooled, ...apart].flatMap(({ rates, gap }) => [...rates, gap]);
}
