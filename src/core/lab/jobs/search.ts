// A search for whom a rate is worst: slices, a small tree or a map of two columns, on the decisions of an experiment.

import { attributes, type Attribute } from '../../fairness/search/attribute';
import { errorTree, type TreeNode } from '../../fairness/search/error-tree';
import { heatMap, type HeatCell } from '../../fairness/search/heat-map';
import { rowParts, shareOf } from '../../fairness/search/tallied';
import { twoHalves } from '../../fairness/search/two-halves';
import { worstSlices, type Slices } from '../../fairness/search/worst-slices';
import { metricById } from '../../fairness/metrics/index';
import type { Condition } from '../../table/condition';
import { takeTable } from '../../table/table';
import type { Experiment, Part } from '../experiment';
import { decide, partPositions, scoredPart } from '../pipeline';
import type { Job } from './job';

export interface SearchSpec {
  readonly experiment: Experiment;
  readonly part: Part;
  /** Rows looked at: a cohort, or everybody. */
  readonly filter: readonly Condition[];
  readonly metric: string;
  /** Which end of the metric is worse for people. */
  readonly worse: 'high' | 'low';
  /** Columns searched; a map takes the first two. */
  readonly columns: readonly string[];
  readonly find:
    | { readonly kind: 'slices'; readonly depth: number; readonly most: number }
    | { readonly kind: 'tree'; readonly depth: number }
    | { readonly kind: 'map' };
}

export interface SearchResult {
  /** Rows searched and rows kept for the check; a map looks at both. */
  readonly searched: number;
  readonly held: number;
  readonly slices?: Slices;
  readonly tree?: TreeNode;
  readonly map?: {
    readonly axes: readonly [readonly Condition[], readonly Condition[]];
    readonly cells: readonly HeatCell[];
  };
}

export const search: Job<SearchSpec, SearchResult> = {
  async run({ experiment, part, filter, metric, worse, columns, find }, shop, call) {
    const decided = await decide(experiment, shop, call);
    const rows = scoredPart(decided, experiment, part, [], filter);
    const halves = twoHalves(rows);
    const table = takeTable(decided.rows.all.table, partPositions(decided, part, filter));
    const parts = rowParts(rows, shareOf(metricById(metric)));
    const size = { searched: halves.search.length, held: halves.confirm.length };
    const harm = worse === 'high' ? 1 : -1;
    if (find.kind === 'map') {
      const [one, other] = attributes(
        table,
        columns.slice(0, 2),
        Int32Array.from({ length: rows.n }, (_, i) => i),
      );
      if (!one || !other) throw new Error('A map needs two columns: choose a second one.');
      const pair: readonly [Attribute, Attribute] = [one, other];
      return {
        ...size,
        map: { axes: [one.values, other.values], cells: heatMap(parts, pair) },
      };
    }
    const list = attributes(table, columns, halves.search);
    if (list.length === 0) throw new Error('Choose at least one column to search in.');
    return find.kind === 'tree'
      ? {
          ...size,
          tree: await errorTree(parts, list, halves, { depth: find.depth, harm }, call),
        }
      : { ...size, slices: await worstSlices(parts, list, halves, { ...find, harm }, call) };
  },
};
