// Adam (Kingma & Ba 2015, algorithm 1) on plain arrays: only + − × ÷ and √, so the same bits on every engine.

export interface Adam {
  /** Moves the weights in place, one gradient array for each weight array. */
  step(gradients: readonly ArrayLike<number>[]): void;
}

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** Holds on to the weight arrays (32-bit, as wasm sees them); `rate` is the step size. */
export function adam(weights: readonly Float32Array[], rate: number): Adam {
  const mean = weights.map(({ length }) => new Float64Array(length));
  const square = weights.map(({ length }) => new Float64Array(length));
  // β to the power of the step count, by multiplication: Math.pow differs between engines.
  let decay1 = 1;
  let decay2 = 1;
  return {
    step(gradients) {
      decay1 *= BETA1;
      decay2 *= BETA2;
      weights.forEach((weight, k) => {
        const gradient = gradients[k]!;
        const m = mean[k]!;
        const v = square[k]!;
        for (let j = 0; j < weight.length; j++) {
          const g = gradient[j]!;
          m[j] = BETA1 * m[j]! + (1 - BETA1) * g;
          v[j] = BETA2 * v[j]! + (1 - BETA2) * g * g;
          weight[j]! -=
            (rate * (m[j]! / (1 - decay1))) / (Math.sqrt(v[j]! / (1 - decay2)) + EPSILON);
        }
      });
    },
  };
}
