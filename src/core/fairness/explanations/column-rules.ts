// What a person could change: a column may be fixed, move one way only, or move within a range; values are ones that were seen.

import type { Dataset } from '../../table/dataset';
import { sorted } from '../../base/statistics/index';
import { column, type CategoryColumn, type Column, type NumberColumn } from '../../table/table';

export type Move = 'fixed' | 'any' | 'up' | 'down';

export interface ColumnRule {
  readonly column: string;
  readonly move: Move;
  /** Ends of what is allowed, for numbers. */
  readonly least?: number;
  readonly most?: number;
  /** What is allowed, for categories; absent = every level that was seen. */
  readonly levels?: readonly string[];
}

/** Values a person could move to in one column, nearest first: number values or level codes. */
export interface Options {
  readonly column: string;
  readonly kind: 'number' | 'category';
  readonly values: Float64Array;
}

/** A rule with the values that were seen in its column, distinct and rising; level codes for a category. */
export interface RuledColumn {
  readonly rule: ColumnRule;
  readonly source: NumberColumn | CategoryColumn;
  readonly seen: Float64Array;
}

/** Reads the columns once for many people. Throws, naming the column, when a rule does not fit it. */
export function ruledColumns(rows: Dataset, rules: readonly ColumnRule[]): readonly RuledColumn[] {
  return rules.map((rule) => {
    const source = column(rows.table, rule.column);
    if (source.kind === 'text')
      throw new Error(`The column "${rule.column}" is free text and cannot be varied.`);
    if (source.kind === 'category' && (rule.move === 'up' || rule.move === 'down')) {
      throw new Error(
        `The levels of "${rule.column}" have no order, so it cannot move only ${rule.move}. Fix it, let it move, or name the levels that are allowed.`,
      );
    }
    const values = source.kind === 'number' ? source.values : source.codes;
    const seen = sorted(Float64Array.from(new Set(values))).filter((value) =>
      allowed(rule, source, value),
    );
    return { rule, source, seen };
  });
}

function allowed(rule: ColumnRule, source: Column, value: number): boolean {
  if (source.kind === 'category')
    return value >= 0 && (rule.levels?.includes(source.levels[value]!) ?? true);
  return value >= (rule.least ?? -Infinity) && value <= (rule.most ?? Infinity);
}

/** Options of the person at this position. A missing number may move to any value allowed. */
export function optionsOf({ rule, source, seen }: RuledColumn, person: number): Options {
  const { column: name, move } = rule;
  const { kind } = source;
  if (move === 'fixed') return { column: name, kind, values: new Float64Array() };
  const own = source.kind === 'number' ? source.values[person]! : source.codes[person]!;
  const values = seen.filter(
    (value) =>
      value !== own && !(move === 'up' && value < own) && !(move === 'down' && value > own),
  );
  if (kind === 'category' || Number.isNaN(own)) return { column: name, kind, values };
  const away = (value: number): number => Math.abs(value - own);
  return { column: name, kind, values: values.sort((a, b) => away(a) - away(b) || a - b) };
}

/** At most `most` of the options, spread evenly, the nearest and the farthest among them. */
export function thinned({ values }: Options, most: number): Float64Array {
  if (values.length <= most) return values;
  if (most <= 1) return values.slice(-1);
  return Float64Array.from(
    { length: most },
    (_, i) => values[Math.round((i * (values.length - 1)) / (most - 1))]!,
  );
}

/** A column of one value a row, in the form of `like`. */
export function columnOf(like: Column, values: ArrayLike<number>): Column {
  return like.kind === 'category'
    ? { kind: 'category', codes: Int32Array.from(values), levels: like.levels }
    : { kind: 'number', values: Float64Array.from(values) };
}
