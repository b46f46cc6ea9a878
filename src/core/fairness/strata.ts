// Groups are compared within a level of the control features: a stratum holds the cells of one such level.

import { countGrouping, softCounts, type CellCounts } from './count-cells';
import { everybody, people } from './counts';
import { crossing, groupingByName } from './crossing';
import type { Tally } from './disparity';
import type { FrameSpec } from './frame-spec';
import type { Scored } from './scored';

/** The cells of one level of the control; without control all cells, under the key "". */
export interface Stratum {
  readonly key: string;
  /** Places of its cells in the whole grouping. */
  readonly cells: readonly number[];
  /** Place of its reference cell in the whole grouping. */
  readonly reference?: number;
  /** Places of the cells that have rows, in the order of `tally.cells`. */
  readonly filled: readonly number[];
  readonly tally: Tally;
}

/** `control`: counts of the levels of the control alone; `reference`: levels of the reference cell joined by "|". */
export function stratify(
  rows: Scored,
  counted: CellCounts,
  control: CellCounts,
  reference: string | undefined,
): Stratum[] {
  const size = counted.keys.length / control.keys.length;
  const soft = softCounts(rows, counted);
  return control.keys.map((key, c) => {
    const cells = Array.from({ length: size }, (_, g) => c * size + g);
    const filled = cells.filter((k) => everybody(people(counted.counts[k]!)) > 0);
    const name =
      reference === undefined ? undefined : key === '' ? reference : `${key}|${reference}`;
    const at = name === undefined ? undefined : cells.find((k) => counted.keys[k] === name);
    const inTally = at === undefined ? -1 : filled.indexOf(at);
    return {
      key,
      cells,
      filled,
      ...(at === undefined ? {} : { reference: at }),
      tally: {
        overall: control.counts[c]!,
        cells: filled.map((k) => counted.counts[k]!),
        ...(inTally < 0 ? {} : { reference: inTally }),
        ...(soft ? { soft: filled.map((k) => soft[k]!) } : {}),
      },
    };
  });
}

/** Counts of each level of the control; without control of everybody. */
export function countControl(rows: Scored, { control = [] }: FrameSpec): CellCounts {
  return countGrouping(rows, crossing(rows, control));
}

/** Levels of every cell, in the order of the crossing. */
export function levelsOfCells(rows: Scored, names: readonly string[]): (readonly string[])[] {
  let cells: (readonly string[])[] = [[]];
  for (const name of names) {
    const { levels } = groupingByName(rows, name);
    cells = cells.flatMap((cell) => levels.map((level) => [...cell, level]));
  }
  return cells;
}

/**
 * Levels of the reference cell, one a group column. Undefined when some column has none declared.
 * Throws, naming the column, when a declared level does not exist.
 */
export function referenceLevels(
  rows: Scored,
  { groups, reference }: FrameSpec,
): string[] | undefined {
  if (!reference || groups.length === 0 || groups.some((name) => reference[name] === undefined))
    return undefined;
  return groups.map((name) => {
    const { levels } = groupingByName(rows, name);
    const level = reference[name]!;
    if (levels.includes(level)) return level;
    throw new Error(
      `The reference group "${level}" is no level of "${name}". Its levels are: ${levels.slice(0, 8).join(', ')}.`,
    );
  });
}
