// Where a network begins: seeded random weights, and an output that already says the base rate.

import { log } from '../base/math';
import type { Rng } from '../base/rng';
import type { Layer } from './mlp-model';

/**
 * Layers for `width` inputs, the hidden sizes, one output. Hidden weights are uniform within ±√(6 / inputs)
 * (He et al. 2015, for rectified units), the output's within ±√(6 / (inputs + 1)) (Glorot & Bengio 2010);
 * with no hidden layer they are 0, the problem being convex. The output's bias is the log-odds of the base rate.
 */
export function startingLayers(
  width: number,
  hidden: readonly number[],
  baseRate: number,
  random: Rng,
): Layer[] {
  const sizes = [width, ...hidden, 1];
  return sizes.slice(1).map((outputs, k) => {
    const inputs = sizes[k]!;
    const last = k === hidden.length;
    const limit = hidden.length === 0 ? 0 : Math.sqrt(6 / (last ? inputs + 1 : inputs));
    const draw = random.stream(`layer ${k}`);
    const weights = Float32Array.from(
      { length: inputs * outputs },
      () => (2 * draw.next() - 1) * limit,
    );
    const bias = new Float32Array(outputs);
    if (last) bias[0] = log(baseRate / (1 - baseRate));
    return { weights, bias };
  });
}
