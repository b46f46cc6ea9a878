// Takes the first thing it is offered, everywhere, and refuses everyone where a line can be set.

import type { Bot } from './bot';

export const constant: Bot = {
  id: 'constant',
  what: 'takes the first option everywhere',
  async play(hands) {
    for (const place of hands.places()) {
      for (const kind of new Set(hands.options(place).map((option) => option.do))) {
        const first = hands.options(place).find((option) => option.do === kind);
        if (first) await hands.attempt(place, first);
      }
    }
  },
};
