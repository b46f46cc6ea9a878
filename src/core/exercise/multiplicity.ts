// The family of comparisons on audit rows, read from the log: Holm's p-values, and beside each the interval that is as wide
// as the same family asks, so that table and verdict rest on one count (curriculum section 1, "Multiplicity").

import { holm } from '../base/statistics';
import type { EvidenceLab } from '../evidence/answer';
import type { Part } from '../lab/experiment';
import type { Interval } from '../fairness/estimate';
import { metrics } from '../fairness/metrics';
import { referenceCell } from './instruments/slice-shown';
import { familySize, looksAt, type Scene } from './scene';

export interface Compared {
  /** Name of the experiment. */
  readonly experiment: string;
  readonly metric: string;
  readonly groups: readonly string[];
  readonly cell: string;
  readonly difference: number | null;
  /** As wide as the family asks (Bonferroni). */
  readonly interval?: Interval;
  /** Adjusted by Holm's steps: compare it with 0.05 itself. 1 where there is none. */
  readonly adjusted: number;
  /** Unadjusted. */
  readonly pValue: number;
}

/**
 * Every comparison of the family up to an entry, on the rows of `part`. The order is the log's. `experimentName`: whose
 * rates were looked at, where the log names none.
 */
export async function familyOn(
  { scene, lab }: { readonly scene: Scene; readonly lab: EvidenceLab },
  experimentName: string,
  { part, before = Infinity }: { readonly part: Part; readonly before?: number },
): Promise<Compared[]> {
  const family = familySize(scene, before);
  const bare: Omit<Compared, 'adjusted'>[] = [];
  for (const { metric, groups, experiment: seen } of looksAt(scene, before)) {
    // A summary over groups, such as a mean of two gaps, has no comparison of its own.
    if (groups.length === 0 || !metrics.some(({ id }) => id === metric)) continue;
    const experiment = scene.experiment(seen ?? experimentName);
    const levels = referenceCell(scene, groups).split('|');
    const reference = Object.fromEntries(groups.map((column, i) => [column, levels[i] ?? '']));
    const { frames } = await lab.do('run', {
      experiment: {
        ...experiment,
        roles: {
          ...experiment.roles,
          reference: { ...experiment.roles.reference, ...reference },
        },
      },
      measures: [
        {
          part,
          metrics: [metric],
          groups: [...groups],
          control: [],
          filter: [],
          margin: 0.1,
          family,
        },
      ],
    });
    for (const { key, toReference } of frames[0]?.cells ?? []) {
      const found = toReference?.[metric];
      if (!found) continue;
      bare.push({
        experiment: seen ?? experimentName,
        metric,
        groups,
        cell: key,
        difference: found.difference,
        pValue: found.pValue ?? 1,
        ...(found.interval ? { interval: found.interval } : {}),
      });
    }
  }
  // Comparisons without a p-value (a rate over all rows, an empty cell) are of the family too: they count as 1.
  const rest = Math.max(0, family - bare.length);
  const adjusted = holm([
    ...bare.map(({ pValue }) => pValue),
    ...Array.from({ length: rest }, () => 1),
  ]);
  return bare.map((each, i) => ({ ...each, adjusted: adjusted[i]! }));
}
