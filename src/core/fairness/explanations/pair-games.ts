// The games behind Shapley values: a person's row against a background row, scored with every mixture of the two.
// Columns in which both agree change nothing, so they are left out: half the columns gone is a square root of the work.

import type { Call } from '../../base/call';
import { sigmoid } from '../../base/math';
import type { Dataset } from '../../table/dataset';
import { column, type Column } from '../../table/table';
import type { AdditiveLogit } from './additive-logit';
import { columnAt, mixedRows, sameValue, type Scorer } from './mixed-rows';

/** One person against one background row. */
export interface PairGame {
  /** Places (in the list of columns) where the two differ, rising. */
  readonly differs: readonly number[];
  /** Scores of all 2^m mixtures; bit i set = column `differs[i]` is the person's. */
  readonly values: Float64Array;
}

/** Scores mixtures of rows of one data set. Persons and backgrounds are positions in it. */
export interface Games {
  readonly columns: readonly string[];
  against(person: number, background: Int32Array, call: Call): Promise<readonly PairGame[]>;
  /** Mean score over the background of each coalition; bit j set = column j is the person's. At most 30 columns. */
  coalitions(
    person: number,
    background: Int32Array,
    masks: ArrayLike<number>,
    call: Call,
  ): Promise<Float64Array>;
}

const BATCH = 32768;

/** The games of any scorer: it is asked for whole batches of mixed rows. */
export function modelGames(scorer: Scorer, pool: Dataset, columns: readonly string[]): Games {
  const sources = columns.map((name) => column(pool.table, name));
  /** Scores of mixtures: the columns of each mask from the person, the others from the background row at its side. */
  const score = (
    person: number,
    masks: ArrayLike<number>,
    rows: ArrayLike<number>,
    call: Call,
  ): Promise<Float64Array> => {
    const n = masks.length;
    const changed = new Map<string, Column>();
    columns.forEach((name, j) => {
      const from = new Int32Array(n);
      for (let i = 0; i < n; i++) from[i] = masks[i]! & (1 << j) ? person : rows[i]!;
      changed.set(name, columnAt(pool, name, from));
    });
    // Columns that are no players stay the person's own: a repair of the rows may read the group.
    return scorer.predict(mixedRows(pool, new Int32Array(n).fill(person), changed), call);
  };
  return {
    columns,
    async against(person, background, call) {
      const games: PairGame[] = [];
      let masks: number[] = [];
      let rows: number[] = [];
      let waiting: (readonly number[])[] = [];
      const flush = async (): Promise<void> => {
        const scores = await score(person, masks, rows, call);
        let at = 0;
        for (const differs of waiting) {
          games.push({ differs, values: scores.slice(at, (at += 1 << differs.length)) });
        }
        [masks, rows, waiting] = [[], [], []];
        await call.breathe();
      };
      for (const row of background) {
        const differs = columns.flatMap((_, j) => (sameValue(sources[j]!, person, row) ? [] : [j]));
        for (let s = 0; s < 1 << differs.length; s++) {
          masks.push(spread(s, differs));
          rows.push(row);
        }
        waiting.push(differs);
        if (masks.length >= BATCH) await flush();
      }
      if (masks.length > 0) await flush();
      return games;
    },
    async coalitions(person, background, asked, call) {
      const out = new Float64Array(asked.length);
      const size = background.length;
      const step = Math.max(1, Math.floor(BATCH / size));
      for (let from = 0; from < asked.length; from += step) {
        const n = Math.min(asked.length - from, step) * size;
        const masks = Int32Array.from({ length: n }, (_, i) => asked[from + Math.floor(i / size)]!);
        const rows = Int32Array.from({ length: n }, (_, i) => background[i % size]!);
        const scores = await score(person, masks, rows, call);
        for (let i = 0; i < n; i++) out[from + Math.floor(i / size)]! += scores[i]! / size;
        await call.breathe();
      }
      return out;
    },
  };
}

/** The bits of `small` put where `differs` says. */
function spread(small: number, differs: readonly number[]): number {
  let mask = 0;
  for (let i = 0; i < differs.length; i++) if (small & (1 << i)) mask |= 1 << differs[i]!;
  return mask;
}

/** The same games where the log-odds are a sum over columns: each mixture is an addition and one sigmoid. */
export function additiveGames(
  additive: AdditiveLogit,
  pool: Dataset,
  columns: readonly string[] = additive.columns,
): Games {
  const { intercept } = additive;
  const parts = additive.contributions(pool);
  const players = columns.map((name) => {
    const at = additive.columns.indexOf(name);
    if (at < 0) throw new Error(`The model has no column "${name}".`);
    return parts[at]!;
  });
  /** What columns that are no players add: they stay the person's own. */
  const others = parts.filter((_, j) => !columns.includes(additive.columns[j]!));
  const bare = (person: number): number =>
    others.reduce((sum, part) => sum + part[person]!, intercept);
  return {
    columns,
    async against(person, background, call) {
      const start = bare(person);
      const games = Array.from(background, (row): PairGame => {
        const differs: number[] = [];
        let z = start;
        for (let j = 0; j < players.length; j++) {
          z += players[j]![row]!;
          if (players[j]![row] !== players[j]![person]) differs.push(j);
        }
        const values = new Float64Array(1 << differs.length);
        values[0] = z;
        for (let i = 0; i < differs.length; i++) {
          const part = players[differs[i]!]!;
          const step = part[person]! - part[row]!;
          const half = 1 << i;
          for (let s = 0; s < half; s++) values[half + s] = values[s]! + step;
        }
        for (let s = 0; s < values.length; s++) values[s] = sigmoid(values[s]!);
        return { differs, values };
      });
      await call.breathe();
      return games;
    },
    async coalitions(person, background, masks, call) {
      const start = bare(person);
      const out = new Float64Array(masks.length);
      for (let c = 0; c < masks.length; c++) {
        const mask = masks[c]!;
        let sum = 0;
        for (const row of background) {
          let z = start;
          for (let j = 0; j < players.length; j++)
            z += players[j]![mask & (1 << j) ? person : row]!;
          sum += sigmoid(z);
        }
        out[c] = sum / background.length;
        if ((c & 255) === 255) await call.breathe();
      }
      return out;
    },
  };
}
