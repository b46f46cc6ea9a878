// Two bots that know the answer beforehand: one always accuses, one never does.

import type { Pack } from '../pack';
import { unlock, type Bot, type Hands, type Option } from './bot';

type Side = 'disparity' | 'no-disparity';

export const alwaysDisparity: Bot = {
  id: 'always-disparity',
  what: 'finds harm everywhere, whatever the rows say',
  play: (hands) => oneSided(hands, 'disparity'),
};

export const alwaysNoDisparity: Bot = {
  id: 'always-no-disparity',
  what: 'finds no harm anywhere, whatever the rows say',
  play: (hands) => oneSided(hands, 'no-disparity'),
};

async function oneSided(hands: Hands, side: Side): Promise<void> {
  const { pack } = hands.session();
  await unlock(hands);
  for (const place of hands.places()) {
    // Some pins, so that its claims have something to cite.
    for (const option of hands
      .options(place)
      .filter((each) => each.do === 'pin')
      .slice(0, 4))
      await hands.attempt(place, option);
    for (const option of hands.options(place)) {
      if (wanted(option, side, pack)) await hands.attempt(place, option);
    }
  }
}

function wanted(option: Option, side: Side, { claims }: Pack): boolean {
  switch (option.do) {
    case 'claim':
      return claims.claims[String(option['claim'])]?.says === side;
    case 'mark':
      return side === 'disparity';
    case 'say':
      return true;
    case 'run':
      return side === 'no-disparity' && option['recipe'] === 'inherited';
    case 'choose':
      return side === 'no-disparity';
    default:
      return false;
  }
}
