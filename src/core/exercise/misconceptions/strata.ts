// A gap within each level of each of a model's columns: what stands behind a gap that was read over all rows together.

import type { Experiment } from '../../lab/experiment';
import { audited, gapMeant, type Difference } from './asked';
import type { Said } from './said';
import type { Seen } from './seen';

export interface Stratum {
  readonly column: string;
  readonly level: string;
  /** Cell minus reference, within the level. */
  readonly value: number;
  readonly interval: { readonly lo: number; readonly hi: number };
  /** People the smaller of the two rates counts. */
  readonly n: number;
}

/** Fewest people on either side for a level to be a counter-example. */
const LEAST = 30;

/** The levels of the model's category columns in which both groups have people enough, on practice rows. */
export async function strataOf(
  { scene, frame }: Seen,
  experiment: Experiment,
  { metric, groups, cell, reference }: Difference,
): Promise<Stratum[]> {
  const [column] = groups;
  if (groups.length !== 1 || column === undefined) return [];
  const found: Stratum[] = [];
  for (const feature of categories(scene, experiment)) {
    const { cells } = await frame({
      experiment,
      part: 'practice',
      metrics: [metric],
      groups: [column],
      control: [feature],
      reference: { [column]: reference },
    });
    for (const { levels, toReference, values } of cells) {
      const [level = '', group] = levels;
      const to = toReference?.[metric];
      if (group !== cell || !to?.interval || to.difference === null) continue;
      const other = cells.find((each) => each.levels[0] === level && each.levels[1] === reference);
      const n = Math.min(values[metric]?.n ?? 0, other?.values[metric]?.n ?? 0);
      if (n < LEAST) continue;
      found.push({ column: feature, level, value: to.difference, interval: to.interval, n });
    }
  }
  return found;
}

/** The columns of categories that a model reads, without the groups themselves. */
export function categories(scene: Seen['scene'], { roles }: Experiment): string[] {
  const kinds = new Map(scene.about.columns.map(({ name, kind }) => [name, kind]));
  return roles.features.filter(
    (name) => kinds.get(name) === 'category' && !roles.groups.includes(name),
  );
}

/** What a column is called within a sentence: "marital status". */
export function columnName(column: string): string {
  return column.replaceAll('_', ' ');
}

/** The gap that a sentence is about, over all practice rows, and the model it is of. */
export async function pooled(
  { scene, answer }: Seen,
  { cites }: Said,
): Promise<{ gap: Difference; experiment: Experiment; value: number; n: number } | undefined> {
  const gap = gapMeant(scene, cites);
  if (!gap) return undefined;
  const experiment = audited(scene);
  const { value, n } = await answer({
    experiment,
    part: 'practice',
    ask: gap,
    filter: [],
    margin: 0.1,
    family: 1,
  });
  return value === null ? undefined : { gap, experiment, value, n };
}
