// Plays a list of moves one at a time: for a machine that plays to the end, and for a person who wants to see each one.

import type { EvidenceLab } from '../evidence/answer';
import type { Entry, EntryDraft, Lap } from '../evidence/entry';
import type { DatasetAbout } from '../lab/lab';
import type { Move } from './authoring';
import { fulfil } from './fulfil';
import { Refused, type Pending } from './instruments/instrument';
import type { CheckSpec, Pack } from './pack';
import { act, record, scene, startSession, type Session } from './session';
import { truthAt } from './truth';

/** Every machine play happens at these times: one second a move from here, so that its log has the same bytes each time. */
const BEGIN = 1_700_000_000_000;

/** How far a walk has come. */
export interface Walk {
  readonly session: Session;
  /** Entry numbers by the names of the moves that made them. */
  readonly names: ReadonlyMap<string, number>;
  readonly at: number;
  /** The last action as it was done: with what there was to see, and the numbers of the entries it cites. */
  readonly action?: Move['do'];
}

export interface Hands {
  readonly lab: EvidenceLab;
  /** Computes what entries still lack, if not with `fulfil` on that lab: a page does it in its worker. */
  fulfilled?(pending: readonly Pending[]): Promise<readonly EntryDraft[]>;
}

export function beginWalk(
  pack: Pack,
  about: DatasetAbout,
  { lap, seed }: { readonly lap: Lap; readonly seed: number },
): Walk {
  return {
    session: startSession(pack, about, { lap, seed, at: BEGIN }),
    names: new Map(),
    at: BEGIN,
  };
}

/** The walk a second later, when nothing was done. */
export function later(walk: Walk): Walk {
  return { ...walk, at: walk.at + 1000 };
}

/** Plays a move. Throws `Refused` when the instrument does not let it. A name that was never given a number is left out. */
export async function playMove(walk: Walk, move: Move, hands: Hands): Promise<Walk> {
  const { at } = later(walk);
  const { session, pending, action } = await acted(walk, move, hands.lab);
  const fulfilled = hands.fulfilled ?? ((each) => fulfil(each, hands.lab));
  const done = record(session, move.step, await fulfilled(pending), at);
  const names = new Map(walk.names);
  if (move.as !== undefined && pending.length > 0) names.set(move.as, done.log.at(-1)!.n);
  return { session: done, names, at, action };
}

/** Entries that only open doors: whoever shows one part of a solution may pass through them. */
const DOORS: ReadonlySet<Entry['kind']> = new Set(['lock', 'opened']);

/**
 * Plays a move only if it leaves nothing behind but an instrument's state, a lock or an opening. Else, and where the
 * instrument refuses it because what it rests on was passed by as well, the walk stays as it was.
 */
export async function passBy(walk: Walk, move: Move, hands: Hands): Promise<Walk> {
  try {
    const { pending } = await acted(walk, move, hands.lab);
    return pending.every(({ kind }) => DOORS.has(kind)) ? await playMove(walk, move, hands) : walk;
  } catch (error) {
    if (error instanceof Refused) return walk;
    throw error;
  }
}

async function acted(
  { session, names }: Walk,
  move: Move,
  lab: EvidenceLab,
): Promise<ReturnType<typeof act> & { readonly action: Move['do'] }> {
  const action = named(await seen(move.do, session, lab), names) as Move['do'];
  return { ...act(session, move, action), action };
}

export interface Planned {
  readonly move: Move;
  /** `shown`: one of those that were asked for. `needed`: cited by one of them. `around`: only its doors are passed. */
  readonly part: 'shown' | 'needed' | 'around';
}

/**
 * The moves of a solution in a lap, in order; those for one check, with what they rest on, when one is named. A check that
 * no move is for is earned along the way: then the moves of its step are shown.
 */
export function planned(
  solution: readonly Move[],
  lap: Lap,
  check?: Pick<CheckSpec, 'id' | 'step'>,
): Planned[] {
  const moves = solution.filter((move) => inLap(move.lap, lap));
  const own = moves.filter((move) => move.for === check?.id);
  const shown = new Set(
    check === undefined
      ? moves
      : own.length > 0
        ? own
        : moves.filter(({ step }) => step === check.step),
  );
  const needed = new Set([...alike(moves, [...shown])]);
  const names = new Set<string>();
  // A move cites only what came before it, so one pass from the end finds all that is needed.
  for (const move of moves.toReversed()) {
    if (move.as !== undefined && names.has(move.as)) needed.add(move);
    if (shown.has(move) || needed.has(move)) for (const name of namesIn(move)) names.add(name);
  }
  return moves.map((move) => ({
    move,
    part: shown.has(move) ? 'shown' : needed.has(move) ? 'needed' : 'around',
  }));
}

/** A check that one kind of action earns looks at every such action in that place, whatever else it was done for. */
function alike(moves: readonly Move[], shown: readonly Move[]): Move[] {
  const [kind, ...others] = new Set(shown.map((move) => move.do['do']));
  if (others.length > 0) return [];
  const places = new Set(shown.map(({ step, instrument }) => `${step}/${instrument}`));
  return moves.filter(
    (move) => move.do['do'] === kind && places.has(`${move.step}/${move.instrument}`),
  );
}

export function inLap(move: Lap, lap: Lap): boolean {
  if (lap === 'quick') return move === 'quick';
  return move === 'core' || (lap === 'full' && move === 'full');
}

/** The names a move cites. */
function namesIn(move: Move): string[] {
  return [...JSON.stringify(move.do).matchAll(/@([a-z0-9-]+)/g)].map((match) => match[1]!);
}

/** "$name" becomes what there is to see on this seed. */
async function seen(value: unknown, session: Session, lab: EvidenceLab): Promise<unknown> {
  if (typeof value === 'string')
    return /^\$[a-z.-]+$/.test(value) ? truthAt(value.slice(1), scene(session), lab) : value;
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
