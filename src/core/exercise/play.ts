// Plays moves by machine: a solution, a bot's edits of it, a player of good faith. The same act, fulfil and record as a person.

import type { EvidenceLab } from '../evidence/answer';
import type { Lap } from '../evidence/entry';
import type { DatasetAbout } from '../lab/lab';
import type { Edit, Move } from './authoring';
import { Refused } from './instruments/instrument';
import type { Pack } from './pack';
import type { Session } from './session';
import { beginWalk, inLap, later, playMove } from './walk';

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
  let walk = beginWalk(pack, about, { lap, seed });
  const refused: { move: Move; why: string }[] = [];
  for (const move of moves) {
    if (!inLap(move.lap, lap)) continue;
    try {
      walk = await playMove(walk, move, { lab });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      walk = later(walk);
      refused.push({ move, why: error.message });
    }
  }
  return { session: walk.session, refused };
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
