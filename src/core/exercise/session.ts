// A session: a pack being played. Pages, solutions and bots do the same three things: act, fulfil, record.

import { append } from '../evidence/chain';
import type { EntryDraft, Lap, Log } from '../evidence/entry';
import type { DatasetAbout } from '../lab/lab';
import { CORE_VERSION } from '../evidence/version';
import { instrumentById } from './instruments/index';
import { Refused, type Pending } from './instruments/instrument';
import type { InstrumentUse, Pack } from './pack';
import { sceneOf, type Scene } from './scene';

export interface Session {
  readonly pack: Pack;
  readonly about: DatasetAbout;
  readonly log: Log;
  /** Instrument states, by "step/instrument". A state that is missing begins from its preset. */
  readonly states: Readonly<Record<string, unknown>>;
}

/** Where an action happens. */
export interface Place {
  readonly step: string;
  readonly instrument: string;
}

/** A new attempt. Seed 0 deals the rows as the pack's author had them; another seed deals anew. */
export function startSession(
  pack: Pack,
  about: DatasetAbout,
  { lap, seed, at }: { readonly lap: Lap; readonly seed: number; readonly at: number },
): Session {
  const { exercise, hash } = pack;
  const log = append(
    [],
    {
      kind: 'start',
      body: {
        exercise: exercise.id,
        pack: hash,
        core: CORE_VERSION,
        lap,
        seed,
        salt: saltOf(pack, seed),
        data: { id: about.id, sha256: about.sha256 },
      },
    },
    { step: 'start', at },
  );
  return { pack, about, log, states: {} };
}

/** A session again from its log. Throws a sentence when the log belongs to another exercise or an older pack. */
export function resumeSession(pack: Pack, about: DatasetAbout, log: Log): Session {
  const { start } = sceneOf(pack, about, log).attempt;
  if (start.exercise !== pack.exercise.id) {
    throw new Error(
      `This log is of exercise ${start.exercise}, not of ${pack.exercise.id}. Open it there.`,
    );
  }
  if (start.pack !== pack.hash) {
    throw new Error(
      `This log was begun on another edition of ${pack.exercise.id} (${start.pack.slice(0, 8)}, here ${pack.hash.slice(0, 8)}). Go on with that edition, or start again.`,
    );
  }
  return { pack, about, log, states: {} };
}

export function saltOf(pack: Pack, seed: number): string {
  return seed === 0 ? pack.exercise.salt : `${pack.exercise.salt}/${seed}`;
}

/** The use of an instrument in a step. Throws, naming both, when the pack has none. */
export function useOf(pack: Pack, { step, instrument }: Place): InstrumentUse {
  const found = pack.exercise.steps
    .find(({ id }) => id === step)
    ?.instruments.find(({ id }) => id === instrument);
  if (found) return found;
  throw new Error(`exercise.yaml has no instrument "${instrument}" in a step "${step}".`);
}

/** The state an instrument is in now. */
export function stateOf(session: Session, place: Place): unknown {
  const { use, preset } = useOf(session.pack, place);
  const kept = session.states[`${place.step}/${place.instrument}`];
  return kept ?? instrumentById(use).begin(preset, scene(session));
}

/** Does an action. Throws `Refused` with a sentence for the learner. What is pending still lacks its numbers. */
export function act(
  session: Session,
  place: Place,
  action: unknown,
): { readonly session: Session; readonly pending: readonly Pending[] } {
  const { use, preset } = useOf(session.pack, place);
  const instrument = instrumentById(use);
  const parsed = instrument.action.safeParse(action);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Refused(
      `The ${instrument.name.toLowerCase()} does not know this move: ${issue?.path.join('.')} ${issue?.message}.`,
    );
  }
  const acted = instrument.act(preset, stateOf(session, place), parsed.data, scene(session));
  const states = { ...session.states, [`${place.step}/${place.instrument}`]: acted.state };
  return { session: { ...session, states }, pending: acted.pending };
}

/** Appends entries that carry their numbers. */
export function record(
  session: Session,
  step: string,
  drafts: readonly EntryDraft[],
  at: number,
): Session {
  return {
    ...session,
    log: drafts.reduce((log, draft) => append(log, draft, { step, at }), session.log),
  };
}

/** Begins a step again: its instruments return to their presets. What was logged stays logged. */
export function beginAgain(session: Session, step: string): Session {
  const states = Object.fromEntries(
    Object.entries(session.states).filter(([key]) => !key.startsWith(`${step}/`)),
  );
  return { ...session, states };
}

/** What instruments and checks may know of this session. */
export function scene({ pack, about, log }: Session): Scene {
  return sceneOf(pack, about, log);
}
