// People one may want to ask about: nearest the line on either side, or anybody.

import { permutation, rng } from '../../base/rng';
import type { Part } from '../experiment';
import { partRows, type Explained } from './explained';

export interface PeopleAsk {
  readonly method: 'people';
  readonly part: Part;
  /** Just below the line (the highest scores among the refused), just above it, or drawn at random. */
  readonly who: 'below' | 'above' | 'random';
  readonly group?: { readonly column: string; readonly level: string };
  /** Which random draw. */
  readonly seed: number;
}

export interface PeopleFound {
  readonly method: 'people';
  /** At most twenty, nearest to the line first. */
  readonly people: readonly {
    /** Row number in the file. */
    readonly row: number;
    readonly score: number;
    readonly yes: boolean;
  }[];
  /** How many there are to choose from. */
  readonly of: number;
}

const SHOWN = 20;

export function peopleOf(asked: Explained, { part, who, group, seed }: PeopleAsk): PeopleFound {
  const { decided, all, experiment } = asked;
  const { score, yhat } = decided;
  const rows = partRows(asked, part, group);
  const wanted = who === 'above' ? 1 : 0;
  const side = who === 'random' ? rows : rows.filter((row) => yhat[row] === wanted);
  const ordered =
    who === 'random'
      ? permutation(side.length, rng(`${experiment.split.salt}/people/${seed}`)).map(
          (place) => side[place]!,
        )
      : side
          .slice()
          .sort((a, b) => (wanted === 1 ? score[a]! - score[b]! : score[b]! - score[a]!) || a - b);
  return {
    method: 'people',
    people: Array.from(ordered.subarray(0, SHOWN), (row) => ({
      row: all.rows[row]!,
      score: score[row]!,
      yes: yhat[row] === 1,
    })),
    of: side.length,
  };
}
