// Who changed between two runs on the same rows: people of each group and label who gained or lost the decision; where they are few, their rows.

import { groupColumn } from '../../table/dataset';
import type { Experiment } from '../../lab/experiment';
import type { Job } from '../../lab/jobs/job';
import { decide, partPositions } from '../../lab/pipeline';
import { sealedColumns } from '../../lab/world-about';
import { plainValues } from '../../table/profile';

export interface ChangedSpec {
  readonly before: Experiment;
  readonly after: Experiment;
  /** Column of the groups. */
  readonly column: string;
  /** So many rows are shown at most; of more people none is. */
  readonly most: number;
}

/** People whose decision changed one way. */
export interface ChangedPeople {
  readonly count: number;
  /** Places in `ChangedRows.columns`; empty where they are too many to show. */
  readonly rows: readonly {
    /** Row number in the file, from 1. */
    readonly number: number;
    readonly values: readonly (number | string | null)[];
    /** Scores before and after, where the two models give any. */
    readonly scores: readonly [number, number];
  }[];
}

export interface ChangedLine {
  readonly group: string;
  readonly label: 'favourable' | 'other';
  readonly n: number;
  readonly gained: ChangedPeople;
  readonly lost: ChangedPeople;
}

export interface Changed {
  readonly lines: readonly ChangedLine[];
  /** Names of the columns whose values are shown: what the model reads, without the groups. */
  readonly columns: readonly string[];
}

/** Practice rows only. Throws a sentence when the two runs do not judge the same rows. */
export const changed: Job<ChangedSpec, Changed> = {
  async run({ before, after, column, most }, shop, call) {
    const first = await decide(before, shop, call);
    const second = await decide(after, shop, call);
    const positions = partPositions(first, 'practice', []);
    const others = partPositions(second, 'practice', []);
    const numberAt = (run: typeof first, at: number): number => run.rows.all.rows[at]!;
    const same =
      positions.length === others.length &&
      positions.every((at, i) => numberAt(first, at) === numberAt(second, others[i]!));
    if (!same)
      throw new Error('The two runs do not judge the same rows, so nobody can be followed.');
    const { all } = first.rows;
    const { levels, codes } = groupColumn(all, column);
    // A group that is sealed stands beside no row.
    const shown = sealedColumns(shop.card(before.data)).includes(column) ? -1 : most;
    const columns = before.roles.features.filter((name) => all.table.columns.has(name));
    const people = (kept: readonly number[]): ChangedPeople => ({
      count: kept.length,
      rows:
        kept.length > shown
          ? []
          : kept.map((i) => {
              const at = positions[i]!;
              return {
                number: numberAt(first, at) + 1,
                values: columns.map(
                  (name) => plainValues(all.table.columns.get(name)!, Int32Array.of(at))[0] ?? null,
                ),
                scores: [first.score[at]!, second.score[others[i]!]!] as const,
              };
            }),
    });
    const lines = levels.flatMap((group, code) =>
      ([1, 0] as const).map((label) => {
        const own = [...positions.keys()].filter(
          (i) => codes[positions[i]!] === code && all.y[positions[i]!] === label,
        );
        const went = (from: number, to: number): number[] =>
          own.filter((i) => first.yhat[positions[i]!] === from && second.yhat[others[i]!] === to);
        return {
          group,
          label: label === 1 ? ('favourable' as const) : ('other' as const),
          n: own.length,
          gained: people(went(0, 1)),
          lost: people(went(1, 0)),
        };
      }),
    );
    return { lines: lines.filter(({ n }) => n > 0), columns };
  },
};
