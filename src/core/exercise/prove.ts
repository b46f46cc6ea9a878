// The acceptance test of an exercise: its reference, its bots and its players are played on a seed and held to the limits
// of curriculum section 1.

import { rng } from '../base/rng';
import { remembering, type EvidenceLab } from '../evidence/answer';
import { laps, type Lap } from '../evidence/entry';
import type { DatasetAbout } from '../lab/lab';
import { bots } from './bots/index';
import { handsOn } from './bots/bot';
import type { Authoring, Move, Player } from './authoring';
import type { GateId, Pack } from './pack';
import { edited, play } from './play';
import { score } from './score';
import type { Scorecard } from './scorecard';
import { startSession, type Session } from './session';

export type Role = 'reference' | 'bot' | 'player';

/** One play: who, on which seed and lap, what came out, and what of it breaks a limit. */
export interface Row {
  readonly exercise: string;
  readonly role: Role;
  readonly who: string;
  readonly lap: Lap;
  readonly seed: number;
  readonly score: number;
  readonly gates: readonly GateId[];
  /** Points by check. */
  readonly checks: Readonly<Record<string, number>>;
  /** In words; empty when all is well. */
  readonly broken: readonly string[];
}

/** Limits of section 1: the reference reaches this, no bot does. */
const REFERENCE_AT_LEAST = 90;
const BOT_BELOW = 50;

/** Plays everybody on one seed, in Core and in Full. Every play is given to `tell` as it ends. */
export async function prove(
  pack: Pack,
  authoring: Authoring,
  about: DatasetAbout,
  seed: number,
  whole: EvidenceLab,
  tell: (row: Row) => void = () => undefined,
): Promise<Row[]> {
  const lab = remembering(whole);
  const rows: Row[] = [];
  const scored = async (session: Session): Promise<Scorecard> =>
    score(pack, session.log, about, lab);
  const add = (
    role: Role,
    who: string,
    lap: Lap,
    card: Scorecard,
    broken: readonly string[],
  ): void => {
    const checks = Object.fromEntries(card.checks.map(({ id, points }) => [id, points]));
    const gates = [...new Set(card.gates.map(({ id }) => id))];
    const row = {
      exercise: pack.exercise.id,
      role,
      who,
      lap,
      seed,
      score: card.score,
      gates,
      checks,
      broken,
    };
    rows.push(row);
    tell(row);
  };
  for (const lap of laps.filter((each) => each !== 'quick')) {
    const moves = async (list: readonly Move[]): Promise<Scorecard> =>
      scored((await play(pack, about, list, { lap, seed }, lab)).session);
    const reference = await moves(authoring.solution);
    add('reference', 'reference', lap, reference, referenceLimits(reference));
    for (const bot of bots) {
      const hands = handsOn(
        startSession(pack, about, { lap, seed, at: 0 }),
        lap,
        lab,
        rng(`${bot.id}/${seed}`),
      );
      await bot.play(hands);
      const card = await scored(hands.session());
      add('bot', bot.id, lap, card, botLimits(card));
    }
    for (const own of authoring.bots) {
      const card = await moves(edited(authoring.solution, own.edits));
      add('bot', own.id, lap, card, [...botLimits(card), ...ownLimits(own, lap, card)]);
    }
    for (const player of authoring.players) {
      const card = await moves(edited(authoring.solution, player.edits));
      add('player', player.id, lap, card, [...playerGates(card), ...ownLimits(player, lap, card)]);
    }
  }
  return rows;
}

function referenceLimits({ score: reached, held }: Scorecard): string[] {
  return [
    ...(reached < REFERENCE_AT_LEAST
      ? [`the reference reaches ${reached}, not ${REFERENCE_AT_LEAST}`]
      : []),
    ...(held ? ['a gate holds the reference'] : []),
  ];
}

function botLimits({ open }: Scorecard): string[] {
  // What it would reach without gates: a bot must fail by what it handed in.
  return open >= BOT_BELOW ? [`the bot reaches ${open}; it must stay below ${BOT_BELOW}`] : [];
}

function playerGates({ gates }: Scorecard): string[] {
  return gates.map(
    ({ id, sentence }) => `gate ${id} fires on a player of good faith: "${sentence}"`,
  );
}

function ownLimits({ core, full, told = {} }: Player, lap: Lap, card: Scorecard): string[] {
  const limit = lap === 'core' ? core : full;
  const ids = new Set(card.gates.map(({ id }) => id));
  return [
    ...(limit.min !== undefined && card.score < limit.min
      ? [`it reaches ${card.score}; it should reach at least ${limit.min}`]
      : []),
    ...(limit.max !== undefined && card.score > limit.max
      ? [`it reaches ${card.score}; it should reach at most ${limit.max}`]
      : []),
    ...(limit.gates ?? [])
      .filter((id) => !ids.has(id))
      .map((id) => `gate ${id} should hold it and does not`),
    ...Object.entries(told).flatMap(([check, wanted]) => {
      const found = card.checks.find(({ id }) => id === check);
      return found && found.case !== wanted
        ? [`check ${check} tells "${found.case}", it should tell "${wanted}"`]
        : [];
    }),
  ];
}
