// The decision rule of a model that already decides by lottery: its score is the probability of the favourable decision, and is drawn as it is.

import type { DecisionRule } from './mitigation';

export const lotteryRule: DecisionRule = {
  state: { kind: 'lottery' },
  needsGroups: false,
  probabilities({ n, score }) {
    if (!score) throw new Error('A lottery needs a score for every row, and these rows have none.');
    if (score.some((chance) => !(chance >= 0 && chance <= 1))) {
      throw new Error('A lottery needs scores from 0 to 1, and these rows have others.');
    }
    return score.slice(0, n);
  },
};
