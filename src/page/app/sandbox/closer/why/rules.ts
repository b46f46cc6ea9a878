// What a person could change, to begin with: numbers may move, categories and groups stay until somebody allows them.

import type { ColumnRule } from '../../../../../core/fairness/explanations/column-rules';
import type { ColumnAbout } from '../../../../../core/lab/explain/columns';

/** One rule a feature. Nobody gets younger, so an age may only rise. */
export function startingRules(
  columns: readonly ColumnAbout[],
  groups: readonly string[],
): ColumnRule[] {
  return columns
    .filter(({ feature }) => feature)
    .map(({ column, kind }) => ({
      column,
      move:
        kind === 'category' || groups.includes(column)
          ? 'fixed'
          : /^age(_|$)/.test(column)
            ? 'up'
            : 'any',
    }));
}

/** A rule with one end changed; an empty text takes the end away. Undefined when it is no number. */
export function withEnd(
  rule: ColumnRule,
  end: 'least' | 'most',
  text: string,
): ColumnRule | undefined {
  const { [end]: _, ...rest } = rule;
  if (text.trim() === '') return rest;
  const value = Number(text.replace(',', '.').replace('−', '-'));
  return Number.isFinite(value) ? { ...rest, [end]: value } : undefined;
}
