// The slices of people for whom a rate is worst: found in one half of the rows, confirmed in the other.
// After Chung et al. (2019), Slice Finder, ICDE; ranked by what the rows can vouch for, not by the largest number.

import type { Call } from '../../base/call';
import { newcombe, zOf } from '../../base/statistics';
import type { Condition } from '../../table/condition';
import { LEAST, LEVEL } from '../frame-spec';
import type { Attribute } from './attribute';
import { confirmAll, type Confirmed } from './confirm';
import { tally, type RowParts, type Tallied } from './tallied';
import type { Halves } from './two-halves';

export interface SliceSpec {
  /** Most attributes in a slice, 1 to 3. */
  readonly depth: number;
  /** Most slices to name. */
  readonly most: number;
  /** +1 when a higher share is worse, -1 when a lower one is. */
  readonly harm: 1 | -1;
}

export interface Slice {
  readonly where: readonly Condition[];
  /** In the half that was searched: too good to be true, since it was picked for its size. */
  readonly searched: { readonly inside: Tallied; readonly outside: Tallied };
  /** In the half that was not. */
  readonly confirmed: Confirmed;
}

export interface Slices {
  /** Slices of 30 people up to half of all in the denominator: those compared with everybody else. */
  readonly looked: number;
  readonly found: readonly Slice[];
}

interface Candidate {
  readonly at: readonly Attribute[];
  readonly codes: readonly number[];
  readonly inside: Tallied;
  /** The least difference the rows can vouch for, on the harmful side. */
  readonly sure: number;
}

/** What each further condition must add to the sure difference to be worth saying. */
const PRICE = 0.02;
/** Two finds that share more of their people than this are one find. */
const SAME = 0.6;

export async function worstSlices(
  parts: RowParts,
  list: readonly Attribute[],
  { search, confirm }: Halves,
  spec: SliceSpec,
  call: Call,
): Promise<Slices> {
  const whole = tally(parts, search, () => true).inside;
  const z = zOf(LEVEL);
  const candidates: Candidate[] = [];
  let looked = 0;
  const combinations = combinationsOf(list, spec.depth);
  for (const [done, at] of combinations.entries()) {
    for (const { codes, inside } of cellsOf(parts, at, search)) {
      const outside = { of: whole.of - inside.of, part: whole.part - inside.part };
      if (inside.of < LEAST || inside.of > whole.of / 2) continue;
      looked++;
      const { lo, hi } = newcombe(inside.part, inside.of, outside.part, outside.of, z);
      const sure = spec.harm > 0 ? lo : -hi;
      if (sure > 0) candidates.push({ at, codes, inside, sure });
    }
    call.onProgress?.({ done: done + 1, of: combinations.length, note: 'Looking at slices' });
    await call.breathe();
  }
  const worth = ({ sure, at }: Candidate): number => sure - PRICE * (at.length - 1);
  candidates.sort((a, b) => worth(b) - worth(a) || a.at.length - b.at.length);
  const chosen = await apart(candidates, search, parts.of.length, spec.most, call);
  const finds = chosen.map(({ belongs }) => tally(parts, confirm, belongs));
  const confirmed = confirmAll(finds, spec.harm);
  return {
    looked,
    found: chosen.map(({ candidate, belongs }, k) => ({
      where: candidate.at.map(({ values }, j) => values[candidate.codes[j]!]!),
      searched: tally(parts, search, belongs),
      confirmed: confirmed[k]!,
    })),
  };
}

function combinationsOf(list: readonly Attribute[], depth: number): Attribute[][] {
  let layer: { picked: Attribute[]; next: number }[] = [{ picked: [], next: 0 }];
  const all: Attribute[][] = [];
  for (let size = 1; size <= Math.min(3, depth); size++) {
    layer = layer.flatMap(({ picked, next }) =>
      list
        .slice(next)
        .map((attribute, k) => ({ picked: [...picked, attribute], next: next + k + 1 })),
    );
    all.push(...layer.map(({ picked }) => picked));
  }
  return all;
}

function cellsOf(
  parts: RowParts,
  at: readonly Attribute[],
  positions: Int32Array,
): { codes: number[]; inside: Tallied }[] {
  const size = at.reduce((product, { values }) => product * values.length, 1);
  const of = new Int32Array(size);
  const part = new Int32Array(size);
  for (const row of positions) {
    let cell = 0;
    for (const { codes, values } of at) {
      const code = codes[row]!;
      cell = code < 0 || cell < 0 ? -1 : cell * values.length + code;
    }
    if (cell < 0) continue;
    of[cell]! += parts.of[row]!;
    part[cell]! += parts.part[row]!;
  }
  const cells: { codes: number[]; inside: Tallied }[] = [];
  for (let cell = 0; cell < size; cell++) {
    if (of[cell]! < LEAST) continue;
    const codes: number[] = [];
    for (let rest = cell, j = at.length - 1; j >= 0; j--) {
      const width = at[j]!.values.length;
      codes.unshift(rest % width);
      rest = Math.floor(rest / width);
    }
    cells.push({ codes, inside: { of: of[cell]!, part: part[cell]! } });
  }
  return cells;
}

interface Chosen {
  readonly candidate: Candidate;
  readonly belongs: (row: number) => boolean;
  /** How many of the rows searched, and 1 at each of them. */
  readonly size: number;
  readonly among: Uint8Array;
}

/** The surest first, each of mostly other people than those before it. `n`: all rows. */
async function apart(
  candidates: readonly Candidate[],
  positions: Int32Array,
  n: number,
  most: number,
  call: Call,
): Promise<readonly Chosen[]> {
  const chosen: Chosen[] = [];
  for (const candidate of candidates) {
    if (chosen.length === most) break;
    await call.breathe();
    const belongs = (row: number): boolean =>
      candidate.at.every(({ codes }, j) => codes[row] === candidate.codes[j]);
    const rows = positions.filter(belongs);
    const repeats = chosen.some(({ among, size }) => {
      let both = 0;
      for (const row of rows) both += among[row]!;
      return both > SAME * Math.min(rows.length, size);
    });
    if (repeats) continue;
    const among = new Uint8Array(n);
    for (const row of rows) among[row] = 1;
    chosen.push({ candidate, belongs, size: rows.length, among });
  }
  return chosen;
}
