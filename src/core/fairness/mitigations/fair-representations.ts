// Learning fair representations: rows are told by their likeness to prototypes that every group is equally near to.

import { z } from 'zod';
import type { Call } from '../../base/call';
import { lbfgs } from '../../base/lbfgs';
import { log, sigmoid } from '../../base/math';
import type { Rng } from '../../base/rng';
import { takeRows, withColumns, type Dataset } from '../../table/dataset';
import { design, encoder, type Design } from '../../table/encode';
import type { Column } from '../../table/table';
import { datasetCells, featuresWithout, groupNames } from './cells';
import { columnsTimes } from './design-products';
import { byValue, lots } from './draw-order';
import type { PreMitigation } from './mitigation';
import { prototypeLoss, type LabelledRows, type LossWeights } from './prototype-loss';
import { likeness, type Prototypes } from './prototypes';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
  /** How many prototypes. */
  prototypes: z.int().min(2).max(50).default(10),
  /** What it costs to tell a row badly. */
  Ax: z.number().min(0).default(0.01),
  /** What it costs to foretell its label badly. */
  Ay: z.number().min(0).default(1),
  /** What it costs that groups differ in likeness to the prototypes. */
  Az: z.number().min(0).default(50),
  /** Steps downhill, at most. */
  steps: z.int().min(1).max(2000).default(100),
});
const NOTE = 'moving the prototypes';
/** Prototypes are few numbers: so many rows, drawn by lot, place them as well as more would. */
const MOST_ROWS = 5_000;

export type FairRepresentationsParams = z.infer<typeof params>;

export const fairRepresentations: PreMitigation<FairRepresentationsParams> = {
  id: 'fair-representations',
  name: 'Learning fair representations',
  plain:
    'Replaces every column by how alike a person is to a few invented people, chosen so that each group is equally alike to them.',
  source: 'Zemel et al. 2013, section 3; distances and weights as in AIF360.',
  family: 'pre',
  params,
  guide: {
    when: 'Reasons need not be given person by person, and several learners are to use one set of columns.',
    cannot:
      'The learner sees the likenesses alone, one number a prototype: no feature can be named as a reason any more. Groups are alike on average in training, and may drift apart on new rows and within parts of a group.',
    caution:
      'Where people may ask for the reasons of a decision, ask first whether "alike to prototype 3" is one.',
  },
  needsGroups: false,
  randomised: false,
  fits: hasGroupsAndWeight,
  async fit({ groups, prototypes: count, Ax, Ay, Az, steps }, train, random, call) {
    const names = groupNames(groups, train.roles.groups);
    const read = { ...train, roles: { ...train.roles, features: featuresWithout(train, names) } };
    const cells = datasetCells(train, names);
    const lot = lots(read, random);
    const known = Int32Array.from(cells.codes.keys()).filter((i) => cells.codes[i]! >= 0);
    const drawn = byValue(known, lot, read).subarray(0, MOST_ROWS);
    const state = encoder(read);
    const learnt = takeRows(read, drawn);
    const rows = labelled(
      design(state, learnt),
      learnt.y,
      drawn.map((i) => cells.codes[i]!),
    );
    const start = startingPlaces(rows.design, count, random.stream('nudge'));
    const found = await settle(rows, start, { x: Ax, y: Ay, z: Az }, { count, steps }, call);
    const columns = Array.from({ length: count }, (_, k) => `prototype ${k + 1}`);
    const transform = (later: Dataset): Dataset => {
      const { shares } = likeness(design(state, later), found);
      const changed = columns.map((name, k): [string, Column] => {
        const values = Float64Array.from({ length: later.n }, (_, i) => shares[i * count + k]!);
        return [name, { kind: 'number', values }];
      });
      return withColumns(later, new Map(changed), columns);
    };
    return {
      train: transform(train),
      transform,
      notes: found.converged ? [] : [`The prototypes were still moving after ${steps} steps.`],
    };
  },
};

/** Rows with labels, their groups numbered without gaps. */
function labelled(rows: Design, y: Uint8Array, codes: Int32Array): LabelledRows {
  const seen = [...new Set(codes)].sort((a, b) => a - b);
  const place = new Map(seen.map((code, i) => [code, i]));
  return { design: rows, y, group: codes.map((code) => place.get(code)!), groups: seen.length };
}

/** Prototypes start near the first rows drawn, moved a little so that no two begin in one place. */
function startingPlaces(rows: Design, count: number, nudge: Rng): Float64Array {
  // One 1 for the row that each prototype starts from: the rows themselves, turned over.
  const chosen = new Float64Array(rows.n * count);
  for (let k = 0; k < count; k++) chosen[(k % rows.n) * count + k] = 1;
  return columnsTimes(rows, chosen, count).map((value) => value + 0.02 * (nudge.next() - 0.5));
}

/** Walks the prototypes and their labels downhill. A label is held as its log-odds, so that it stays between 0 and 1. */
async function settle(
  rows: LabelledRows,
  start: Float64Array,
  weights: LossWeights,
  { count, steps }: { readonly count: number; readonly steps: number },
  call: Call,
): Promise<Prototypes & { readonly converged: boolean }> {
  const good = rows.y.reduce((sum, label) => sum + label, 0);
  const odds = log((good + 1) / (rows.y.length - good + 1));
  const size = start.length;
  const from = new Float64Array(size + count).fill(odds);
  from.set(start);
  const at = (point: Float64Array): Prototypes => ({
    count,
    places: point.subarray(0, size),
    labels: point.slice(size).map(sigmoid),
  });
  let evaluations = 0;
  const lowest = await lbfgs(
    from,
    async (point) => {
      const here = at(point);
      const loss = await prototypeLoss(rows, here, weights, call);
      call.onProgress?.({ done: Math.min(++evaluations, steps), of: steps, note: NOTE });
      const gradient = new Float64Array(size + count);
      gradient.set(loss.places);
      gradient.set(
        loss.labels.map((slope, k) => slope * here.labels[k]! * (1 - here.labels[k]!)),
        size,
      );
      return { value: loss.value, gradient };
    },
    { iterations: steps, tolerance: 1e-7 },
    call,
  );
  return { ...at(lowest.at), converged: lowest.converged };
}
