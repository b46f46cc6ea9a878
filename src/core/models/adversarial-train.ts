// Training against an adversary: both learn from the same batch, and what helps the adversary is reversed for the layers below.
// Ganin et al. 2016 (gradient reversal, schedule of λ); Zhang, Lemoine & Mitchell 2018 (the adversary that knows the label).

import type { Call } from '../base/call';
import { logOnePlusExp, sigmoid } from '../base/math';
import { permutation, type Rng } from '../base/rng';
import { adam } from './adam';
import { asked, guessed, startingAdversary, type Guessing, type Met } from './adversary';
import type { Layer } from './mlp-model';
import type { TrainingRows, TrainingSettings } from './mlp-train';
import { backwards, forwards, noGradient, roomFor } from './plain-net';

/*
 * An adversary that lags behind is fooled without being beaten: the representation turns where it cannot follow, and a
 * fresh probe reads it as before (on Adult's sex an area of 0.85 at λ = 1, against 0.64 with these further steps).
 */
const QUICKER = 2;
/** Of further steps, where nobody says how many. */
export const MORE_STEPS = 4;

interface Contest {
  readonly guessing: Guessing;
  /** λ at the end. */
  readonly strength: number;
  /** Further steps of the adversary on each batch. */
  readonly steps: number;
}

interface ContestLoss {
  /** The network's own mean log-loss, one an epoch. */
  readonly loss: readonly number[];
  /** The adversary's, after its further steps. */
  readonly adversary: readonly number[];
  /** λ at the end of each epoch. */
  readonly lambda: readonly number[];
}

/**
 * Trains the layers in place for all epochs (an early stop on the loss would choose the time before the adversary
 * counts). λ rises as strength · (2σ(10 · progress) − 1).
 */
export async function trainAgainst(
  layers: readonly Layer[],
  rows: TrainingRows,
  { guessing, strength, steps: further }: Contest,
  settings: TrainingSettings,
  random: Rng,
  call: Call,
): Promise<ContestLoss> {
  const width = layers.at(-2)!.bias.length;
  const adversary = startingAdversary(width, guessing.levels.length, random.stream('adversary'));
  const own = adam(
    layers.flatMap(({ weights, bias }) => [weights, bias]),
    settings.rate,
  );
  const rival = adam(adversary, QUICKER * settings.rate);
  const size = Math.min(settings.batch, Math.max(32, Math.ceil(rows.learn.length / 20)));
  const held = roomFor(layers, size);
  const steps = settings.epochs * Math.ceil(rows.learn.length / size);
  const told = { loss: [] as number[], adversary: [] as number[], lambda: [] as number[] };
  let step = 0;
  while (told.loss.length < settings.epochs) {
    const order = permutation(rows.learn.length, random.stream(`epoch ${told.loss.length}`));
    let [sum, theirs, lambda] = [0, 0, 0];
    for (let from = 0; from < order.length; from += size) {
      const positions = order.subarray(from, from + size).map((at) => rows.learn[at]!);
      lambda = strength * (2 * sigmoid((10 * ++step) / steps) - 1);
      const met = (): Met => {
        forwards(layers, rows.design, positions, held);
        return metBy(guessing, rows, positions, held.at(-2)!);
      };
      const before = guessed(adversary, met(), 'both');
      const gradient = noGradient(layers);
      sum += lossOf(rows, positions, held.at(-1)!) * positions.length;
      const hidden = before.below!.map((g) => -lambda * g);
      const last = lossGradient(rows, positions, held.at(-1)!);
      backwards(layers, rows.design, positions, held, { last, hidden }, gradient);
      layers.forEach(({ weights }, k) => {
        for (let j = 0; j < weights.length; j++) gradient[2 * k]![j]! += settings.l2 * weights[j]!;
      });
      own.step(gradient);
      rival.step(before.gradient);
      // Further steps of the adversary alone on the same batch, against the network as it now is.
      const after = met();
      let reached = before.loss;
      for (let more = 0; more < further; more++) {
        const { loss, gradient: next } = guessed(adversary, after, 'own');
        rival.step(next);
        reached = loss;
      }
      theirs += reached * positions.length;
      await call.breathe();
    }
    told.loss.push(sum / order.length);
    told.adversary.push(theirs / order.length);
    told.lambda.push(lambda);
    call.onProgress?.({
      done: told.loss.length,
      of: settings.epochs,
      note: `Epoch ${told.loss.length} of ${settings.epochs}, against the adversary`,
      partial: { loss: told.loss.at(-1), adversary: told.adversary.at(-1) },
    });
  }
  return told;
}

function metBy(
  guessing: Guessing,
  rows: TrainingRows,
  positions: Int32Array,
  hidden: Float64Array,
): Met {
  return {
    hidden,
    question: asked(guessing, positions, rows.weights),
    ...(guessing.seesLabel ? { label: Float64Array.from(positions, (at) => rows.y[at]!) } : {}),
  };
}

function lossOf({ y, weights }: TrainingRows, positions: Int32Array, z: Float64Array): number {
  let sum = 0;
  positions.forEach((at, i) => (sum += weights[at]! * (logOnePlusExp(z[i]!) - y[at]! * z[i]!)));
  return sum / positions.length;
}

/** Derivative of the mean log-loss by the log-odds of each row. */
function lossGradient(
  { y, weights }: TrainingRows,
  positions: Int32Array,
  z: Float64Array,
): Float64Array {
  return Float64Array.from(
    positions,
    (at, i) => (weights[at]! * (sigmoid(z[i]!) - y[at]!)) / positions.length,
  );
}
