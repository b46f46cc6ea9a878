// The simplex method for small linear programmes whose start, all zeros, is allowed; with Bland's rule (1977) it cannot cycle.

/** max gain · x subject to rows[i] · x ≤ limits[i] and x ≥ 0. */
export interface LinearProgramme {
  readonly gain: Float64Array;
  /** One a condition, each as long as `gain`. */
  readonly rows: readonly Float64Array[];
  /** ≥ 0, one a condition. */
  readonly limits: ArrayLike<number>;
}

export interface Optimum {
  /** ≥ 0, one a variable. */
  readonly at: Float64Array;
  /** What one more unit of each limit would gain: the dual variables, ≥ 0. */
  readonly prices: Float64Array;
  /** What one unit of each variable would lose: 0 for those that are used, ≥ 0. */
  readonly losses: Float64Array;
}

/** What is taken for zero. */
const ZERO = 1e-12;

/** The best x and its prices; where the gain has no bound, the corner from which it has none. */
export function simplex({ gain, rows, limits }: LinearProgramme): Optimum {
  const variables = gain.length;
  const right = variables + rows.length;
  const tableau = rows.map((own, i) => {
    const line = new Float64Array(right + 1);
    line.set(own);
    line[variables + i] = 1;
    line[right] = limits[i]!;
    return line;
  });
  const reduced = new Float64Array(right + 1);
  reduced.set(gain);
  const basis = rows.map((_, i) => variables + i);
  for (;;) {
    const entering = reduced.findIndex((value, column) => column < right && value > ZERO);
    if (entering < 0) break;
    const leaving = leavingRow(tableau, basis, entering, right);
    if (leaving < 0) break;
    pivot(tableau, reduced, leaving, entering);
    basis[leaving] = entering;
  }
  const at = new Float64Array(variables);
  basis.forEach((column, i) => {
    if (column < variables) at[column] = Math.max(0, tableau[i]![right]!);
  });
  const negated = reduced.map((value) => Math.max(0, -value));
  return { at, prices: negated.slice(variables, right), losses: negated.slice(0, variables) };
}

/** The row that first runs out; of several the one with the lowest basic column. −1 = none does. */
function leavingRow(
  tableau: readonly Float64Array[],
  basis: readonly number[],
  entering: number,
  right: number,
): number {
  let found = -1;
  let least = Infinity;
  tableau.forEach((line, row) => {
    const speed = line[entering]!;
    if (speed <= ZERO) return;
    const room = Math.max(0, line[right]!) / speed;
    const tie = room === least && basis[row]! < basis[found]!;
    if (room < least || tie) {
      found = row;
      least = room;
    }
  });
  return found;
}

function pivot(
  tableau: readonly Float64Array[],
  reduced: Float64Array,
  row: number,
  column: number,
): void {
  const own = tableau[row]!;
  const by = own[column]!;
  for (let k = 0; k < own.length; k++) own[k]! /= by;
  for (const line of [...tableau, reduced]) {
    const factor = line[column]!;
    if (line === own || factor === 0) continue;
    for (let k = 0; k < own.length; k++) line[k]! -= factor * own[k]!;
    line[column] = 0;
  }
}
