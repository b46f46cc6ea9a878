// A fresh probe of a network's representation: can somebody who starts anew tell the group, or the label, from rows the network never learnt from?

import { areaLimits, zOf } from '../../base/statistics';
import { hash32, mix32 } from '../../base/rng';
import {
  canProbe,
  enough,
  logisticGuess,
  networkGuess,
  readProbe,
  type ProbeRows,
} from '../../models/probe';
import { representation, type MlpState } from '../../models/mlp-model';
import { groupCodes, groupColumn, takeRows } from '../../table/dataset';
import { design } from '../../table/encode';
import type { Experiment, Part } from '../experiment';
import { decide } from '../pipeline';
import type { Job } from './job';

/** Starts of the network that probes; the logistic regression has one optimum and needs none. */
const SEEDS = 3;
const LEVEL = 0.95;

interface ProbeSpec {
  readonly experiment: Experiment;
  /** Practice rows stand for those of them that nothing was learnt from. */
  readonly part: Part;
  /** `group`: whether it tells this level from the rest; `label`: whether what the network was for is still there. */
  readonly reads: 'group' | 'label';
  readonly column: string;
  readonly cell: string;
  /** Rows it is asked about: all, or those with one label. */
  readonly among: 'all' | 'favourable' | 'unfavourable';
}

interface ProbeAttempt {
  readonly by: 'logistic' | 'network';
  /** Number of the start, for a network. */
  readonly seed: number;
  /** Area under the ROC curve for the group, balanced accuracy for the label. */
  readonly value: number;
}

export interface Probed {
  readonly n: number;
  /** The best of the attempts; null where there are too few rows of an answer. */
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly attempts: readonly ProbeAttempt[];
  /** Balanced accuracy of always giving one answer, or area of a guess: what nothing at all would reach. */
  readonly blind: 0.5;
}

/**
 * Columns are standardised on the rows each probe learns from; two halves guess each other (Elazar & Goldberg 2018: the
 * training adversary's own failure proves nothing). Throws a sentence where there is no hidden layer to read.
 */
export const probe: Job<ProbeSpec, Probed> = {
  async run({ experiment, part, reads, column, cell, among }, shop, call) {
    const decided = await decide(experiment, shop, call);
    const { rows, model, transform } = decided;
    if (model.learner !== 'mlp')
      throw new Error('Only a network has a representation to probe. Choose a run of a network.');
    const { encoder, layers } = model.state as MlpState;
    const { codes, levels } = groupCodes(groupColumn(rows.all, column), all(rows.all.n));
    if (!levels.includes(cell)) throw new Error(`There is no "${cell}" in ${column}.`);
    const asking = (part === 'practice' ? rows.tune() : rows.part(part)).filter(
      (at) =>
        codes[at]! >= 0 && (among === 'all' || (rows.all.y[at] === 1) === (among === 'favourable')),
    );
    // The label's own probe has one optimum and is quick: it may read them all.
    const positions =
      reads === 'label' ? asking : enough(asking, `${experiment.split.salt}/${part}`);
    const read = transform(takeRows(rows.all, positions));
    const units = await representation(
      layers.map(({ weights, bias }) => ({
        weights: Float32Array.from(weights),
        bias: Float32Array.from(bias),
      })),
      design(encoder, read),
      call,
    );
    const target = Uint8Array.from(positions, (at) =>
      reads === 'label' ? rows.all.y[at]! : Number(levels[codes[at]!] === cell),
    );
    const key = hash32(`${experiment.split.salt}/probe`);
    const asked: ProbeRows = {
      design: { n: positions.length, numeric: units, codes: [], width: units.length },
      target,
      fold: Uint8Array.from(positions, (at) => mix32(mix32(rows.all.rows[at]! + 1) ^ key) >>> 31),
    };
    const n = positions.length;
    if (!canProbe(asked)) return { n, value: null, lo: null, hi: null, attempts: [], blind: 0.5 };
    const inner = { breathe: () => call.breathe() };
    const score = (z: Float64Array): number =>
      reads === 'label' ? balanced(z, target) : (readProbe(z, asked)?.auc ?? 0.5);
    const attempts: ProbeAttempt[] = [
      { by: 'logistic', seed: 0, value: score(await logisticGuess(asked, inner)) },
    ];
    const starts = reads === 'label' ? 0 : SEEDS;
    for (let seed = 0; seed < starts; seed++) {
      call.onProgress?.({ done: seed, of: starts, note: 'A new probe learns' });
      const z = await networkGuess(asked, `${experiment.split.salt}/probe ${seed}`, inner);
      attempts.push({ by: 'network', seed, value: score(z) });
    }
    const value = Math.max(...attempts.map((attempt) => attempt.value));
    return { n, value, ...limits(value, target, reads), attempts, blind: 0.5 };
  },
};

function all(n: number): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => i);
}

/** Mean of the two rates of right answers, where an answer is yes above even odds of the rows' own share. */
function balanced(z: Float64Array, target: Uint8Array): number {
  const right = [0, 0];
  const of = [0, 0];
  z.forEach((odds, i) => {
    of[target[i]!]! += 1;
    if (odds > 0 === (target[i] === 1)) right[target[i]!]! += 1;
  });
  return (right[0]! / of[0]! + right[1]! / of[1]!) / 2;
}

/** Newcombe's limits for an area (from Hanley & McNeil's variance); for a balanced accuracy the binomial variance of both rates. */
function limits(
  value: number,
  target: Uint8Array,
  reads: ProbeSpec['reads'],
): { readonly lo: number; readonly hi: number } {
  const positives = target.reduce((sum, each) => sum + each, 0);
  const negatives = target.length - positives;
  const z = zOf(LEVEL);
  if (reads === 'group') return areaLimits(value, positives, negatives, z);
  // Neither rate can spread wider than their mean does.
  const half = (z / 2) * Math.sqrt(value * (1 - value) * (1 / positives + 1 / negatives));
  return { lo: Math.max(0, value - half), hi: Math.min(1, value + half) };
}
