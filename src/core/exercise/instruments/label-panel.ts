// The label panel: of whom the outcome is known, of whom never, and what the unknown leaves open (bounds under selective labels).

import { z } from 'zod';
import type { Answer } from '../../evidence/query';
import { pinNamed } from './pin-named';
import { Refused, type Instrument } from './instrument';

const group = z.strictObject({
  title: z.string(),
  /** Names of the pack's queries, shares of the same people: outcome good, outcome bad, never known. */
  good: z.string(),
  bad: z.string(),
  unknown: z.string(),
});

const preset = z.strictObject({
  rows: z.enum(['practice', 'audit']).default('practice'),
  /** What the outcome is, after "would": "repay". */
  outcome: z.string(),
  groups: z.array(group).min(1),
});

const action = z.strictObject({ do: z.literal('pin'), query: z.string() });

export type LabelPreset = z.infer<typeof preset>;
export type LabelAction = z.infer<typeof action>;
export type LabelState = Readonly<Record<string, never>>;

export const labelPanel: Instrument<LabelPreset, LabelState, LabelAction> = {
  id: 'label-panel',
  name: 'Label panel',
  plain: 'Shows of whom the outcome was ever seen, and how much the others leave open.',
  source: 'Selective labels: Lakkaraju et al. 2017; bounds without assumptions: Manski 1989.',
  preset,
  action,
  begin: () => ({}),
  act(given, state, { query }, scene) {
    if (!labelQueries(given).includes(query))
      throw new Refused(`The panel does not show "${query}".`);
    return { state, pending: [pinNamed(query, given.rows, scene)] };
  },
  options: (given) => labelQueries(given).map((query) => ({ do: 'pin' as const, query })),
};

/** Every query the panel shows, group by group. */
export function labelQueries({ groups }: LabelPreset): string[] {
  return groups.flatMap(({ good, bad, unknown }) => [good, bad, unknown]);
}

export interface Bounds {
  /** If nobody of the unknown had the good outcome, and if all of them had. */
  readonly lowest: number;
  readonly highest: number;
  /** Among those whose outcome is known; undefined when it is known of nobody. */
  readonly known: number | undefined;
}

/** Bounds of the share with the good outcome among everybody, from the shares that were seen. No assumption is made. */
export function boundsOf(good: Answer, bad: Answer): Bounds | undefined {
  if (good.value === null || bad.value === null) return undefined;
  const seen = good.value + bad.value;
  return {
    lowest: good.value,
    highest: 1 - bad.value,
    known: seen > 0 ? good.value / seen : undefined,
  };
}
