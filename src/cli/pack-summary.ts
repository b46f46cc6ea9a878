// Plays over several seeds as one row each: who, on which lap, from which score to which, and what broke a limit.

import type { Row } from '../core/exercise/prove';

export interface Summary extends Pick<Row, 'exercise' | 'role' | 'who' | 'lap'> {
  readonly lowest: number;
  readonly highest: number;
  /** Each with the seed it happened on. */
  readonly broken: readonly string[];
}

/** One row for each who and lap, in the order they were first played. */
export function summarise(rows: readonly Row[]): Summary[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.exercise}/${row.lap}/${row.role}/${row.who}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => {
    const { exercise, role, who, lap } = group[0]!;
    const scores = group.map(({ score }) => score);
    return {
      exercise,
      role,
      who,
      lap,
      lowest: Math.min(...scores),
      highest: Math.max(...scores),
      broken: group.flatMap(({ seed, broken }) => broken.map((what) => `seed ${seed}: ${what}`)),
    };
  });
}

/** What a score belongs to: another edition of pack or core may give other figures. */
export interface Edition {
  readonly pack: string;
  readonly core: string;
}

/**
 * The rows, with a word where a score lies outside the range that proof.json has for the same edition: the same plays
 * must give the same scores. A proof of another edition, or none, says nothing here; a test of its own asks for it.
 */
export function beyondProof(
  rows: readonly Summary[],
  proof: unknown,
  { pack, core }: Edition,
): readonly Summary[] {
  const known = proof as (Edition & { readonly rows: readonly Summary[] }) | null;
  if (known?.pack !== pack || known.core !== core) return rows;
  return rows.map((row) => {
    const found = known.rows.find(
      ({ who, lap, role }) => who === row.who && lap === row.lap && role === row.role,
    );
    if (!found || (row.lowest >= found.lowest && row.highest <= found.highest)) return row;
    return {
      ...row,
      broken: [...row.broken, `outside proof.json, which has ${found.lowest} to ${found.highest}`],
    };
  });
}

/** A row as it is printed. */
export function rowLine({ exercise, role, who, lap, lowest, highest, broken }: Summary): string {
  const score = lowest === highest ? String(lowest) : `${lowest} to ${highest}`;
  const verdict = broken.length === 0 ? 'ok' : broken.join('; ');
  return [exercise, lap.padEnd(4), role.padEnd(9), who.padEnd(24), score.padStart(8), verdict].join(
    '  ',
  );
}
