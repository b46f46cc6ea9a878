// How surprising a group's labels would be to somebody who knows another group only, in information.

import type { Disparity, Found } from '../disparity';
import { ofLabels } from '../label-disparity';
import { kullbackLeibler, labelRate } from '../label-distance';
import { unequalLabels } from '../worked-table';

export const labelKlDivergence: Disparity = {
  id: 'label-kl-divergence',
  name: 'Kullback–Leibler divergence of labels',
  plain:
    'How far, in nats, the labels of the reference group are from those of the group farthest from it.',
  source:
    'Kullback & Leibler (1951), Annals of Mathematical Statistics 22; the direction is that of AI Fairness 360 and Clarify: reference first',
  range: [0, Infinity],
  ...ofLabels,
  needs: 'reference',
  example: {
    ...unequalLabels,
    value: 0.13081203594113694,
    inWords: '0.25 ln(0.25 / 0.5) + 0.75 ln(0.75 / 0.5) = −0.173 + 0.304 = 0.131',
  },
  of({ cells, reference }) {
    const base = reference === undefined ? undefined : labelRate(cells[reference]!);
    if (base === undefined || cells.length < 2) return undefined;
    let worst: Found | undefined;
    for (let k = 0; k < cells.length; k++) {
      if (k === reference) continue;
      const rate = labelRate(cells[k]!);
      const value = rate === undefined ? undefined : kullbackLeibler(base, rate);
      if (value === undefined) return undefined;
      if (!worst || value > worst.value) worst = { value, cells: [k, reference!] };
    }
    return worst;
  },
};
