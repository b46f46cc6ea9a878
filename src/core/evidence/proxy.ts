// How well one column, or two together, give a group away: the area of a guess that was learnt on one half of the rows and judged
// on the other. A sealed group may be asked about in this way, because an area shows no row.

import { areaLimits, simultaneousLevel, zOf } from '../base/statistics/index';
import { LEAST, LEVEL } from '../fairness/frame-spec';
import type { EvidenceLab } from './answer';
import type { Answer, Ask, Query } from './query';

/** The area and, where the group has two levels, its interval; `n` counts the people judged. Throws when the columns are no columns. */
export async function proxyAnswer(
  { experiment, part, family }: Query,
  { group, columns }: Extract<Ask, { kind: 'proxy' }>,
  lab: EvidenceLab,
): Promise<Answer> {
  const map = await lab.do('proxies', { experiment, part, group, columns, shuffles: 0 });
  const found = columns.length === 1 ? map.single[0] : map.pairs[0];
  if (!found) return { value: null, n: 0, tooSmall: true };
  const [one = 0, other = 0, ...more] = map.people;
  const limits =
    more.length === 0 && one > 0 && other > 0
      ? areaLimits(found.area, one, other, zOf(simultaneousLevel(LEVEL, family)))
      : undefined;
  return {
    value: found.area,
    n: map.n,
    tooSmall: Math.min(...map.people) < LEAST,
    ...(limits ? { interval: { ...limits, method: 'newcombe, hanley-mcneil', level: LEVEL } } : {}),
  };
}
