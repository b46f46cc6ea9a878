// What any learner here asks of its training rows, in sentences that name the column and the fix.

import type { Dataset } from '../table/dataset';
import { column } from '../table/table';

/** Above this many columns the normal equations no longer fit a browser's patience. */
export const MAX_WIDTH = 2000;

/** true, or the sentence saying why nothing can be learnt from these rows. */
export function trainable(rows: Dataset): true | string {
  const { features, label, favourable } = rows.roles;
  if (features.length === 0) return 'No column may be learnt from: choose at least one feature.';
  const { weights } = rows;
  let all = 0;
  let good = 0;
  for (let i = 0; i < rows.n; i++) {
    if (weights && !(weights[i]! > 0)) continue;
    all++;
    good += rows.y[i]!;
  }
  if (all === 0)
    return 'There is no row to learn from. Choose other rows, or a weight that is above 0 in some of them.';
  if (good === 0 || good === all) {
    const which = good === 0 ? 'no' : 'every';
    return `There is nothing to tell apart: ${which} row to learn from has "${label}" = "${favourable}". Choose another label or favourable value, or more rows.`;
  }
  let width = 0;
  let widest = { name: '', levels: 0 };
  for (const name of features) {
    const source = column(rows.table, name);
    if (source.kind === 'text') {
      return `The feature "${name}" is free text. Take it out of the features, or make it a category.`;
    }
    const levels = source.kind === 'category' ? source.levels.length : 1;
    width += levels;
    if (levels > widest.levels) widest = { name, levels };
  }
  if (width > MAX_WIDTH) {
    return `The features make ${width} columns, more than ${MAX_WIDTH}: "${widest.name}" alone has ${widest.levels} levels. Take it out, or join its levels.`;
  }
  return true;
}
