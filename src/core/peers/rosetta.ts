// The same quantity as every tool says it: all conventions on the same counts, beside the lab's own numbers.

import type { Convention, GroupCells, Printed, QuantityId } from './conventions/convention';
import { conventionsOf, tools } from './conventions/index';
import { quantities } from './conventions/quantities';
import type { Tool } from './conventions/tool';

/** JSON has no word for these. */
export type PrintedNumber = number | 'NaN' | 'Infinity' | '-Infinity';

export function printedNumber(value: number): PrintedNumber {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return 'Infinity';
  return value === -Infinity ? '-Infinity' : value;
}

export interface RosettaNumber extends Omit<Printed, 'value'> {
  readonly value?: PrintedNumber;
}

export interface RosettaLine extends Omit<Convention, 'tool' | 'quantity' | 'of'> {
  /** Empty where it needs a reference group and none was named. */
  readonly printed: readonly RosettaNumber[];
}

export interface RosettaTool extends Tool {
  readonly lines: readonly RosettaLine[];
}

export interface RosettaQuantity {
  readonly id: QuantityId;
  readonly name: string;
  readonly metrics: readonly string[];
  readonly ours: readonly {
    readonly name: string;
    readonly plain: string;
    readonly value: number | null;
  }[];
  /** Tools that have a form of it. */
  readonly tools: readonly RosettaTool[];
}

export interface Rosetta {
  /** Keys of the groups; `group` of a number is a place in it. */
  readonly groups: readonly string[];
  readonly reference?: number;
  readonly quantities: readonly RosettaQuantity[];
}

/** Every quantity under every convention. Needs at least two groups with rows; with fewer there is nothing to compare. */
export function rosetta(cells: GroupCells): Rosetta {
  return {
    groups: cells.keys,
    ...(cells.reference === undefined ? {} : { reference: cells.reference }),
    quantities:
      cells.keys.length < 2
        ? []
        : quantities.map(({ id, name, metrics, ours }) => ({
            id,
            name,
            metrics,
            ours: ours(cells).map(({ value, ...said }) => ({ ...said, value: value ?? null })),
            tools: tools.flatMap((tool) => {
              const lines = conventionsOf(id).filter((convention) => convention.tool === tool.id);
              return lines.length === 0
                ? []
                : [{ ...tool, lines: lines.map((line) => said(line, cells)) }];
            }),
          })),
  };
}

function said(line: Convention, cells: GroupCells): RosettaLine {
  const { name, sign, reference, zero, formula, verdict, differs } = line;
  const printed = line
    .of(cells)
    .map(({ value, ...rest }) =>
      value === undefined ? rest : { ...rest, value: printedNumber(value) },
    );
  return {
    name,
    sign,
    reference,
    zero,
    formula,
    ...(verdict === undefined ? {} : { verdict }),
    differs,
    printed,
  };
}
