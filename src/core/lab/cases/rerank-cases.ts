// Reference cases of re-ranking by definition: the three greedy rules of Geyik et al. at each wanted share.

import { z } from 'zod';
import { rerank, type Reranking } from '../../fairness/ranking/rerank';
import { caseColumns, type CaseAdapter } from '../../peers/cases/index';

const input = z.object({ score: z.string(), sensitive: z.array(z.string()).length(1) });

const KINDS: readonly Reranking[] = ['greedy', 'conservative', 'relaxed'];

export const rerankCases: CaseAdapter = {
  prefix: 'mitigation/rerank-',
  async answer(testCase, inputs) {
    const { score: column, sensitive } = input.parse(testCase.input);
    // The call ends in "top 40"; the shares are named after the group they are of: "female_share".
    const length = Number(/top (\d+)/.exec(testCase.source.call)?.[1]);
    const named = Object.entries(testCase.params).find(([name]) => name.endsWith('_share'));
    if (!named || !(length > 0))
      throw new Error(`${testCase.id}: params name no …_share, or source.call no "top N".`);
    const [level, shares] = [named[0].replace(/_share$/, ''), z.array(z.number()).parse(named[1])];
    const columns = caseColumns(
      { ...testCase, input: { ...testCase.input, label: column } },
      inputs,
    );
    const score = columns.numbers(column, 'score');
    const group = columns.text(sensitive[0], 'sensitive').map((value) => (value === level ? 1 : 0));
    return Object.fromEntries(
      shares.flatMap((share) =>
        KINDS.map((kind) => [
          `${kind}_${level}_${share}`,
          rerank({ score, group, shares: [1 - share, share] }, kind, length),
        ]),
      ),
    );
  },
};
