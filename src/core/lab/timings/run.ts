// A whole experiment from table to decisions, nothing kept from an earlier run.

import { decide } from '../pipeline';
import { workshop } from '../workshop';
import { shippedId } from './shipped-id';
import { timing } from './timing';

export const run = timing({
  id: 'run',
  plain: 'a whole experiment',
  async prepare({ experiment, shop, call }) {
    const bytes = await shop.env.datasetBytes(shippedId(experiment));
    const table = workshop({ ...shop.env, datasetBytes: () => Promise.resolve(bytes) });
    await table.table(experiment.data);
    const forgetful = {
      ...table,
      cache: { get: <V>(_s: string, _i: unknown, make: () => V) => make() },
    };
    return () => decide(experiment, forgetful as typeof table, call);
  },
});
