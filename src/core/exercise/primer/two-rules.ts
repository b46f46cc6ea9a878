// Demographic parity beside equalized odds, on the credit scores by race: where two lines accept equally often, what else follows.

import { lineRates } from '../../fairness/line-rates';
import { shareTable } from '../../lab/jobs/share-table';
import { people, share, type PrimerFacts } from './fact';

const ID = 'fico_credit_scores';
/** The line of the reference group. */
const LINE = 50;
/** Lines are tried in steps of half a point. */
const STEP = 0.5;

export const twoRules: PrimerFacts = {
  id: 'two-rules',
  data: [ID],
  async facts(shop, call) {
    const shares = {
      group: 'race',
      people: 'people',
      score: 'score',
      atOrBelow: 'at_or_below',
      bad: 'bad',
    };
    const groups = await shareTable.run({ id: ID, shares }, shop, call);
    const [black, white] = ['Black', 'White'].map((level) =>
      groups.find((group) => group.level === level)!,
    );
    const rates = lineRates(white!.scan, LINE);
    const lines = Array.from({ length: 201 }, (_, k) => k * STEP);
    const away = (line: number): number =>
      Math.abs(lineRates(black!.scan, line).selected! - rates.selected!);
    const line = lines.reduce((best, each) => (away(each) < away(best) ? each : best));
    const other = lineRates(black!.scan, line);
    const one = lineRates(black!.scan, LINE);
    return {
      people: people(black!.people + white!.people),
      'paid-black': share(other.baseRate!),
      'paid-white': share(rates.baseRate!),
      'one-line-black': share(one.selected!),
      'one-line-white': share(rates.selected!),
      'parity-black': share(other.selected!),
      'good-black': share(other.tpr!),
      'good-white': share(rates.tpr!),
      'late-black': share(other.fpr!),
      'late-white': share(rates.fpr!),
    };
  },
};
