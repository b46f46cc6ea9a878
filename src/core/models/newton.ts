// Newton's method for L2-regularised logistic regression on level codes: a row costs a handful of look-ups, not a hundred products.

import type { Call } from '../base/call';
import { solveSymmetric } from '../base/cholesky';
import { exp, log, logOnePlus } from '../base/math';
import type { Design } from '../table/encode';
import { derivatives, linear, packRows, type PackedRows } from './packed-rows';

export interface LogisticProblem {
  readonly design: Design;
  /** 1 = favourable; one a row. */
  readonly y: Uint8Array;
  /** Row weights ≥ 0; absent = 1 each. */
  readonly weights?: Float64Array;
}

export interface LogisticSettings {
  /** Inverse strength of the regularisation, as in scikit-learn. */
  readonly C: number;
  /** Multiplies each column's ½·coefficient²; absent = 1 each. */
  readonly ridge?: Float64Array;
  /** Coefficients by dense column, then the intercept: where a sweep's last fit left off. */
  readonly start?: ArrayLike<number>;
  readonly maxIterations?: number;
}

export interface LogisticSolution {
  /** By dense column. */
  readonly coefficients: Float64Array;
  readonly intercept: number;
  /** C · Σ w · log-loss + ½ Σ ridge · coefficient². */
  readonly objective: number;
  /** Objective before each iteration, divided by C · Σ w. */
  readonly loss: readonly number[];
  readonly iterations: number;
  readonly converged: boolean;
}

const CHUNK = 16384;
const LOG_2 = log(2);

/**
 * Minimises C · Σ w · log-loss + ½ Σ ridge · coefficient², the intercept unpenalised (scikit-learn's objective).
 * Newton steps with a halving line search (Nocedal & Wright 2006, section 3.1); the step whose half decrement is
 * under 1e-9 of the objective is the last (Boyd & Vandenberghe 2004, section 9.5): it squares what is left. Same
 * input, same bits.
 */
export async function solveLogistic(
  problem: LogisticProblem,
  settings: LogisticSettings,
  call: Call,
): Promise<LogisticSolution> {
  const { C, maxIterations = 100 } = settings;
  const rows = packRows(problem.design);
  const { size, nowhere, intercept } = rows;
  const ridge = ridgeOf(settings, rows);
  const scaled = scaledWeights(problem, C);
  const total = scaled.reduce((sum, weight) => sum + weight, 0);
  const p = new Float64Array(rows.n);
  const at = startOf(settings, rows);
  let eta = linear(rows, at);
  let objective = (await evaluate(eta, problem.y, scaled, p, call)) + penalty(at, ridge);
  // At no weights every row loses log 2. A start that is worse has learnt something else, and Newton would crawl back.
  if (objective > total * LOG_2) {
    at.fill(0);
    eta.fill(0);
    objective = await evaluate(eta, problem.y, scaled, p, call);
  }
  let tried: Float64Array = new Float64Array(rows.n);
  const point = new Float64Array(size);
  const loss: number[] = [];
  let converged = false;
  while (!converged && loss.length < maxIterations) {
    loss.push(objective / total);
    const { gradient, hessian } = await derivatives(rows, problem.y, scaled, p, call);
    for (let j = 0; j < size; j++) {
      gradient[j]! += ridge[j]! * at[j]!;
      hessian[j * size + j]! += ridge[j]!;
    }
    isolate(hessian, gradient, size, nowhere);
    const step = await solveSymmetric(hessian, gradient, call);
    const decrement = step.reduce((sum, value, j) => sum + value * gradient[j]!, 0);
    converged = decrement / 2 <= 1e-9 * Math.max(objective, 1);
    const move = linear(rows, step);
    let share = 1;
    for (let halvings = 0; ; halvings++, share /= 2) {
      moved(eta, move, share, tried);
      moved(at, step, share, point);
      const reached = (await evaluate(tried, problem.y, scaled, p, call)) + penalty(point, ridge);
      // The last steps are smaller than the rounding of the objective: take them as they are.
      if (reached <= objective - 1e-4 * share * decrement || converged || halvings === 40) {
        [eta, tried] = [tried, eta];
        at.set(point);
        objective = reached;
        break;
      }
    }
    call.onProgress?.({
      done: loss.length,
      of: maxIterations,
      note: 'Fitting the logistic regression',
    });
  }
  return {
    coefficients: at.slice(0, rows.width),
    intercept: at[intercept]!,
    objective,
    loss,
    iterations: loss.length,
    converged,
  };
}

/** from − share · step, into `out`. */
function moved(from: Float64Array, step: Float64Array, share: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = from[i]! - share * step[i]!;
}

function ridgeOf({ ridge }: LogisticSettings, { size, width }: PackedRows): Float64Array {
  const all = new Float64Array(size);
  for (let j = 0; j < width; j++) all[j] = ridge ? ridge[j]! : 1;
  return all;
}

function startOf(
  { start }: LogisticSettings,
  { size, width, intercept }: PackedRows,
): Float64Array {
  const at = new Float64Array(size);
  if (!start) return at;
  for (let j = 0; j < width; j++) at[j] = start[j]!;
  at[intercept] = start[width]!;
  return at;
}

function scaledWeights({ weights, y }: LogisticProblem, C: number): Float64Array {
  return weights ? weights.map((weight) => C * weight) : new Float64Array(y.length).fill(C);
}

function penalty(at: Float64Array, ridge: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < at.length; j++) sum += ridge[j]! * at[j]! * at[j]!;
  return sum / 2;
}

/** The weighted log-loss at these log-odds; fills in the probabilities on the way. */
async function evaluate(
  eta: Float64Array,
  y: Uint8Array,
  weights: Float64Array,
  p: Float64Array,
  call: Call,
): Promise<number> {
  let sum = 0;
  for (let i = 0; i < eta.length; i++) {
    const z = eta[i]!;
    // One exponential serves the loss and the probability, and none overflows.
    const e = exp(z < 0 ? z : -z);
    p[i] = z < 0 ? e / (1 + e) : 1 / (1 + e);
    const softplus = (z > 0 ? z : 0) + logOnePlus(e);
    sum += weights[i]! * (y[i] === 1 ? softplus - z : softplus);
    if ((i + 1) % CHUNK === 0) await call.breathe();
  }
  return sum;
}

/** Keeps the place that unknown levels point to out of the equations. */
function isolate(
  hessian: Float64Array,
  gradient: Float64Array,
  size: number,
  nowhere: number,
): void {
  for (let j = 0; j < size; j++) {
    hessian[nowhere * size + j] = 0;
    hessian[j * size + nowhere] = 0;
  }
  hessian[nowhere * size + nowhere] = 1;
  gradient[nowhere] = 0;
}
