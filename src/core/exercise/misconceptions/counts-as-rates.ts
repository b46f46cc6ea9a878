// Counts read as rates: more people of one group gained, because there are more of them.

import { canonical } from '../../base/canonical';
import { count, speak } from '../../documents/figures';
import type { Misconception } from './misconception';
import { query, whom } from './asked';

export const countsAsRates: Misconception = {
  id: 'counts-as-rates',
  name: 'Counts taken for rates',
  plain: 'How many of a group are affected depends on how many there are.',
  source:
    'Gigerenzer et al. 2007, Helping doctors and patients; curriculum section 1, “Levelling down”.',
  says: {
    did: 'You counted who {change} by “{title}”: {cell-count} of {cell} and {other-count} of {other}.',
    found:
      'Of 1,000 {cell} in your practice rows that is {cell-rate}, of 1,000 {other} {other-rate}. By people it is more of {more}, by share more of {rather}.',
    why: 'Groups of unequal size cannot be compared by counts alone. Both matter: the count says how many people, the share says how likely it is for one of them.',
    next: 'Give both, the people and the share of their group.',
  },
  async detect({ scene, answer }) {
    const pins = scene.attempt.evidence.flatMap(({ n, body }) =>
      body.query.ask.kind === 'moved' ? [{ n, body, ask: body.query.ask }] : [],
    );
    for (const pin of pins.toReversed()) {
      const { ask } = pin;
      const { experiment, part } = pin.body.query;
      const other = pins.find(
        (each) =>
          each.n < pin.n &&
          each.ask.cell !== ask.cell &&
          each.ask.change === ask.change &&
          each.ask.who === ask.who &&
          canonical(each.ask.groups) === canonical(ask.groups) &&
          canonical(each.body.query.experiment) === canonical(experiment),
      );
      if (!other || part !== 'practice') continue;
      const [own, theirs] = [
        await answer(query(experiment, part, ask)),
        await answer(query(experiment, part, other.ask)),
      ];
      if (!own.value || !theirs.value || own.n === 0 || theirs.n === 0) continue;
      const [rate, otherRate] = [own.value / own.n, theirs.value / theirs.n];
      if (own.value > theirs.value === rate > otherRate || own.value === theirs.value) continue;
      const [cell, otherCell] = [whom(scene, ask, ask.cell), whom(scene, ask, other.ask.cell)];
      const perThousand = (value: number): string => speak({ value: 1000 * value, n: 0 }, 'people');
      return {
        entry: pin.n,
        slots: {
          change: ask.change === 'gained' ? 'gain' : 'lose',
          title:
            scene.attempt.runs.findLast(
              ({ body }) => canonical(body.experiment) === canonical(experiment),
            )?.body.title ?? pin.body.title,
          cell,
          other: otherCell,
          'cell-count': count(own.value),
          'other-count': count(theirs.value),
          'cell-rate': perThousand(rate),
          'other-rate': perThousand(otherRate),
          more: own.value > theirs.value ? cell : otherCell,
          rather: rate > otherRate ? cell : otherCell,
        },
      };
    }
    return undefined;
  },
};
