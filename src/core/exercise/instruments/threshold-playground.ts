// The threshold playground: move the cut-off, read who is missed, set it and say who pays.

import { z } from 'zod';
import { Refused, type Instrument } from './instrument';

const preset = z.strictObject({
  experiment: z.string(),
  groups: z.array(z.string()).min(1),
  start: z.number().min(0).max(1),
  question: z.string(),
});

const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('move'), to: z.number().min(0).max(1) }),
  /** Reads the counts at the line: no number is spent, these are practice rows. */
  z.strictObject({ do: z.literal('read') }),
  z.strictObject({ do: z.literal('set'), reason: z.string() }),
]);

export type ThresholdPreset = z.infer<typeof preset>;
export type ThresholdAction = z.infer<typeof action>;
export interface ThresholdState {
  readonly cutoff: number;
  readonly moved: boolean;
  readonly read: boolean;
  readonly set: boolean;
}

export const thresholdPlayground: Instrument<ThresholdPreset, ThresholdState, ThresholdAction> = {
  id: 'threshold-playground',
  name: 'Threshold playground',
  plain: 'One line decides who is shown the offer; you can move it.',
  source: 'Hardt, Price & Srebro 2016, section 4.',
  preset,
  action,
  begin: ({ start }) => ({ cutoff: start, moved: false, read: false, set: false }),
  act(given, state, move) {
    switch (move.do) {
      case 'move':
        return { state: { ...state, cutoff: move.to, moved: true, read: false }, pending: [] };
      case 'read':
        return { state: { ...state, read: true }, pending: [] };
      case 'set': {
        if (!state.moved) throw new Refused('Move the line first, to see what it does.');
        if (move.reason.trim() === '')
          throw new Refused('Say in one sentence who pays for this line.');
        const choice = { kind: 'cutoff' as const, value: state.cutoff };
        const body = {
          question: given.question,
          choice,
          reason: move.reason,
          rejected: [],
          cites: [],
        };
        return { state: { ...state, set: true }, pending: [{ kind: 'decision', body }] };
      }
    }
  },
  options: () => [
    ...[0, 0.25, 0.5, 0.75, 1].map((to) => ({ do: 'move' as const, to })),
    { do: 'read' },
    { do: 'set', reason: 'Nobody pays for it.' },
  ],
};
