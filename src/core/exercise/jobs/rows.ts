// The rows behind a number of few people: who is counted, with what was decided about each. Practice rows only.

import type { Query } from '../../evidence/query';
import { metricById } from '../../fairness/metrics/index';
import type { Counts } from '../../fairness/scored';
import type { Job } from '../../lab/jobs/job';
import { decide, partPositions } from '../../lab/pipeline';
import { plainValues } from '../../table/profile';

export interface RowsSpec {
  readonly query: Query;
  /** The most that are shown; a number of more people is refused. */
  readonly most: number;
}

export interface ShownRows {
  /** Row numbers in the file, from 1. */
  readonly numbers: readonly number[];
  /** The model's decision about each: true = favourable. */
  readonly decided: readonly boolean[];
  /** Groups, label, then what the model reads. null = missing. */
  readonly columns: readonly {
    readonly name: string;
    readonly values: readonly (number | string | null)[];
  }[];
}

/** Throws a sentence for rows that are not practice rows, for a number of many people, and for one of no people. */
export const rows: Job<RowsSpec, ShownRows> = {
  async run({ query, most }, shop, call) {
    const { ask, experiment, part, filter } = query;
    if (part !== 'practice') throw new Error('Only practice rows can be looked at one by one.');
    if (!('metric' in ask)) throw new Error('This number is not a rate of people.');
    const decided = await decide(experiment, shop, call);
    const { all } = decided.rows;
    const levels = 'cell' in ask ? ask.cell.split('|') : [];
    const inCell = ('groups' in ask ? ask.groups : []).map((column, i) => ({
      column,
      level: levels[i] ?? '',
    }));
    const counts = countedBy(ask.metric);
    const positions = partPositions(decided, part, [...filter, ...inCell]).filter((at) =>
      counts(all.y[at] === 1, decided.yhat[at] === 1),
    );
    if (positions.length > most)
      throw new Error(
        `It counts ${positions.length} rows; only a number of few is shown by its rows.`,
      );
    const at = Int32Array.from(positions);
    const { groups, label, features } = experiment.roles;
    const names = [...new Set([...groups, label, ...features])];
    return {
      numbers: Array.from(at, (row) => all.rows[row]! + 1),
      decided: Array.from(at, (row) => decided.yhat[row] === 1),
      columns: names.flatMap((name) => {
        const column = all.table.columns.get(name);
        return column ? [{ name, values: plainValues(column, at) }] : [];
      }),
    };
  },
};

/** Whether a metric counts somebody with this label and this decision; a metric that is no plain share counts everybody. */
function countedBy(metric: string): (label: boolean, decision: boolean) => boolean {
  const found = metricById(metric);
  const { share } = found.from === 'counts' ? found : { share: undefined };
  if (!share) return () => true;
  const of = (kind: keyof Pick<Counts, 'tp' | 'fp' | 'tn' | 'fn'>): boolean =>
    share.of({ tp: 0, fp: 0, tn: 0, fn: 0, [kind]: 1 }) > 0;
  const counted = { tp: of('tp'), fp: of('fp'), tn: of('tn'), fn: of('fn') };
  return (label, decision) => counted[label ? (decision ? 'tp' : 'fn') : decision ? 'fp' : 'tn'];
}
