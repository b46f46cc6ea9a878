// The line over a scorecard's sentence: which lap, whether it is a pass, how it stands to the best so far.

import { PASS, type Scorecard } from '../../../core/exercise/scorecard';
import { exercise } from '../../words/exercise';
import { scorecard as words } from '../../words/scorecard';

export function overOf(card: Scorecard, best: number): string {
  const lap = exercise.laps[card.lap];
  if (card.held) return words.over.held(lap, card.score);
  const isBest = card.score >= best;
  if (card.band === 'distinguished') return words.over.distinguished(lap);
  if (card.pass) return isBest ? words.over.passBest(lap) : words.over.passBelowBest(lap, best);
  return isBest ? words.over.below(lap, PASS) : words.over.belowBest(lap, best, PASS);
}
