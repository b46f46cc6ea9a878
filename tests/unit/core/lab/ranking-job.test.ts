// Ranked lists of an experiment: the order is that of the scores, shares of attention add up, and re-ranking gives each group its places.

import { describe, expect, it } from 'vitest';
import { rankingMeasures } from '../../../../src/core/fairness/ranking/index';
import { rerankings } from '../../../../src/core/fairness/ranking/rerankings';
import type { RankingSpec } from '../../../../src/core/lab/jobs/ranking';
import { adult } from '../../../experiments';
import { testLab } from '../../../exercise-lab';

const lab = testLab();
const spec: RankingSpec = {
  experiment: adult(),
  measure: { part: 'practice', groups: ['sex'], filter: [] },
  places: 100,
  rule: 'constrained',
  shares: 'people',
};

describe('a ranking', () => {
  it('shares attention out, and beside it what lots would give', async () => {
    const { groups, byScore, n } = await lab.do('ranking', spec);
    expect(byScore.places).toHaveLength(100);
    expect(groups.reduce((sum, { attention }) => sum + attention, 0)).toBeCloseTo(1, 12);
    expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(n);
    for (const { people, chance } of groups) {
      expect(chance.lo).toBeLessThan(people / n);
      expect(chance.hi).toBeGreaterThan(people / n);
    }
    const women = groups.find(({ key }) => key === 'Female')!;
    // Few women stand at the top of Adult's scores: fewer than lots would put there.
    expect(women.attention).toBeLessThan(women.chance.lo);
  });

  it('gives each group its share of places by every rule, and counts who comes in and who drops out', async () => {
    for (const { id } of rerankings) {
      const { groups, reranked, n } = await lab.do('ranking', { ...spec, rule: id });
      const women = groups.findIndex(({ key }) => key === 'Female');
      const share = groups[women]!.people / n;
      const held = (k: number): number =>
        reranked.places.slice(0, k).filter((g) => g === women).length;
      for (const k of [10, 50, 100]) expect(held(k)).toBeGreaterThanOrEqual(Math.floor(k * share));
      const [gained, lost] = [0, 0].map((_, side) =>
        groups.reduce((sum, each) => sum + (side === 0 ? each.gained : each.lost), 0),
      );
      expect(gained).toBe(lost);
      expect(groups[women]!.lost).toBe(0);
    }
  });

  it('names its numbers by the registry, and a list by score is the best of its own order', async () => {
    const { byScore, reranked } = await lab.do('ranking', { ...spec, shares: 'deserving' });
    const known = rankingMeasures.map(({ id }) => id);
    expect(Object.keys(byScore.measures)).toHaveLength(5);
    expect(Object.keys(byScore.measures).every((id) => known.includes(id))).toBe(true);
    expect(reranked.measures['ndkl']!).toBeLessThan(byScore.measures['ndkl']!);
  });

  it('refuses a ranking of everybody', async () => {
    await expect(
      lab.do('ranking', { ...spec, measure: { ...spec.measure, groups: [] } }),
    ).rejects.toThrow(/group column/);
  });
});
