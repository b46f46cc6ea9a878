// What a bot is: it plays any pack without understanding it, through the same actions as a person. None may reach 50.

import type { Rng } from '../../base/rng';
import type { EvidenceLab } from '../../evidence/answer';
import { fulfil } from '../fulfil';
import { instrumentById } from '../instruments/index';
import { Refused } from '../instruments/instrument';
import { stepsOf } from '../moves';
import type { EntryDraft, Lap } from '../../evidence/entry';
import { act, record, scene, stateOf, useOf, type Place, type Session } from '../session';

export interface Bot {
  readonly id: string;
  readonly what: string;
  play(hands: Hands): Promise<void>;
}

/** What a bot can do: see where it may act, what could be tried there, and try it. */
export interface Hands {
  readonly random: Rng;
  session(): Session;
  places(): readonly Place[];
  options(place: Place): readonly Option[];
  /** Does it if the instrument lets it; true when it did. */
  attempt(place: Place, action: Option): Promise<boolean>;
  note(draft: EntryDraft, step: string): void;
}

/** An action as plain JSON. */
export interface Option {
  readonly do: string;
  readonly [field: string]: unknown;
}

/** Hands on a session that has just begun. Read the end of it from `session()`. */
export function handsOn(begun: Session, lap: Lap, lab: EvidenceLab, random: Rng): Hands {
  let session = begun;
  let at = begun.log.at(-1)?.at ?? 0;
  return {
    random,
    session: () => session,
    places: () =>
      stepsOf(begun.pack, lap).flatMap(({ id, instruments }) =>
        instruments
          .filter((use) => lap === 'full' || use.lap !== 'full')
          .map((use) => ({ step: id, instrument: use.id })),
      ),
    options(place) {
      const { use, preset } = useOf(session.pack, place);
      return instrumentById(use).options(
        preset,
        stateOf(session, place),
        scene(session),
      ) as Option[];
    },
    async attempt(place, action) {
      try {
        const { session: next, pending } = act(session, place, action);
        session = record(next, place.step, await fulfil(pending, lab), (at += 1000));
        return true;
      } catch (error) {
        if (error instanceof Refused) return false;
        throw error;
      }
    },
    note(draft, step) {
      session = record(session, step, [draft], (at += 1000));
    },
  };
}

/** Opens what has to be open before anything can be done: the first lock and the audit rows. */
export async function unlock(hands: Hands): Promise<void> {
  for (const place of hands.places()) {
    for (const option of hands.options(place)) {
      if (option.do === 'lock' || option.do === 'open') await hands.attempt(place, option);
    }
  }
}
