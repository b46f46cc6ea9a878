// The proxy map of an experiment's rows: how well each column, and each pair, gives away a group column.

import { rng } from '../../base/rng';
import { attributes } from '../../fairness/search/attribute';
import { proxyMap, type ProxyMap } from '../../fairness/search/proxy-map';
import { twoHalves } from '../../fairness/search/two-halves';
import { asCategory, takeTable } from '../../table/table';
import type { Experiment, Part } from '../experiment';
import { openRows } from '../rows';
import type { Job } from './job';

export interface ProxySpec {
  readonly experiment: Experiment;
  readonly part: Part;
  /** The group column that is guessed. */
  readonly group: string;
  /** Columns it is guessed from; the group itself is left out. */
  readonly columns: readonly string[];
  /** Shuffles for the bands of chance. */
  readonly shuffles: number;
}

export const proxies: Job<ProxySpec, ProxyMap> = {
  async run({ experiment, part, group, columns, shuffles }, shop, call) {
    const rows = await openRows(experiment, shop);
    const positions = rows.part(part);
    const table = takeTable(rows.all.table, positions);
    const halves = twoHalves({
      rows: positions.map((at) => rows.all.rows[at]!),
      ...(rows.units ? { units: positions.map((at) => rows.units![at]!) } : {}),
    });
    const { codes, levels } = asCategory(table, group);
    const list = attributes(
      table,
      columns.filter((name) => name !== group),
      halves.search,
    );
    if (list.length === 0) throw new Error('Choose at least one column to guess the group from.');
    return proxyMap(
      list,
      halves,
      { codes, levels: levels.length, shuffles },
      rng(`${experiment.split.salt}/proxies`),
      call,
    );
  },
};
