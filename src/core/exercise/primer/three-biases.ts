// Six examples of bias, each counted on a shipped data set.

import { shareIn } from './counted';
import { people, type PrimerFacts } from './fact';

const EARNS = { column: 'income', level: '>50K' };
const NO_JOB = { column: 'occupation', missing: true } as const;
const DENIED = { column: 'deny', level: 'yes' };

export const threeBiases: PrimerFacts = {
  id: 'three-biases',
  data: ['adult', 'hmda_boston', 'marijuana_arrests', 'compas_two_year'],
  async facts(shop) {
    const adult = (of: Parameters<typeof shareIn>[2], sex: string) =>
      shareIn(shop, 'adult', of, [{ column: 'sex', level: sex }]);
    const boston = (black: string) =>
      shareIn(shop, 'hmda_boston', DENIED, [{ column: 'afam', level: black }]);
    const smallest = await shareIn(shop, 'adult', { column: 'race', level: 'Amer-Indian-Eskimo' });
    const arrested = await shareIn(shop, 'compas_two_year', {
      column: 'two_year_recid',
      over: 0.5,
    });
    return {
      'earn-women': (await adult(EARNS, 'Female')).share,
      'earn-men': (await adult(EARNS, 'Male')).share,
      'blank-women': (await adult(NO_JOB, 'Female')).share,
      'blank-men': (await adult(NO_JOB, 'Male')).share,
      'denied-black': (await boston('yes')).share,
      'denied-white': (await boston('no')).share,
      smallest: people(smallest.part),
      rows: people(smallest.of),
      arrests: people((await shop.table({ source: 'shipped', id: 'marijuana_arrests' })).n),
      rearrested: people(arrested.part),
      scored: people(arrested.of),
    };
  },
};
