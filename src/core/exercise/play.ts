// Plays moves by machine: a solution, a bot's edits of it, a player of good faith. The same act, fulfil and record as a person.

import type { EvidenceLab } from '../evidence/answer';
import type { Lap } from '../evidence/entry';
import type { DatasetAbout } from '../lab/lab';
import { fulfil } from './fulfil';
import { Refused } from './instruments/instrument';
import type { Edit, Move } from './authoring';
import type { Pack } from './pack';
import { act, record, scene, startSession, type Session } from './session';
import { truthAt } from './truth';

/** Every machine play happens at these times: one second a move from here, so that its log has the same bytes each time. */
const BEGIN = 1_700_000_000_000;

export interface Played {
  readonly session: Session;
  /** Moves that an instrument refused, with its sentence. */
  readonly refused: readonly { readonly move: Move; readonly why: string }[];
}

/** Plays the moves of a lap. A name that was never given a number is left out; a move that is refused is skipped. */
export async function play(
  pack: Pack,
  about: DatasetAbout,
  moves: readonly Move[],
  { lap, seed }: { readonly lap: Lap; readonly seed: number },
  lab: EvidenceLab,
): Promise<Played> {
  let at = BEGIN;
  let session = startSession(pack, about, { lap, seed, at });
  const names = new Map<string, number>();
  const refused: { move: Move; why: string }[] = [];
  for (const move of moves) {
    if (!inLap(move.lap, lap)) continue;
    at += 1000;
    try {
      const { session: next, pending } = act(
        session,
        move,
        named(await seen(move.do, session, lab), names),
      );
      session = record(next, move.step, await fulfil(pending, lab), at);
      const last = session.log.at(-1)!;
      if (move.as !== undefined && pending.length > 0) names.set(move.as, last.n);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push({ move, why: error.message });
    }
  }
  return { session, refused };
}

function inLap(move: Lap, lap: Lap): boolean {
  if (lap === 'quick') return move === 'quick';
  return move === 'core' || (lap === 'full' && move === 'full');
}

/** "$name" becomes what there is to see on this seed. */
async function seen(value: unknown, session: Session, lab: EvidenceLab): Promise<unknown> {
  if (typeof value === 'string')
    return /^\$[a-z-]+$/.test(value) ? truthAt(value.slice(1), scene(session), lab) : value;
  if (Array.isArray(value)) return Promise.all(value.map((each) => seen(each, session, lab)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    async ([key, inner]) => [key, await seen(inner, session, lab)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** "@name" becomes the number of the entry of that name; a list loses names that have none, a text its chips. */
function named(value: unknown, names: ReadonlyMap<string, number>): unknown {
  if (typeof value === 'string') {
    if (/^@[a-z0-9-]+$/.test(value)) return names.get(value.slice(1)) ?? -1;
    return value.replace(/\[\[@([a-z0-9-]+)\]\]/g, (_chip, name: string) => {
      const n = names.get(name);
      return n === undefined ? '' : `[[${n}]]`;
    });
  }
  if (Array.isArray(value))
    return value.map((each) => named(each, names)).filter((each) => each !== -1);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, named(inner, names)]),
    );
  }
  return value;
}

/** A solution after its edits. Throws, naming the edit, when it names a move that is not there. */
export function edited(solution: readonly Move[], edits: readonly Edit[]): Move[] {
  let moves = [...solution];
  const at = (name: string): number => {
    const found = moves.findIndex((move) => move.as === name);
    if (found < 0)
      throw new Error(`An edit names the move "${name}", which is not in the solution.`);
    return found;
  };
  const is = (move: Move, names: readonly string[]): boolean =>
    (move.as !== undefined && names.includes(move.as)) || names.includes(move.for);
  for (const edit of edits) {
    switch (edit.edit) {
      case 'drop':
        moves = moves.filter((move) => !is(move, edit.moves));
        break;
      case 'keep':
        moves = moves.filter((move) => is(move, edit.moves));
        break;
      case 'replace': {
        const place = at(edit.move);
        moves[place] = { ...moves[place]!, do: { ...moves[place]!.do, ...edit.do } };
        break;
      }
      case 'repeat': {
        const place = at(edit.move);
        moves.splice(place, 0, ...Array.from({ length: edit.times }, () => moves[place]!));
        break;
      }
      case 'before': {
        const [moved] = moves.splice(at(edit.move), 1);
        moves.splice(at(edit.other), 0, moved!);
        break;
      }
      case 'add':
        moves.splice(edit.after === undefined ? moves.length : at(edit.after) + 1, 0, edit.move);
        break;
    }
  }
  return moves;
}
