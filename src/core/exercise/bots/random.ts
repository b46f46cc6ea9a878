// Tries things at random.

import type { Bot } from './bot';

/** Tries a place: more would be list-everything. */
const TRIES = 8;

export const random: Bot = {
  id: 'random',
  what: 'tries options at random',
  async play(hands) {
    for (const place of hands.places()) {
      for (let i = 0; i < TRIES; i++) {
        const options = hands.options(place);
        if (options.length === 0) break;
        await hands.attempt(place, options[hands.random.int(options.length)]!);
      }
    }
  },
};
