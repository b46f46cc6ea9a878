// A world as the lab speaks of data sets: the same card as a shipped set's, with a badge and a seed.

import { canonical } from '../base/canonical';
import { sha256 } from '../base/sha256';
import { variantOf, worldById } from '../worlds/index';
import type { Experiment } from './experiment';
import type { DatasetAbout } from './lab';

export type WorldData = Extract<Experiment['data'], { source: 'world' }>;

/** Throws a sentence where there is no such world or variant. Base rates differ from draw to draw, so a card has none. */
export function worldAbout(data: WorldData): DatasetAbout {
  const world = worldById(data.id);
  const { id, edition, rows, plain, source } = world;
  const { place, problems, columns, ...card } = world.card(variantOf(world, data.variant));
  return {
    ...card,
    id,
    kind: 'synthetic',
    place,
    collected: `seed ${data.seed}`,
    rows,
    columns,
    problems,
    // The rows follow from this and nothing else.
    sha256: sha256(canonical({ ...data, edition })),
    licence: { name: 'MIT, like the lab', note: 'Nobody’s data: the rows are made up.' },
    source: {
      package: 'fairground',
      version: String(edition),
      members: [],
      archive: '',
      originally: `${plain} ${source}`,
    },
    baseRates: { groups: {} },
  };
}

/** Columns that stand in no row that is shown. */
export function sealedColumns(about: DatasetAbout | undefined): string[] {
  if (!about) return [];
  return about.columns.filter(({ sealed }) => sealed === true).map(({ name }) => name);
}
