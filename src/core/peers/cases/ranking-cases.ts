// Reference cases of rankings: exposure and merit by group, coverage, NDKL; scikit-learn's nDCG.

import { z } from 'zod';
import { sigmoid } from '../../base/math';
import { appearanceEntropy } from '../../fairness/ranking/appearance-entropy';
import { catalogueCoverage } from '../../fairness/ranking/catalogue-coverage';
import { exposureOfGroups } from '../../fairness/ranking/exposure';
import { exposureGini } from '../../fairness/ranking/exposure-gini';
import { exposureRatio } from '../../fairness/ranking/exposure-ratio';
import { dcg, gainsByScore, normalised } from '../../fairness/ranking/ndcg';
import { ndkl } from '../../fairness/ranking/ndkl';
import type { Rankings } from '../../fairness/ranking/rankings';
import type { CaseAdapter } from './reference-case';

const matrix = z.array(z.array(z.number()));
const shown = z.object({
  group: z.array(z.string()),
  quality: z.array(z.number()),
  lists: matrix,
  relevance: matrix,
});
const judged = z.object({ relevance: matrix, score: matrix });
const cutOffs = z.object({ k: z.array(z.int().nullable()) });

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const exposureCases: CaseAdapter = {
  prefix: 'stats/ranking-exposure',
  async answer({ input }) {
    const { group: names, quality, lists, relevance } = shown.parse(input);
    const levels = [...new Set(names)].sort();
    const rankings: Rankings = {
      lists,
      group: names.map((name) => levels.indexOf(name)),
      groups: levels.length,
      relevance,
      merit: quality.map(sigmoid),
    };
    const groups = exposureOfGroups(rankings, 'discounted');
    const all = groups.reduce((sum, { exposure }) => sum + exposure, 0);
    const of = (value: (each: (typeof groups)[number]) => number): Record<string, number> =>
      Object.fromEntries(groups.map((each) => [levels[each.group]!, value(each)]));
    const per = of(({ exposure, items }) => exposure / items);
    const merit = of(({ merit: sum, items }) => sum! / items);
    const byMerit = of(({ exposure, merit: sum }) => exposure / sum!);
    return {
      exposure_share: of(({ exposure }) => exposure / all),
      mean_exposure: per,
      parity_ratio: exposureRatio.of(rankings) ?? NaN,
      parity_difference: per['minority']! - per['majority']!,
      merit,
      dtr: byMerit['minority']! / byMerit['majority']!,
      gini: exposureGini.of(rankings) ?? NaN,
      coverage: catalogueCoverage.of(rankings) ?? NaN,
      entropy_bits: appearanceEntropy.of(rankings) ?? NaN,
      mean_group_share_in_lists: Object.fromEntries(
        levels.map((level) => [
          level,
          mean(lists.map((list) => mean(list.map((item) => (names[item] === level ? 1 : 0))))),
        ]),
      ),
      // There a list without anything relevant counts 0; with us it has no nDCG.
      ndcg_mean: mean(
        lists.map(
          (list, l) =>
            normalised(
              list.map((item) => relevance[l]![item]!),
              relevance[l]!,
            ) ?? 0,
        ),
      ),
      ndkl_mean: ndkl.of(rankings) ?? NaN,
    };
  },
};

const ndcgCases: CaseAdapter = {
  prefix: 'stats/ndcg',
  async answer({ input, params }) {
    const { relevance, score } = judged.parse(input);
    const gains = relevance.map((row, i) => gainsByScore(row, score[i]!));
    return Object.fromEntries(
      cutOffs.parse(params).k.flatMap((given) => {
        const name = given ?? 'all';
        const k = given ?? undefined;
        return [
          [`dcg_${name}`, mean(gains.map((row) => dcg(row, k)))],
          [`ndcg_${name}`, mean(gains.map((row, i) => normalised(row, relevance[i]!, k) ?? 0))],
        ];
      }),
    );
  },
};

export const rankingCases: readonly CaseAdapter[] = [exposureCases, ndcgCases];
