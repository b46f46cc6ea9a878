// A small pack on the world HarborLoans, made from P10's: what check kinds for planted truth are tried on.

import type { Pack } from '../../../src/core/exercise/pack';

const gap = (groups: readonly string[], cell: string, reference: string) => ({
  experiment: 'plain',
  title: `Approved, ${cell} minus ${reference}`,
  ask: { kind: 'difference' as const, metric: 'base-rate', groups: [...groups], cell, reference },
});

export function harborPack(pack: Pack): Pack {
  return {
    ...pack,
    exercise: {
      ...pack.exercise,
      id: 'X9',
      data: { world: 'harbor-loans', kind: 'synthetic' },
      salt: 'x9',
    },
    lab: {
      ...pack.lab,
      experiments: {
        plain: {
          roles: {
            label: 'decision',
            favourable: 'approved',
            groups: ['gender', 'age_band', 'product'],
            reference: { gender: 'man', age_band: '35 to 59', product: 'purchase' },
            features: ['income', 'payments'],
            missing: 'level',
          },
          learner: { id: 'logistic', params: {} },
          cutoff: { kind: 'base-rate' },
        },
      },
      metrics: { 'base-rate': { name: 'Approved', of: 'of all applications', better: 'neither' } },
      recipes: {},
      queries: {
        'gender-gap': gap(['gender'], 'woman', 'man'),
        'men-less-women': gap(['gender'], 'man', 'woman'),
        'age-gap': gap(['age_band'], '60 and over', '35 to 59'),
        'product-gap': gap(['product'], 'improvement', 'purchase'),
        women: {
          experiment: 'plain',
          title: 'Approved, women',
          ask: { kind: 'cell', metric: 'base-rate', groups: ['gender'], cell: 'woman' },
        },
        men: {
          experiment: 'plain',
          title: 'Approved, men',
          ask: { kind: 'cell', metric: 'base-rate', groups: ['gender'], cell: 'man' },
        },
      },
    },
  };
}
