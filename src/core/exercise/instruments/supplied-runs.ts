// Runs that somebody else hands over, each with the loss of its adversary and nothing more: which of them holds is for the learner to find out.

import { z } from 'zod';
import { permutation, rng } from '../../base/rng';
import type { Scene } from '../scene';
import { modelOf, probePin, probing } from './adversary-bench';
import { Refused, type Instrument } from './instrument';

export const verdicts = ['holds', 'still-read', 'collapsed'] as const;
export type Verdict = (typeof verdicts)[number];

const preset = z.strictObject({
  question: z.string(),
  /** Name of the experiment of the network alone, for comparison. */
  network: z.string(),
  /** An experiment for each verdict; which letter each has is the seed's secret. */
  runs: z.record(z.enum(verdicts), z.string()),
  /** What the runs are called, in the order they are shown. */
  names: z.array(z.string()).length(verdicts.length),
  probe: probing,
});

const action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('probe'),
    /** A supplied run, or the network alone (null). */
    run: z.string().nullable(),
    reads: z.enum(['group', 'label']),
  }),
  z.strictObject({
    do: z.literal('say'),
    verdicts: z.record(z.string(), z.enum(verdicts)),
    cites: z.array(z.int()),
  }),
]);

export type SuppliedPreset = z.infer<typeof preset>;
export type SuppliedAction = z.infer<typeof action>;
export type SuppliedState = Readonly<Record<string, never>>;

export const suppliedRuns: Instrument<SuppliedPreset, SuppliedState, SuppliedAction> = {
  id: 'supplied-runs',
  name: 'Supplied runs',
  plain: 'Hands you finished runs with their curves, and fresh probes to test them with.',
  source: 'Elazar & Goldberg 2018, Adversarial Removal of Demographic Attributes from Text Data.',
  preset,
  action,
  begin: () => ({}),
  act(given, state, move, scene) {
    if (move.do === 'probe') {
      const { run } = move;
      const model =
        run === null
          ? modelOf(given.network, scene)
          : modelOf(suppliedExperiment(given, run, scene), scene, run);
      return { state, pending: [probePin(given.probe, { ...model, reads: move.reads }, scene)] };
    }
    const open = given.names.filter((name) => move.verdicts[name] === undefined);
    if (open.length > 0) throw new Refused(`Say something of every run: ${open.join(', ')}.`);
    const value = Object.fromEntries(given.names.map((name) => [name, move.verdicts[name]!]));
    return {
      state,
      pending: [{ kind: 'answer', body: { question: given.question, value, cites: move.cites } }],
    };
  },
  options(given, _state, scene) {
    const cites = scene.attempt.evidence.map(({ n }) => n);
    return [
      ...given.names.map((run) => ({ do: 'probe' as const, run, reads: 'group' as const })),
      ...verdicts.map((verdict) => ({
        do: 'say' as const,
        verdicts: Object.fromEntries(given.names.map((name) => [name, verdict])),
        cites,
      })),
    ];
  },
};

/** What each run is, by its name: dealt by the attempt's salt. */
export function dealtVerdicts(
  { names }: Pick<SuppliedPreset, 'names'>,
  { attempt }: Pick<Scene, 'attempt'>,
): Readonly<Record<string, Verdict>> {
  const order = permutation(names.length, rng(`${attempt.start.salt}/supplied`));
  return Object.fromEntries(names.map((name, i) => [name, verdicts[order[i]!]!]));
}

/** Name of the experiment behind a run. */
export function suppliedExperiment(given: SuppliedPreset, name: string, scene: Scene): string {
  const verdict = dealtVerdicts(given, scene)[name];
  const experiment = verdict && given.runs[verdict];
  if (experiment) return experiment;
  throw new Refused(`There is no run "${name}". There are: ${given.names.join(', ')}.`);
}
