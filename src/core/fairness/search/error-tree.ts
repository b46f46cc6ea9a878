// A small tree that cuts people into kinds for whom a rate differs most: grown on one half of the rows, read on the other.
// Splits by the chi-square of the 2 × 2 table (Kass 1980, CHAID, with two branches); at most three levels deep.

import type { Call } from '../../base/call';
import { chiSquare } from '../../base/statistics';
import type { Condition } from '../../table/condition';
import { LEAST } from '../frame-spec';
import type { Attribute } from './attribute';
import { confirmAll, type Confirmed } from './confirm';
import { tally, type RowParts, type Tallied } from './tallied';
import type { Halves } from './two-halves';

const MOST_DEPTH = 3;
/** A split must be at least this sure: the 1 % point of chi-square with one degree of freedom. */
const LEAST_CHI_SQUARE = 6.63;

export interface TreeNode {
  /** The conditions from the root down; none at the root. */
  readonly where: readonly Condition[];
  readonly searched: Tallied;
  /** Against everybody who is not in this node; intervals of all nodes hold together. Absent at the root. */
  readonly confirmed?: Confirmed;
  /** Everybody here, in the half that was not searched. */
  readonly held: Tallied;
  readonly children: readonly TreeNode[];
}

interface Grown {
  readonly where: readonly Condition[];
  readonly search: Int32Array;
  readonly confirm: Int32Array;
  readonly children: readonly Grown[];
}

/** `harm`: +1 when a higher share is worse, -1 when a lower one is. */
export async function errorTree(
  parts: RowParts,
  list: readonly Attribute[],
  halves: Halves,
  spec: { readonly depth: number; readonly harm: 1 | -1 },
  call: Call,
): Promise<TreeNode> {
  const depth = Math.min(MOST_DEPTH, spec.depth);
  const root = await grow({ where: [], ...halves }, depth);
  const below = flat(root).slice(1);
  const held = (node: Grown): Tallied => tally(parts, node.confirm, () => true).inside;
  const confirmed = confirmAll(
    below.map((node) => {
      const own = new Uint8Array(parts.of.length);
      for (const row of node.confirm) own[row] = 1;
      return tally(parts, halves.confirm, (row) => own[row] === 1);
    }),
    spec.harm,
  );
  return shown(root);

  async function grow(node: Omit<Grown, 'children'>, levels: number): Promise<Grown> {
    await call.breathe();
    const split = levels > 0 ? bestSplit(parts, list, node.search) : undefined;
    if (!split) return { ...node, children: [] };
    const child = ({ filter, belongs }: Side): Omit<Grown, 'children'> => ({
      where: [...node.where, filter],
      search: node.search.filter(belongs),
      confirm: node.confirm.filter(belongs),
    });
    return {
      ...node,
      children: [await grow(child(split[0]), levels - 1), await grow(child(split[1]), levels - 1)],
    };
  }

  function shown(node: Grown): TreeNode {
    const place = below.indexOf(node);
    return {
      where: node.where,
      searched: tally(parts, node.search, () => true).inside,
      held: held(node),
      ...(place >= 0 ? { confirmed: confirmed[place]! } : {}),
      children: node.children.map(shown),
    };
  }
}

function flat(node: Grown): Grown[] {
  return [node, ...node.children.flatMap(flat)];
}

interface Side {
  readonly filter: Condition;
  belongs(row: number): boolean;
}

/** The surest cut of these rows in two; undefined where none is sure enough or leaves 30 people on both sides. */
function bestSplit(
  parts: RowParts,
  list: readonly Attribute[],
  positions: Int32Array,
): readonly [Side, Side] | undefined {
  let best: readonly [Side, Side] | undefined;
  let highest = LEAST_CHI_SQUARE;
  for (const attribute of list) {
    const { values, codes } = attribute;
    const of = new Int32Array(values.length + 1);
    const part = new Int32Array(values.length + 1);
    for (const row of positions) {
      const at = codes[row]! < 0 ? values.length : codes[row]!;
      of[at]! += parts.of[row]!;
      part[at]! += parts.part[row]!;
    }
    // Rows without the number are on neither side of a cut; rows without the level are on the side of the others.
    const counted = attribute.ordered ? values.length : values.length + 1;
    const all = { of: sum(of.subarray(0, counted)), part: sum(part.subarray(0, counted)) };
    for (const split of splitsOf(attribute)) {
      const inside = { of: 0, part: 0 };
      for (const value of split.values) {
        inside.of += of[value]!;
        inside.part += part[value]!;
      }
      const outside = { of: all.of - inside.of, part: all.part - inside.part };
      if (inside.of < LEAST || outside.of < LEAST) continue;
      const sure = chiSquareOf(inside, outside);
      if (sure > highest) {
        highest = sure;
        best = split.sides;
      }
    }
  }
  return best;
}

interface Split {
  readonly values: readonly number[];
  readonly sides: readonly [Side, Side];
}

function splitsOf({ name, codes, values, ordered, cuts }: Attribute): Split[] {
  if (!ordered) {
    return values.map((filter, value) => ({
      values: [value],
      sides: [
        { filter, belongs: (row) => codes[row] === value },
        { filter: otherThan(filter), belongs: (row) => codes[row] !== value },
      ],
    }));
  }
  return cuts.map((cut, k) => ({
    values: Array.from({ length: k + 1 }, (_, value) => value),
    sides: [
      {
        filter: { column: name, upTo: cut },
        belongs: (row) => codes[row]! >= 0 && codes[row]! <= k,
      },
      { filter: { column: name, over: cut }, belongs: (row) => codes[row]! > k },
    ],
  }));
}

/** The condition of everybody else. */
function otherThan(condition: Condition): Condition {
  if ('level' in condition) return { column: condition.column, not: condition.level };
  throw new Error(`"${condition.column}" has bands, and bands are cut in order.`);
}

/** 0 where everybody or nobody has the numerator's answer. */
function chiSquareOf(a: Tallied, b: Tallied): number {
  const table = [a, b].map(({ of, part }) => [part, of - part]);
  return chiSquare(table)?.statistic ?? 0;
}

function sum(values: Int32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
