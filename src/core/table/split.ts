// Which rows are for learning, for tuning, for the audit and for the judge: fixed by a hash, so nobody can choose.

import { hash32, mix32 } from '../base/rng';
import type { Column, Table } from './table';

export type SplitPart = 'train' | 'dev' | 'audit' | 'judge';
const order: readonly SplitPart[] = ['train', 'dev', 'audit', 'judge'];
/** Cumulative shares 50 / 15 / 20 / 15 (curriculum section 1). */
const bounds = [0.5, 0.65, 0.85, 1];

export interface Split {
  /** Index into train, dev, audit, judge; one a row. */
  readonly part: Uint8Array;
  rows(...parts: SplitPart[]): Int32Array;
}

/** A 32-bit hash of the content of every row; equal rows have equal hashes. */
export function rowHashes(table: Table): Uint32Array {
  const hashes = new Uint32Array(table.n);
  for (const [name, column] of table.columns) {
    const seed = hash32(name);
    const values = contentHashes(column);
    for (let i = 0; i < table.n; i++)
      hashes[i] = mix32(Math.imul(hashes[i]!, 31) + (values(i) ^ seed));
  }
  return hashes;
}

function contentHashes(column: Column): (row: number) => number {
  switch (column.kind) {
    case 'number': {
      const bits = new Uint32Array(
        column.values.buffer,
        column.values.byteOffset,
        column.values.length * 2,
      );
      const { values } = column;
      return (row) =>
        Number.isNaN(values[row]!) ? 7 : mix32(bits[2 * row]! ^ mix32(bits[2 * row + 1]!));
    }
    case 'category': {
      const byLevel = column.levels.map((level) => hash32(level));
      const { codes } = column;
      return (row) => byLevel[codes[row]!] ?? 7;
    }
    case 'text': {
      const { values } = column;
      return (row) => hash32(values[row]!);
    }
  }
}

/**
 * Splits the rows. `unit` (a unit number per row) keeps a unit together; without it equal rows (`same`,
 * from `rowHashes`) stay together. `strata` balances the shares inside each stratum of whole units
 * (the finest label × group table a pack declares; absent for a person's own data: hash of the row only).
 * Roles are no input: changing them never moves a row. With so many `judged` rows besides, all rows are dealt among
 * train, dev and audit, and the judge has those, after the others.
 */
export function splitRows(
  n: number,
  salt: string,
  keys: {
    readonly unit?: ArrayLike<number>;
    readonly same?: ArrayLike<number>;
    readonly strata?: ArrayLike<number>;
    readonly judged?: number;
  },
): Split {
  const seed = hash32(salt);
  const first = new Map<number, number>();
  const leader = new Int32Array(n);
  const clusters = keys.unit ?? keys.same;
  for (let i = 0; i < n; i++) {
    const cluster = clusters ? clusters[i]! : i;
    const known = first.get(cluster);
    if (known === undefined) first.set(cluster, i);
    leader[i] = known ?? i;
  }
  const draw = (row: number): number => mix32(mix32(row + 0x9e3779b9) ^ seed);
  const { judged = 0 } = keys;
  const part = new Uint8Array(n + judged).fill(order.indexOf('judge'), n);
  const reach = judged > 0 ? bounds[order.indexOf('audit')]! : 1;
  const byStratum = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    if (leader[i] !== i) continue;
    const stratum = keys.strata ? keys.strata[i]! : 0;
    const list = byStratum.get(stratum);
    if (list) list.push(i);
    else byStratum.set(stratum, [i]);
  }
  for (const [stratum, members] of byStratum) {
    if (!keys.strata) {
      for (const row of members) part[row] = place((reach * draw(row)) / 4294967296);
      continue;
    }
    const sorted = members.sort((a, b) => draw(a) - draw(b) || a - b);
    // A small shift per stratum, so that many strata of a few rows do not all round the same way.
    const shift = draw(stratum + 0x5bd1e995) / 4294967296;
    sorted.forEach((row, rank) => (part[row] = place((reach * (rank + shift)) / sorted.length)));
  }
  for (let i = 0; i < n; i++) part[i] = part[leader[i]!]!;
  return {
    part,
    rows(...parts) {
      const wanted = parts.map((name) => order.indexOf(name));
      const rows: number[] = [];
      for (let i = 0; i < part.length; i++) if (wanted.includes(part[i]!)) rows.push(i);
      return Int32Array.from(rows);
    },
  };
}

function place(u: number): number {
  const at = bounds.findIndex((bound) => u < bound);
  return at < 0 ? order.length - 1 : at;
}
