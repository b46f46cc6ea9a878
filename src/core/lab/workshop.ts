// What the jobs of one thread share: the host's files and the results already computed.

import type { Table } from '../table/table';
import { readParquet } from '../table/parquet';
import { readCsv } from '../table/csv';
import { readingSchema } from '../table/csv-reading';
import { stageCache, type StageCache } from './cache';
import type { Experiment } from './experiment';
import type { DatasetAbout, Env } from './lab';

export interface Workshop {
  readonly env: Env;
  readonly cache: StageCache;
  /** The rows of an experiment's data, read once. Throws a sentence when they are not here. */
  table(data: Experiment['data']): Promise<Table>;
  /** What a shipped data set says of itself. */
  about(id: string): DatasetAbout;
}

export function workshop(env: Env): Workshop {
  const cache = stageCache();
  const tables = stageCache(4);
  const about = (id: string): DatasetAbout => {
    const found = env.datasets.find((set) => set.id === id);
    if (found) return found;
    const ids = env.datasets.map((set) => set.id).join(', ');
    throw new Error(`There is no data set "${id}". The lab ships: ${ids}.`);
  };
  return {
    env,
    cache,
    about,
    table(data) {
      return tables.get('table', data, async () => {
        if (data.source === 'shipped') {
          about(data.id);
          return readParquet(await env.datasetBytes(data.id));
        }
        const bytes = await env.ownFile(data.sha256);
        if (!bytes) {
          throw new Error(
            `This experiment needs your file "${data.name}" (${data.bytes} bytes). Open it here; it stays in this browser.`,
          );
        }
        return readCsv(bytes, readingSchema.parse(data.reading), data.name);
      });
    },
  };
}
