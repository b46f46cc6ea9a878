// The card of a pack: whether it plays, whether that can be proven, whether it may be taken home, and what the next of these still needs.

import { answer, type EvidenceLab } from '../evidence/answer';
import type { DatasetAbout } from '../lab/lab';
import type { Authoring, Move, Player } from './authoring';
import { derivedReference } from './derived-reference';
import { instrumentById } from './instruments/index';
import { aboutOf } from './pack-data';
import type { CheckSpec, Pack } from './pack';
import { prove, type Row } from './prove';
import { scene, startSession } from './session';

export interface PackCard {
  /** Opens, and every number it names can be computed. */
  readonly plays: boolean;
  /** Its reference reaches 90, every check can fail, and people of good faith are not held. */
  readonly provable: boolean;
  /** Provable, and what there is to find differs from seed to seed. */
  readonly takeHome: boolean;
  /** What the first level that is not reached still needs. */
  readonly missing: readonly string[];
  /** Good to know: bots that reach half of the points. Asked of the lab's own packs, shown for others. */
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}

export interface CardAsk {
  readonly lab: EvidenceLab;
  readonly shipped: readonly DatasetAbout[];
  readonly seeds: number;
  tell?(row: Row): void;
}

/** Seeds on which a take-home must have been played. */
export const TAKE_HOME_SEEDS = 20;

export async function cardOf(
  pack: Pack,
  authoring: Authoring | undefined,
  ask: CardAsk,
): Promise<PackCard> {
  const nothing = { plays: false, provable: false, takeHome: false, notes: [], rows: [] };
  const trouble = await playTrouble(pack, ask);
  if (trouble) return { ...nothing, missing: [trouble] };
  const solution = authoring?.solution ?? derivedReference(pack);
  if (!solution)
    return {
      ...nothing,
      plays: true,
      missing: ['It has no reference: record a play-through, or write solution.yaml.'],
    };
  const whole: Authoring = {
    bots: [],
    facilitator: '',
    proof: null,
    power: null,
    passes: [],
    ...authoring,
    solution,
    players: [...(authoring?.players ?? []), ...generalPlayers(pack, solution)],
  };
  const rows: Row[] = [];
  for (let seed = 0; seed < ask.seeds; seed++) {
    const about = aboutOf(pack.exercise, seed, ask.shipped);
    rows.push(...(await prove(pack, whole, about, seed, ask.lab, ask.tell)));
  }
  const failed = rows.filter(({ role }) => role !== 'bot').flatMap(inWords);
  const notes = [...new Set(rows.filter(({ role }) => role === 'bot').flatMap(inWords))];
  const lacking = [...new Set(failed)];
  const home = takeHomeLacks(pack, ask.seeds);
  return {
    plays: true,
    provable: lacking.length === 0,
    takeHome: lacking.length === 0 && home.length === 0,
    missing: lacking.length > 0 ? lacking : home,
    notes,
    rows,
  };
}

function inWords({ who, lap, broken }: Row): string[] {
  return broken.map((what) => `${who}, ${lap}: ${what}`);
}

/** Begins every instrument and computes every named number on practice rows: what throws says what is wrong. */
async function playTrouble(pack: Pack, { lab, shipped }: CardAsk): Promise<string | undefined> {
  try {
    const about = aboutOf(pack.exercise, 0, shipped);
    const begun = scene(startSession(pack, about, { lap: 'full', seed: 0, at: 0 }));
    for (const { instruments } of pack.exercise.steps)
      for (const { use, preset } of instruments) instrumentById(use).begin(preset, begun);
    for (const name of Object.keys(pack.lab.queries))
      await answer(begun.query(name, 'practice'), lab);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** People of good faith, as any pack has them: one stops half-way, and for each check one who leaves it out. */
export function generalPlayers({ exercise }: Pack, solution: readonly Move[]): Player[] {
  const done = exercise.checks.filter(({ id }) => solution.some((move) => move.for === id));
  const half = done.slice(0, Math.ceil(done.length / 2)).map(({ id }) => id);
  const without = (check: CheckSpec): Player => ({
    id: `without-${check.id}`,
    what: `Leaves out “${check.title}”: it must cost points, or the check cannot fail.`,
    edits: [{ edit: 'drop', moves: [check.id] }],
    core: check.lap === 'core' ? { max: 99 } : {},
    full: { max: 99 },
  });
  return [
    {
      id: 'half-way',
      what: 'Stops half-way: no gate may hold what was done.',
      edits: [{ edit: 'keep', moves: half }],
      core: {},
      full: {},
    },
    ...done.map(without),
  ];
}

function takeHomeLacks({ exercise: { data } }: Pack, seeds: number): string[] {
  const varies = 'world' in data || data.plant !== undefined;
  return [
    ...(varies
      ? []
      : [
          'What there is to find is the same for every seed: add plant: to data, or stand on a world.',
        ]),
    ...(seeds < TAKE_HOME_SEEDS
      ? [`It was played on ${seeds} seeds; a take-home is played on ${TAKE_HOME_SEEDS}.`]
      : []),
  ];
}
