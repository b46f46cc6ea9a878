// From the bytes of a Parquet file to a table.

import { readParquet } from '../../table/parquet';
import { shippedId } from './shipped-id';
import { timing } from './timing';

export const load = timing({
  id: 'load',
  plain: 'Parquet to table',
  async prepare({ experiment, shop }) {
    const bytes = await shop.env.datasetBytes(shippedId(experiment));
    return () => readParquet(bytes);
  },
});
