// A fresh probe: can somebody who starts anew still tell the group from what a network has learnt? The adversary's own failure is no answer.

import type { Call } from '../base/call';
import { permutation, rng } from '../base/rng';
import { areaLimits, mannWhitney, zOf } from '../base/statistics';
import type { Design } from '../table/encode';
import type { ProbeReading } from '../table/learning';
import { logOdds } from './mlp-model';
import { startingLayers } from './mlp-start';
import { solveLogistic } from './newton';
import { trainPlain } from './plain-train';

/** Two halves of the held-out rows: each is guessed by a probe that learnt from the other. */
export interface ProbeRows {
  /** Over the held-out rows alone. */
  readonly design: Design;
  /** 1 = the group asked about. */
  readonly target: Uint8Array;
  /** 0 or 1 a row. */
  readonly fold: Uint8Array;
}

const FEWEST = 10;
/** Rows a probe is asked about: its interval is some four hundredths wide then, and more rows cost time. */
const MOST = 2500;
const SETTINGS = { epochs: 40, batch: 128, rate: 0.01, l2: 0.0001, patience: 4 } as const;

/** Log-odds of the target for every row, by logistic regression to its optimum. Ridge 1 on standardised columns. */
export async function logisticGuess(rows: ProbeRows, call: Call): Promise<Float64Array> {
  return crossGuess(rows, async (learn, fresh) => {
    const target = learn.map((at) => rows.target[at]!);
    const { design, other } = standardised(rows.design, learn, fresh);
    const { coefficients, intercept } = await solveLogistic(
      { design, y: Uint8Array.from(target) },
      { C: 1 },
      call,
    );
    return logOdds(
      [{ weights: Float32Array.from(coefficients), bias: Float32Array.of(intercept) }],
      other,
      call,
    );
  });
}

/** The same by a network of 32 units that stops when a tenth of its rows no longer gains. */
export async function networkGuess(
  rows: ProbeRows,
  seed: string,
  call: Call,
): Promise<Float64Array> {
  return crossGuess(rows, async (learn, fresh, fold) => {
    const { design, other } = standardised(rows.design, learn, fresh);
    const random = rng(`${seed}/${fold}`);
    const all = Int32Array.from({ length: learn.length }, (_, i) => i);
    const y = Uint8Array.from(learn, (at) => rows.target[at]!);
    const share = y.reduce((sum, value) => sum + value, 0) / y.length;
    const layers = startingLayers(
      design.width,
      [32],
      Math.min(0.999, Math.max(0.001, share)),
      random.stream('start'),
    );
    const aside = all.filter((i) => i % 10 === 0);
    await trainPlain(
      layers,
      {
        design,
        y,
        learn: all.filter((i) => i % 10 !== 0),
        watch: { design: taken(design, aside), y: Uint8Array.from(aside, (i) => y[i]!) },
      },
      SETTINGS,
      random.stream('shuffle'),
      call,
    );
    return logOdds(layers, other, call);
  });
}

/** So many of the positions as a probe needs, drawn by the seed, in their order. */
export function enough(positions: Int32Array, seed: string): Int32Array {
  if (positions.length <= MOST) return positions;
  const drawn = permutation(positions.length, rng(`${seed}/enough`)).subarray(0, MOST);
  return drawn.map((at) => positions[at]!).sort();
}

/** The rows at these positions. */
export function taken({ numeric, codes, width }: Design, positions: Int32Array): Design {
  return {
    n: positions.length,
    numeric: numeric.map((column) => Float64Array.from(positions, (at) => column[at]!)),
    codes: codes.map((column) => Int32Array.from(positions, (at) => column[at]!)),
    width,
  };
}

async function crossGuess(
  { fold }: ProbeRows,
  guess: (learn: Int32Array, fresh: Int32Array, fold: 0 | 1) => Promise<Float64Array>,
): Promise<Float64Array> {
  const out = new Float64Array(fold.length);
  const half = (which: number): Int32Array =>
    Int32Array.from(fold.keys()).filter((i) => fold[i] === which);
  for (const which of [0, 1] as const) {
    const fresh = half(which);
    const z = await guess(half(1 - which), fresh, which);
    fresh.forEach((at, i) => (out[at] = z[i]!));
  }
  return out;
}

/** Both halves, every column with the mean 0 and the standard deviation 1 of the half that is learnt from. */
function standardised(
  { numeric, codes, width }: Design,
  learn: Int32Array,
  fresh: Int32Array,
): { design: Design; other: Design } {
  const scales = numeric.map((column) => {
    let sum = 0;
    for (const at of learn) sum += column[at]!;
    const mean = sum / learn.length;
    let squares = 0;
    for (const at of learn) squares += (column[at]! - mean) * (column[at]! - mean);
    return { mean, sd: Math.sqrt(squares / learn.length) || 1 };
  });
  const half = (rows: Int32Array): Design => ({
    n: rows.length,
    numeric: numeric.map((column, j) =>
      Float64Array.from(rows, (at) => (column[at]! - scales[j]!.mean) / scales[j]!.sd),
    ),
    codes: codes.map((column) => Int32Array.from(rows, (at) => column[at]!)),
    width,
  });
  return { design: half(learn), other: half(fresh) };
}

/** The mean of both halves' areas, each from one probe's scores; undefined where a half has under ten of an answer. */
export function readProbe(
  z: Float64Array,
  { target, fold }: Pick<ProbeRows, 'target' | 'fold'>,
): Pick<ProbeReading, 'auc' | 'lo' | 'hi' | 'n'> | undefined {
  let sum = 0;
  let positives = 0;
  let negatives = 0;
  for (const which of [0, 1]) {
    const of = (label: number): Float64Array =>
      z.filter((_, i) => fold[i] === which && target[i] === label);
    const [yes, no] = [of(1), of(0)];
    const area = mannWhitney(yes, no, { method: 'normal-uncorrected' });
    if (!area || yes.length < FEWEST || no.length < FEWEST) return undefined;
    sum += area.auc / 2;
    positives += yes.length;
    negatives += no.length;
  }
  return {
    auc: sum,
    ...areaLimits(sum, positives, negatives, zOf(0.95)),
    n: positives + negatives,
  };
}

/** True where both halves have enough of both answers to learn from and to be read. */
export function canProbe({ target, fold }: Pick<ProbeRows, 'target' | 'fold'>): boolean {
  const counts = [0, 0, 0, 0];
  target.forEach((label, i) => (counts[2 * fold[i]! + label]! += 1));
  return counts.every((count) => count >= FEWEST);
}
