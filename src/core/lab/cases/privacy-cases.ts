// Reference cases of privacy: anonymity of a table, noise mechanisms, composition, the accountant of noisy training.

import { differences, type CaseAdapter, type ReferenceCase } from '../../peers/cases/index';
import { log } from '../../base/math';
import { anonymity } from '../../privacy/anonymity';
import {
  advancedComposition,
  basicComposition,
  zeroConcentrated,
  zeroConcentratedEpsilon,
} from '../../privacy/composition';
import {
  analyticGaussianSigma,
  classicGaussianSigma,
  laplaceScale,
  truthChance,
} from '../../privacy/mechanisms';
import { renyi, trainingEpsilon } from '../../privacy/sampled-gaussian';
import type { Column } from '../../table/table';

const anonymityCases: CaseAdapter = {
  prefix: 'stats/anonymity-',
  answer({ input }, inputs) {
    const {
      csv,
      quasi_identifiers: known,
      sensitive_categorical: kind,
      sensitive_numeric: amount,
    } = input as {
      csv: string;
      quasi_identifiers: string[];
      sensitive_categorical: string;
      sensitive_numeric: string;
    };
    const columns = new Map<string, Column>();
    let n = 0;
    for (const [name, values] of Object.entries(inputs.csv(csv))) {
      n = values.length;
      columns.set(
        name,
        name === amount
          ? { kind: 'number', values: Float64Array.from(values, Number) }
          : { kind: 'text', values },
      );
    }
    const found = anonymity({ n, columns }, known, [kind, amount]);
    const { distinct, entropy, closeness } = found.sensitive[kind]!;
    const numeric = found.sensitive[amount]!.closeness;
    return Promise.resolve({
      k: found.k,
      classes: found.classes,
      unique_rows: found.unique,
      l_distinct: distinct,
      // A class of two equal halves has an entropy l of 2, which rounding may bring to just under it.
      entropy_l_integer_part: Math.floor(entropy + 1e-9),
      entropy_min: log(entropy),
      entropy_l: entropy,
      t_categorical: closeness,
      t_categorical_pycanon: closeness,
      t_numeric: numeric,
      t_numeric_pycanon: numeric,
    });
  },
};

interface MechanismRow {
  readonly epsilon: number;
  readonly delta: number;
  readonly sensitivity: number;
}

const mechanismCases: CaseAdapter = {
  prefix: 'stats/dp-mechanisms',
  answer({ input }) {
    const rows = (input['rows'] as MechanismRow[]).map((row) => {
      const sigma = analyticGaussianSigma(row, row.sensitivity);
      return {
        ...row,
        laplace_scale: laplaceScale(row.epsilon, row.sensitivity),
        analytic_gaussian_sigma: sigma,
        classic_gaussian_sigma: classicGaussianSigma(row, row.sensitivity) ?? NaN,
        dp_accounting_sigma: sigma,
      };
    });
    return Promise.resolve({ rows });
  },
};

const compositionCases: CaseAdapter = {
  prefix: 'stats/dp-composition',
  answer({ input }) {
    const given = input as Record<string, number>;
    const each = { epsilon: given['epsilon']!, delta: given['delta']! };
    const basic = basicComposition(each, given['k']!);
    const advanced = advancedComposition(each, given['k']!, given['delta_prime']!);
    const rho = zeroConcentrated(given['zcdp_sigma']!, 1);
    return Promise.resolve({
      basic: [basic.epsilon, basic.delta],
      advanced: [advanced.epsilon, advanced.delta],
      randomised_response_p: truthChance(given['randomised_response_epsilon']!),
      zcdp_rho: rho,
      zcdp_epsilon: zeroConcentratedEpsilon(rho, given['zcdp_delta']!),
    });
  },
};

interface TrainingRow {
  readonly q: number;
  readonly noise_multiplier: number;
  readonly steps: number;
  readonly delta: number;
}

interface TrainingAnswer extends TrainingRow {
  readonly epsilon: number;
  readonly order: number;
  readonly rdp: readonly number[];
}

const accountantCases: CaseAdapter = {
  prefix: 'stats/dp-sgd-rdp',
  answer({ input, params }) {
    const orders = params['orders'] as number[];
    const rows = (input['rows'] as TrainingRow[]).map((row): TrainingAnswer => {
      const training = { share: row.q, noise: row.noise_multiplier, steps: row.steps };
      return {
        ...row,
        ...trainingEpsilon(training, row.delta, orders),
        rdp: orders.map((order) => renyi(training, order)),
      };
    });
    return Promise.resolve({ rows });
  },
  /** At orders between whole numbers the peer adds absolute values: an upper bound, so ours may only be less. */
  compare(answer, { expected, params, tolerance }: ReferenceCase) {
    const orders = params['orders'] as number[];
    const got = (answer as { rows: TrainingAnswer[] }).rows;
    return (expected as { rows: TrainingAnswer[] }).rows.flatMap((wanted, i) => {
      const own = got[i]!;
      const { rdp, ...rest } = wanted;
      const whole = orders.flatMap((order, at) =>
        Number.isInteger(order)
          ? differences(rdp[at], own.rdp[at], tolerance, `rows[${i}].rdp[${at}]`)
          : own.rdp[at]! <= rdp[at]! * (1 + tolerance.rel) + tolerance.abs
            ? []
            : [`rows[${i}].rdp[${at}]: ${own.rdp[at]} is above the bound ${rdp[at]}`],
      );
      return [...differences(rest, own, tolerance, `rows[${i}]`), ...whole];
    });
  },
};

export const privacyCases: readonly CaseAdapter[] = [
  anonymityCases,
  mechanismCases,
  compositionCases,
  accountantCases,
];
