// The quantity at hand as every tool says it: counts the groups of one measure once, then asks every convention.

import { countCells } from '../../fairness/count-cells';
import { everybody, people } from '../../fairness/counts';
import { rosetta as rosettaOf, type Rosetta } from '../../peers/rosetta';
import type { Experiment } from '../experiment';
import type { Measure } from '../measure';
import { decide, scoredPart } from '../pipeline';
import type { Job } from './job';

export interface RosettaSpec {
  readonly experiment: Experiment;
  readonly measure: Pick<Measure, 'part' | 'groups' | 'filter'>;
}

export const rosetta: Job<RosettaSpec, Rosetta> = {
  async run({ experiment, measure: { part, groups, filter } }, shop, call) {
    const decided = await decide(experiment, shop, call);
    const counted = countCells(scoredPart(decided, experiment, part, groups, filter), groups);
    const there = counted.keys.flatMap((key, k) => {
      const counts = counted.counts[k]!;
      return everybody(people(counts)) > 0 ? [{ key, counts }] : [];
    });
    const named = groups.map((column) => experiment.roles.reference[column]);
    const reference = there.findIndex(({ key }) => key === named.join('|'));
    return rosettaOf({
      keys: there.map(({ key }) => key),
      counts: there.map(({ counts }) => counts),
      ...(reference < 0 ? {} : { reference }),
    });
  },
};
