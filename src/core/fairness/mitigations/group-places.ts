// A fixed number of places, shared out between groups: the highest scores of each, by a rule for how many each gets.

import { z } from 'zod';
import { hasGroups } from './cells';
import type { PostMitigation } from './mitigation';
import { equalRatePlaces, proportionalPlaces, upTo } from './place-shares';
import { rangeOf, rateOf, together } from './reach';
import { thresholdRule } from './threshold-rule';
import { oneLabelOnly } from './tradeoff';
import { sizeOf, tuningOf } from './tuning';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the rows. */
  groups: z.array(z.string()).default([]),
  /** Places, as a share of the rows. */
  places: z.number().min(0).max(1).default(0.2),
  /**
   * How many each group gets: the same share of its rows, as many as it has of the rows with the favourable label, or
   * what makes one of the two error rates equal. The number of all places stays.
   */
  equal: z
    .enum(['selection-rate', 'favourable-share', 'true-positive-rate', 'false-positive-rate'])
    .default('selection-rate'),
});
export type GroupPlacesParams = z.infer<typeof params>;

export const groupPlaces: PostMitigation<GroupPlacesParams> = {
  id: 'group-places',
  name: 'Places by group',
  plain:
    'Shares a fixed number of places out between the groups; in each, those with the highest scores get them.',
  source:
    'Aequitas Flow 1.0, group threshold and balanced group threshold (Jesus et al. 2024); top-k by group.',
  family: 'post',
  params,
  guide: {
    when: 'There is a fixed number of places, beds or interviews, and a yes to one is a no to another.',
    cannot:
      'It creates no place: who comes in takes the place of somebody else. The number holds on the tuning rows; other rows get about as many.',
    caution:
      'It is a quota. In many places that is unlawful for credit, hiring or housing: ask first.',
  },
  needsGroups: true,
  randomised: true,
  fits: hasGroups,
  promises: ({ places, equal }) => ({
    within: 0,
    ...(equal === 'favourable-share'
      ? {
          exempt:
            'Places in proportion to favourable labels make no rate equal; group-places.test.ts counts them.',
        }
      : {
          disparity: (groups) =>
            Math.max(
              rangeOf(equal, groups),
              Math.abs(rateOf('selection-rate', together(groups)) - places),
            ),
          objective: (groups) => together(groups).tp,
        }),
  }),
  async fit({ groups: asked, places, equal }, tune, call) {
    const { names, groups, all } = await tuningOf(tune, asked, call);
    const scans = groups.map(({ scan }) => scan);
    const wanted = places * scans.reduce((sum, scan) => sum + sizeOf(scan), 0);
    if (equal === 'true-positive-rate' || equal === 'false-positive-rate') {
      const label = equal === 'true-positive-rate' ? 'allPositives' : 'allNegatives';
      const without = groups.find(({ scan }) => scan[label] === 0);
      if (without) throw new Error(oneLabelOnly(without.level, equal));
    }
    const shares =
      equal === 'selection-rate'
        ? scans.map((scan) => places * sizeOf(scan))
        : equal === 'favourable-share'
          ? proportionalPlaces(scans, wanted)
          : equalRatePlaces(scans, wanted, equal);
    return thresholdRule({
      kind: 'thresholds',
      groups: names,
      cells: Object.fromEntries(
        groups.map(({ level, scan }, k) => [level, upTo(scan, shares[k]!)]),
      ),
      other: upTo(all, places * sizeOf(all)),
      found: {
        equal,
        places: wanted,
        ...Object.fromEntries(groups.map(({ level }, k) => [`places ${level}`, shares[k]!])),
      },
    });
  },
};
