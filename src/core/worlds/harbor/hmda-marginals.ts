// What HarborLoans takes from the real mortgage applications of Boston, counted from the shipped file, never typed.

import { quantile, sorted } from '../../base/statistics/index';
import { asCategory, column, type Table } from '../../table/table';

export const records = ['clean', 'late payments', 'public record'] as const;
export const races = ['Group A', 'Group B'] as const;

export interface HmdaMarginals {
  readonly n: number;
  readonly selfEmployed: number;
  /** Applications by race, record and burden, in this order, each running fastest last. */
  readonly cells: readonly {
    readonly race: string;
    readonly record: string;
    /** Whether payments on debts are above the line. */
    readonly heavy: boolean;
    readonly n: number;
    readonly denied: number;
  }[];
  /** Payments on debts by income at steps of 5 %, below the line and above it. */
  readonly payments: { readonly light: readonly number[]; readonly heavy: readonly number[] };
}

/** Payments above this share of income are a heavy burden: a line lenders of that time drew. */
const BURDEN_LINE = 0.36;
/** Five applications have payments beyond their whole income; which are errors is not known. They are left out here. */
const MOST_PAYMENTS = 0.8;

/** From the table of the data set `hmda_boston`. */
export function hmdaMarginals(table: Table): HmdaMarginals {
  const yes = (name: string): ((row: number) => boolean) => {
    const { codes, levels } = asCategory(table, name);
    const code = levels.indexOf('yes');
    return (row) => codes[row] === code;
  };
  const numbers = (name: string): Float64Array => {
    const found = column(table, name);
    if (found.kind !== 'number') throw new Error(`The column "${name}" does not hold numbers.`);
    return found.values;
  };
  const [denied, afam, record, selfEmployed] = ['deny', 'afam', 'phist', 'selfemp'].map(yes);
  const [payments, history] = [numbers('pirat'), numbers('chist')];
  const cells = races.flatMap((race) =>
    records.flatMap((name) =>
      [false, true].map((heavy) => ({ race, record: name, heavy, n: 0, denied: 0 })),
    ),
  );
  let own = 0;
  for (let row = 0; row < table.n; row++) {
    const standing = record!(row) ? 2 : history[row]! > 2 ? 1 : 0;
    const heavy = payments[row]! > BURDEN_LINE ? 1 : 0;
    const cell = cells[(afam!(row) ? 6 : 0) + 2 * standing + heavy]!;
    cell.n++;
    if (denied!(row)) cell.denied++;
    if (selfEmployed!(row)) own++;
  }
  const steps = (test: (value: number) => boolean): number[] => {
    const some = sorted(payments.filter(test));
    return Array.from({ length: 21 }, (_, k) => quantile(some, k / 20));
  };
  return {
    n: table.n,
    selfEmployed: own,
    cells,
    payments: {
      light: steps((value) => value > 0 && value <= BURDEN_LINE),
      heavy: steps((value) => value > BURDEN_LINE && value <= MOST_PAYMENTS),
    },
  };
}
