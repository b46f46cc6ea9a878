// What a lab already has that a management system asks for: rows, gaps in them, and known problems of a shipped file.

import { shareIn } from './counted';
import { people, type PrimerFacts } from './fact';

export const onePage: PrimerFacts = {
  id: 'one-page',
  data: ['adult'],
  async facts(shop) {
    const about = shop.about('adult');
    const blank = await shareIn(shop, 'adult', { column: 'occupation', missing: true });
    return {
      rows: people(blank.of),
      blank: people(blank.part),
      problems: people(about.problems.length),
    };
  },
};
