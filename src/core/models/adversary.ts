// The adversary of a network: a small second one that reads the last hidden layer and guesses the group.

import type { Rng } from '../base/rng';
import { crossedGroups } from '../table/crossing';
import type { Adversary } from '../table/learning';
import type { Dataset } from '../table/dataset';
import type { Scalar, Tensor2D, Tf } from './tf';

/** Units of its one hidden layer. */
const UNITS = 32;

/** What it is asked, over the rows of a data set. */
export interface Guessing {
  /** Cell of each row; -1 = the row is not asked about. */
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  readonly seesLabel: boolean;
}

/** Throws, naming the columns, when there are not two groups to tell apart. */
export function guessing({ kind, groups }: Adversary, rows: Dataset): Guessing {
  const { codes, levels } = crossedGroups(rows, groups);
  if (new Set(codes.filter((code) => code >= 0)).size < 2) {
    throw new Error(
      `The adversary guesses ${groups.join(' × ') || 'no column'}, but there are fewer than two groups among the training rows. Choose another group column.`,
    );
  }
  return { codes, levels, seesLabel: kind === 'equalized-odds' };
}

/** Its weights: from the representation, from the label (used only where it sees it), biases; then to the cells. */
export function startingAdversary(width: number, cells: number, random: Rng): Float32Array[] {
  const drawn = (name: string, inputs: number, outputs: number): Float32Array => {
    const draw = random.stream(name);
    const limit = Math.sqrt(6 / inputs);
    return Float32Array.from({ length: inputs * outputs }, () => (2 * draw.next() - 1) * limit);
  };
  return [
    drawn('representation', width, UNITS),
    drawn('label', 1, UNITS),
    new Float32Array(UNITS),
    drawn('cells', UNITS, cells),
    new Float32Array(cells),
  ];
}

/** Shapes of those weights, in the same order. */
export function adversaryShapes(width: number, cells: number): [number, number][] {
  return [
    [width, UNITS],
    [1, UNITS],
    [1, UNITS],
    [UNITS, cells],
    [1, cells],
  ];
}

/** The rows of a batch as it sees them: n × cells with 1 in the row's cell, and n × 1 weights (0 = not asked). */
export function asked(
  { codes, levels }: Guessing,
  rows: ArrayLike<number>,
  weights: ArrayLike<number>,
): { readonly cells: Float32Array; readonly weights: Float32Array } {
  const size = levels.length;
  const cells = new Float32Array(rows.length * size);
  const own = new Float32Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const code = codes[rows[k]!]!;
    if (code < 0) continue;
    cells[k * size + code] = 1;
    own[k] = weights[rows[k]!]!;
  }
  return { cells, weights: own };
}

/** Its mean log-loss, one cell against the rest, averaged over the cells; a scalar with a gradient. */
export function guessLoss(
  tf: Tf,
  parameters: readonly Tensor2D[],
  { hidden, label }: { readonly hidden: Tensor2D; readonly label: Tensor2D | undefined },
  { cells, weights }: ReturnType<typeof asked>,
): Scalar {
  const [fromHidden, fromLabel, bias, toCells, last] = parameters as [
    Tensor2D,
    Tensor2D,
    Tensor2D,
    Tensor2D,
    Tensor2D,
  ];
  const n = weights.length;
  const size = cells.length / n;
  const read = tf.add(tf.matMul(hidden, fromHidden), bias);
  // Without the label its weights get a gradient of 0, and stay.
  const told = label
    ? tf.add(read, tf.matMul(label, fromLabel))
    : tf.add(read, tf.mul(fromLabel, 0));
  const guess = tf.add(tf.matMul(tf.relu(told), toCells), last);
  const each = tf.sub(tf.softplus(guess), tf.mul(tf.tensor2d(cells, [n, size]), guess));
  const weighed = tf.mul(tf.tensor2d(weights, [n, 1]), each);
  return tf.div(tf.sum(weighed), n * size);
}
