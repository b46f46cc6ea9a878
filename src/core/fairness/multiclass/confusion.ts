// The confusion tensor: of every group, how many people of each true class were given each answer. All else follows from it.

export interface Classified {
  /** True class and answer of each row, 0 .. classes − 1. */
  readonly y: ArrayLike<number>;
  readonly yhat: ArrayLike<number>;
  readonly classes: number;
  /** Group of each row, 0 .. groups − 1; -1 = in none. */
  readonly group: ArrayLike<number>;
  readonly groups: number;
  readonly weights?: ArrayLike<number>;
}

/** Rows of a group: counts[true class][answer]. */
export type Confusion = readonly (readonly number[])[];

/** The table of each group that has rows. Throws when a class or a group has no number of its own. */
export function confusionTensor(rows: Classified): Confusion[] {
  const { y, yhat, classes, group, groups, weights } = rows;
  const tables = Array.from({ length: groups }, () =>
    Array.from({ length: classes }, () => new Array<number>(classes).fill(0)),
  );
  const filled = new Set<number>();
  for (let i = 0; i < y.length; i++) {
    for (const code of [y[i]!, yhat[i]!])
      if (!(Number.isInteger(code) && code >= 0 && code < classes))
        throw new Error(
          `Row ${i + 1} has class ${code}: with ${classes} classes they are 0 to ${classes - 1}.`,
        );
    if (group[i]! < 0) continue;
    const table = tables[group[i]!];
    if (!table) throw new Error(`Row ${i + 1} is in group ${group[i]!}: there are ${groups}.`);
    table[y[i]!]![yhat[i]!]! += weights ? weights[i]! : 1;
    filled.add(group[i]!);
  }
  return tables.filter((_, g) => filled.has(g));
}

/** Of each true class, the share given each answer; undefined where nobody is of that class. */
export function rowShares(table: Confusion): (readonly number[] | undefined)[] {
  return table.map((row) => {
    const all = row.reduce((sum, value) => sum + value, 0);
    return all > 0 ? row.map((value) => value / all) : undefined;
  });
}
