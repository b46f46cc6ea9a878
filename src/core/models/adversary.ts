// The adversary of a network: a small second one that reads the last hidden layer and guesses the group.

import { logOnePlusExp, sigmoid } from '../base/math';
import type { Rng } from '../base/rng';
import { crossedGroups } from '../table/crossing';
import type { Adversary } from '../table/learning';
import type { Dataset } from '../table/dataset';

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

/** The rows of a batch as it sees them: n × cells with 1 in the row's cell, and n weights (0 = not asked). */
interface Asked {
  readonly cells: Float32Array;
  readonly weights: Float32Array;
}

export function asked(
  { codes, levels }: Guessing,
  rows: ArrayLike<number>,
  weights: ArrayLike<number>,
): Asked {
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

/** A batch as it meets it: what the last hidden layer holds, rows × units, and the labels where it sees them. */
export interface Met {
  readonly hidden: Float64Array;
  readonly label?: Float64Array;
  readonly question: Asked;
}

interface Guessed {
  /** Mean log-loss, one cell against the rest, averaged over the cells. */
  readonly loss: number;
  /** By its own weights, in their order. */
  readonly gradient: readonly Float64Array[];
  /** By what the last hidden layer holds, rows × units; only where it was asked for. */
  readonly below?: Float64Array;
}

/** Its guesses on a batch: how wrong they are, and which way less so. Plain arithmetic, the same bits everywhere. */
export function guessed(
  parameters: readonly Float32Array[],
  { hidden, label, question: { cells, weights } }: Met,
  passes: 'own' | 'both',
): Guessed {
  // In 64 bits, so that nothing is converted in the loops; only units that are awake pass anything on.
  const [fromHidden, fromLabel, bias, toCells, last] = five(
    parameters.map((values) => Float64Array.from(values)),
  );
  const n = weights.length;
  const width = fromHidden.length / UNITS;
  const size = last.length;
  const gradient = parameters.map(({ length }) => new Float64Array(length));
  const [ofHidden, ofLabel, ofBias, ofCells, ofLast] = five(gradient);
  const below = passes === 'both' ? new Float64Array(n * width) : undefined;
  const units = new Float64Array(UNITS);
  const back = new Float64Array(UNITS);
  const awake = new Int32Array(UNITS);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    units.set(bias);
    for (let j = 0; j < width; j++) {
      const x = hidden[i * width + j]!;
      if (x === 0) continue;
      const from = j * UNITS;
      for (let u = 0; u < UNITS; u++) units[u]! += x * fromHidden[from + u]!;
    }
    const y = label ? label[i]! : 0;
    if (y !== 0) for (let u = 0; u < UNITS; u++) units[u]! += y * fromLabel[u]!;
    let count = 0;
    for (let u = 0; u < UNITS; u++) if (units[u]! > 0) awake[count++] = u;
    back.fill(0);
    for (let c = 0; c < size; c++) {
      let z = last[c]!;
      for (let k = 0; k < count; k++) z += units[awake[k]!]! * toCells[awake[k]! * size + c]!;
      const target = cells[i * size + c]!;
      loss += weight * (logOnePlusExp(z) - target * z);
      const d = (weight * (sigmoid(z) - target)) / (n * size);
      ofLast[c]! += d;
      for (let k = 0; k < count; k++) {
        const u = awake[k]!;
        ofCells[u * size + c]! += units[u]! * d;
        back[u]! += toCells[u * size + c]! * d;
      }
    }
    for (let k = 0; k < count; k++) {
      const u = awake[k]!;
      ofBias[u]! += back[u]!;
      if (y !== 0) ofLabel[u]! += y * back[u]!;
    }
    for (let j = 0; j < width; j++) {
      const x = hidden[i * width + j]!;
      // Rectified to 0: nothing goes down through it.
      if (x === 0) continue;
      const from = j * UNITS;
      for (let k = 0; k < count; k++) ofHidden[from + awake[k]!]! += x * back[awake[k]!]!;
      if (!below) continue;
      let sum = 0;
      for (let k = 0; k < count; k++) sum += fromHidden[from + awake[k]!]! * back[awake[k]!]!;
      below[i * width + j] = sum;
    }
  }
  return { loss: loss / (n * size), gradient, ...(below ? { below } : {}) };
}

type Five = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
const five = (all: readonly Float64Array[]): Five => all as unknown as Five;
