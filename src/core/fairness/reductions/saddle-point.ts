// Exponentiated gradient: learner and multipliers answer each other until neither gains, and the answers make a lottery.
// Agarwal et al. 2018, algorithm 1; early stop, learning rate and the step over the hull of answers as in Fairlearn 0.15.

import type { Call } from '../../base/call';
import { dot } from '../../base/dot';
import { exp } from '../../base/math';
import type { BestResponse, Hypothesis } from './best-response';
import { bestMixture } from './best-mixture';
import { worstOf, type Moment } from './moment';

export interface SaddleSettings {
  /** B: the multipliers' sum stays below it; a constraint broken by 1 costs this much error. */
  readonly price: number;
  /** Most rounds. */
  readonly rounds: number;
  /** Stop once neither side can gain more; absent = half the standard error of the first classifier's error. */
  readonly enough?: number;
  /** First step size, times the price. */
  readonly rate: number;
}

export interface SaddlePoint {
  readonly members: readonly { readonly share: number; readonly hypothesis: Hypothesis }[];
  /** Of the lottery, on the training rows. */
  readonly error: number;
  readonly gamma: Float64Array;
  /** What either side could still gain: the error is within 2 · gap of the least within the bounds. */
  readonly gap: number;
  readonly enough: number;
  readonly rounds: number;
  readonly fits: number;
}

const FEWEST_ROUNDS = 5;
const SAME = 1e-8;
/** Multiples of the multipliers that are tried in search of a better answer. */
const REACH = [1, 2, 5, 10] as const;

/** Finds an approximate saddle point. `n` is the number of training rows, for the early stop. */
export async function saddlePoint(
  moment: Moment,
  response: BestResponse,
  settings: SaddleSettings,
  { n, call }: { readonly n: number; readonly call: Call },
): Promise<SaddlePoint> {
  const { price, rounds } = settings;
  const game = playing(moment, response, price);
  const size = moment.index.length;
  const theta = new Float64Array(size);
  const summed = new Float64Array(size);
  const played: number[] = [];
  const kept: { shares: readonly number[]; gap: number }[] = [];
  const gaps: number[] = [];
  let enough = settings.enough ?? 0;
  let rate = settings.rate / price;
  let checked = 5;
  let before = Infinity;
  for (let t = 0; t < rounds; t++) {
    const multipliers = softened(theta, price);
    multipliers.forEach((value, j) => (summed[j]! += value));
    const at = await game.answer(multipliers);
    if (t === 0 && settings.enough === undefined) enough = halfError(game.known[at]!.error, n);
    played[at] = (played[at] ?? 0) + 1;
    const even = game.known.map((_, h) => (played[h] ?? 0) / (t + 1));
    const average = summed.map((value) => value / (t + 1));
    const gap = await game.gap(even, average, enough);
    gaps.push(gap);
    let best = { shares: even as readonly number[], gap };
    if (t > 0) {
      const hull = await game.overHull(enough);
      if (hull.gap <= gap) best = hull;
    }
    kept.push(best);
    call.onProgress?.({
      done: t + 1,
      of: rounds,
      note: `Round ${t + 1} of at most ${rounds}`,
      partial: { gap: best.gap, fits: response.fits() },
    });
    if (best.gap < enough && t >= FEWEST_ROUNDS) break;
    if (t >= checked * 1.6) {
      const least = Math.min(...gaps);
      if (least > before * 0.8) rate *= 0.8;
      checked = t;
      before = least;
    }
    const { gamma } = game.known[at]!;
    theta.forEach((_, j) => (theta[j]! += rate * (gamma[j]! - moment.bounds[j]!)));
  }
  const least = Math.min(...kept.map(({ gap }) => gap));
  const { shares, gap } = kept.findLast((each) => each.gap <= least + SAME)!;
  const members = shares.flatMap((share, h) =>
    share > 0 ? [{ share, hypothesis: game.known[h]! }] : [],
  );
  const { error, gamma } = mixed(game.known, shares, size);
  return { members, error, gamma, gap, enough, rounds: kept.length, fits: response.fits() };
}

interface Game {
  /** Classifiers that were the best answer to something. */
  readonly known: readonly Hypothesis[];
  /** Position in `known` of the best answer to these multipliers. */
  answer(multipliers: Float64Array): Promise<number>;
  /** What either side could gain against these shares and multipliers; exact only where it is small. */
  gap(shares: readonly number[], multipliers: Float64Array, enough: number): Promise<number>;
  /** The best shares over `known`, and their gap. */
  overHull(enough: number): Promise<{ shares: readonly number[]; gap: number }>;
}

function playing(moment: Moment, response: BestResponse, price: number): Game {
  const { bounds } = moment;
  const known: Hypothesis[] = [];
  let last: { size: number; shares: readonly number[]; gap: number } | undefined;

  async function answer(multipliers: Float64Array): Promise<number> {
    const made = await response.to(multipliers);
    let best = -1;
    let least = Infinity;
    known.forEach((each, h) => {
      const value = each.error + dot(multipliers, each.gamma);
      if (value < least) {
        best = h;
        least = value;
      }
    });
    if (made.error + dot(multipliers, made.gamma) < least - SAME) return known.push(made) - 1;
    return best;
  }

  async function gap(
    shares: readonly number[],
    multipliers: Float64Array,
    enough: number,
  ): Promise<number> {
    const lean = moment.project(multipliers);
    const value = ({ error, gamma }: Pick<Hypothesis, 'error' | 'gamma'>): number =>
      error + dot(lean, gamma) - dot(lean, bounds);
    const now = mixed(known, shares, bounds.length);
    const reached = value(now);
    const broken = worstOf(now.gamma.map((own, j) => own - bounds[j]!));
    const high = now.error + (broken > 0 ? price * broken : 0);
    let low = reached;
    for (const reach of REACH) {
      const at = await answer(multipliers.map((own) => reach * own));
      low = Math.min(low, value(known[at]!));
      if (Math.max(reached - low, high - reached) > enough + SAME) break;
    }
    return Math.max(reached - low, high - reached);
  }

  return {
    known,
    answer,
    gap,
    async overHull(enough) {
      if (last?.size === known.length) return last;
      const size = known.length;
      const { shares, multipliers } = bestMixture(
        known.map(({ error }) => error),
        known.map(({ gamma }) => gamma.map((own, j) => own - bounds[j]!)),
        price,
      );
      last = { size, shares: [...shares], gap: await gap([...shares], multipliers, enough) };
      return last;
    },
  };
}

/** price · e^θ / (1 + Σ e^θ), in a form that does not overflow. */
function softened(theta: Float64Array, price: number): Float64Array {
  const top = theta.reduce((most, value) => Math.max(most, value), 0);
  const powers = theta.map((value) => exp(value - top));
  const whole = powers.reduce((sum, value) => sum + value, exp(-top));
  return powers.map((value) => (price * value) / whole);
}

/** Half the standard error of an error share over n rows. */
function halfError(error: number, n: number): number {
  const share = Math.min(1, Math.max(0, error));
  return n < 2 ? 0 : 0.5 * Math.sqrt((share * (1 - share)) / (n - 1));
}

function mixed(
  known: readonly Hypothesis[],
  shares: readonly number[],
  size: number,
): { error: number; gamma: Float64Array } {
  const gamma = new Float64Array(size);
  let error = 0;
  shares.forEach((share, h) => {
    if (share === 0) return;
    error += share * known[h]!.error;
    known[h]!.gamma.forEach((value, j) => (gamma[j]! += share * value));
  });
  return { error, gamma };
}
