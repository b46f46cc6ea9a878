// The author's half of an exercise: its solution as moves, its bots and its players as edits of that solution.

import { z } from 'zod';
import { laps } from '../evidence/entry';
import { gateIds, id, sentence } from './pack';

/** One move of a solution: an instrument's action, under a name that later moves may cite as "@name". "$name" is read from the seed (truth.ts). */
export const moveSchema = z.strictObject({
  step: id,
  instrument: id,
  lap: z.enum(laps).default('core'),
  do: z.record(z.string(), z.unknown()),
  as: id.optional(),
  /** The check that loses points when this move is left out. */
  for: id,
});

/** solution.yaml */
export const solutionSchema = z.strictObject({ moves: z.array(moveSchema).min(1) });

const editSchema = z.discriminatedUnion('edit', [
  /** Leaves out the moves of these names or checks. */
  z.strictObject({ edit: z.literal('drop'), moves: z.array(z.string()).min(1) }),
  /** Keeps only the moves of these names or checks. */
  z.strictObject({ edit: z.literal('keep'), moves: z.array(z.string()).min(1) }),
  /** Changes fields of a move's action. */
  z.strictObject({
    edit: z.literal('replace'),
    move: z.string(),
    do: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({ edit: z.literal('repeat'), move: z.string(), times: z.int().positive() }),
  /** Plays a move before another. */
  z.strictObject({ edit: z.literal('before'), move: z.string(), other: z.string() }),
  /** Adds a move at the end, or after the named one. */
  z.strictObject({ edit: z.literal('add'), move: moveSchema, after: z.string().optional() }),
]);

const limit = z.strictObject({
  min: z.number().optional(),
  max: z.number().optional(),
  gates: z.array(z.enum(gateIds)).optional(),
});

const playerSchema = z.strictObject({
  id,
  what: sentence,
  edits: z.array(editSchema),
  core: limit,
  full: limit,
  /** The case of a check that must be told to the player, e.g. metrics-sex: reference-swapped. */
  told: z.record(id, id).optional(),
});

/** bots.yaml: the exercise's own gaming bots, as edits of the solution. */
export const botsSchema = z.strictObject({
  bots: z.array(playerSchema),
  /** Outcome checks that a bot or the baseline may pass, and why that is right: read by `lab calibrate`. */
  passes: z
    .array(z.strictObject({ check: id, who: z.array(z.string()).min(1), because: sentence }))
    .default([]),
});

/** players.yaml: people of good faith. */
export const playersSchema = z.strictObject({ players: z.array(playerSchema) });

export type Move = z.infer<typeof moveSchema>;
export type Edit = z.infer<typeof editSchema>;
export type Player = z.infer<typeof playerSchema>;

/** What its author, the reviewer and the command line need besides. */
export interface Authoring {
  readonly solution: readonly Move[];
  readonly bots: readonly Player[];
  readonly players: readonly Player[];
  readonly facilitator: string;
  readonly proof: unknown;
  /** What outcome checks tell apart: truth.json, as `lab calibrate` wrote it. */
  readonly power: unknown;
  readonly passes: z.infer<typeof botsSchema>['passes'];
}
