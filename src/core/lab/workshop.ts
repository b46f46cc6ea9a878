// What the jobs of one thread share: the host's files and the results already computed.

import { withoutColumns, type Table } from '../table/table';
import { readParquet } from '../table/parquet';
import { readCsv } from '../table/csv';
import { readingSchema } from '../table/csv-reading';
import { openWorld, worldById, type OpenWorld } from '../worlds/index';
import { planted } from '../worlds/plant/index';
import { stageCache, type StageCache } from './cache';
import type { Experiment } from './experiment';
import type { DatasetAbout, Env } from './lab';
import { sealedColumns, worldAbout, type WorldData } from './world-about';

/** Rows that somebody collected: a shipped set, or a person's own file. */
export type CollectedData = Exclude<Experiment['data'], WorldData>;

export interface Workshop {
  readonly env: Env;
  readonly cache: StageCache;
  /** The rows of an experiment's data, read once, without sealed columns. Throws a sentence when they are not here. */
  table(data: Experiment['data']): Promise<Table>;
  /** A world with all its columns and with the rows that are drawn afresh for the judge. */
  world(data: WorldData): Promise<OpenWorld>;
  /** Rows that were collected, with what was planted in them. */
  planted(data: CollectedData): Promise<ReturnType<typeof planted>>;
  /** What a shipped data set says of itself. */
  about(id: string): DatasetAbout;
  /** What the rows of an experiment say of themselves; a person's own file says nothing. */
  card(data: Experiment['data']): DatasetAbout | undefined;
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
  const world = (data: WorldData): Promise<OpenWorld> =>
    tables.get('world', data, () => {
      const { seed, kind, variant } = data;
      return Promise.resolve(openWorld(worldById(data.id), { seed, kind, variant }));
    });
  const collected = (data: CollectedData): Promise<Table> =>
    tables.get('table', { ...data, plant: undefined }, async () => {
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
  const grown = (data: CollectedData): ReturnType<Workshop['planted']> =>
    tables.get('planted', data, async () => planted(await collected(data), data.plant ?? []));
  return {
    env,
    cache,
    about,
    world,
    planted: grown,
    card(data) {
      if (data.source === 'own') return undefined;
      return data.source === 'world' ? worldAbout(data) : about(data.id);
    },
    async table(data) {
      if (data.source === 'world')
        return withoutColumns((await world(data)).file, sealedColumns(worldAbout(data)));
      return data.plant ? (await grown(data)).table : collected(data);
    },
  };
}
