// The counts behind the first page's picture: practice rows by score bin, made by the build from the frozen model.

import type { ScoreGroup } from '../charts/chart-data';
import { groupShape } from '../ui/shapes';

export interface HeroData {
  bins: number;
  /** Practice rows counted. */
  rows: number;
  /** Rows of the whole data set. */
  of?: number;
  /** Id of the data set. */
  data?: string;
  groups: readonly ScoreGroup[];
}

type HeroFile = Omit<HeroData, 'groups'> & { groups: readonly Omit<ScoreGroup, 'shape'>[] };

const found = import.meta.glob<HeroFile>('../../../exercises/*/*/assets/hero.json', {
  eager: true,
  import: 'default',
});
const [file, data] = Object.entries(found)[0] ?? [];

/** The exercise it belongs to, as <track>/<slug>, and its counts; none while no pack brings them. */
export const hero: { path: string; data: HeroData } | null =
  file && data
    ? {
        path: file.split('/').slice(-4, -2).join('/'),
        data: {
          ...data,
          groups: data.groups.map((group, i) => ({ ...group, shape: groupShape(i) })),
        },
      }
    : null;
