// Massaging: labels near the border are turned until every group has the same share; kept because older work uses it.

import { z } from 'zod';
import { positionsByCode } from '../../base/positions-by-code';
import { withLabels } from '../../table/dataset';
import { datasetCells } from './cells';
import { byValue } from './draw-order';
import type { PreMitigation } from './mitigation';
import { favourableLogOdds } from './naive-bayes';
import { hasGroupsAndWeight } from './row-checks';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
});
export type MassagingParams = z.infer<typeof params>;

export const massaging: PreMitigation<MassagingParams> = {
  id: 'massaging',
  name: 'Massaging',
  plain:
    'Turns the training labels that a simple ranking is least sure of, until each group has the same share of good ones.',
  source:
    'Kamiran & Calders 2009; 2012, section 4.1. For several groups: each is brought to the overall share.',
  family: 'pre',
  params,
  historical: true,
  guide: {
    when: 'You want to repeat a result of older work that used it.',
    cannot:
      'It writes down outcomes that nobody had, so what is learnt from them can no longer be checked against what happened.',
    caution:
      'It changes records according to a person’s group. Ask before using what comes of it for any decision.',
  },
  needsGroups: false,
  randomised: false,
  fits: hasGroupsAndWeight,
  async fit({ groups }, train, _random, call) {
    const { codes, levels } = datasetCells(train, groups);
    const score = favourableLogOdds(train);
    await call.breathe();
    const cells = positionsByCode(codes, levels.length);
    const good = (rows: Int32Array): number => rows.reduce((sum, row) => sum + train.y[row]!, 0);
    const known = cells.reduce((sum, cell) => sum + cell.length, 0);
    const overall = cells.reduce((sum, cell) => sum + good(cell), 0) / known;
    const y = train.y.slice();
    for (const cell of cells) {
      const wanted = Math.round(cell.length * overall) - good(cell);
      const from = wanted > 0 ? 0 : 1;
      const rising = byValue(
        cell.filter((row) => train.y[row] === from),
        score,
        train,
      );
      if (wanted > 0) rising.reverse();
      for (const row of rising.subarray(0, Math.abs(wanted))) y[row] = 1 - from;
    }
    return { train: withLabels(train, y), transform: (rows) => rows };
  },
};
