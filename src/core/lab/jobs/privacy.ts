// How well the people of an experiment's rows hide, by the columns an outsider may know.

import { anonymity, type Anonymity } from '../../privacy/anonymity';
import { takeTable, withoutColumns } from '../../table/table';
import type { Experiment, Part } from '../experiment';
import { openRows } from '../rows';
import { sealedColumns } from '../world-about';
import type { Job } from './job';

export interface PrivacySpec {
  readonly experiment: Experiment;
  readonly part: Part;
  /** Columns an outsider may know. */
  readonly known: readonly string[];
  /** Columns that should stay unknown. */
  readonly sensitive: readonly string[];
}

export const privacy: Job<PrivacySpec, Anonymity> = {
  async run({ experiment, part, known, sensitive }, shop) {
    const rows = await openRows(experiment, shop);
    // A sealed column stands in no row that gets out.
    const shown = withoutColumns(rows.all.table, sealedColumns(shop.card(experiment.data)));
    return anonymity(takeTable(shown, rows.part(part)), known, sensitive);
  },
};
