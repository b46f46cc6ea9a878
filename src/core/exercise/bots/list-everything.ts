// Pins, marks, claims and keeps everything there is: a report that says everything says nothing.

import { unlock, type Bot } from './bot';

export const listEverything: Bot = {
  id: 'list-everything',
  what: 'pins, marks and claims everything',
  async play(hands) {
    await unlock(hands);
    for (const place of hands.places()) {
      const looks = hands.options(place).filter((option) => option.do === 'look');
      for (const look of looks.length > 0 ? looks : [undefined]) {
        if (look) await hands.attempt(place, look);
        for (const option of hands.options(place)) {
          if (option.do !== 'look' && option.do !== 'lock' && option.do !== 'open')
            await hands.attempt(place, option);
        }
      }
    }
  },
};
