// How often the four-fifths rule rings although nothing differs: both groups are drawn by lot from the same real answers.

import { rng, type Rng } from '../../base/rng';
import type { Call } from '../../base/call';
import { shareIn } from './counted';
import { people, share, type PrimerFacts } from './fact';

/** People in each of the two groups. */
const SIZES = [15, 30, 60, 120, 300, 1000] as const;
const DRAWS = 4000;
/** Sizes that the card speaks of. */
const [, SMALL, , MIDDLE, LARGE] = SIZES;
const FOUR_FIFTHS = 0.8;

/**
 * Share of `draws` pairs of groups, `each` people large and equal in truth, whose lower rate is under four fifths of the
 * higher one. Where nobody is chosen in either group there is no ratio, and no alarm.
 */
export async function falseAlarms(
  { rate, each, draws }: { readonly rate: number; readonly each: number; readonly draws: number },
  random: Rng,
  call: Call,
): Promise<number> {
  const chosen = (): number => {
    let hits = 0;
    for (let k = 0; k < each; k++) if (random.next() < rate) hits++;
    return hits;
  };
  let alarms = 0;
  for (let draw = 0; draw < draws; draw++) {
    if (draw % 256 === 0) await call.breathe();
    const [one, other] = [chosen(), chosen()];
    if (Math.min(one, other) < FOUR_FIFTHS * Math.max(one, other)) alarms++;
  }
  return alarms / draws;
}

export const fourFifths: PrimerFacts = {
  id: 'four-fifths',
  data: ['ucb_admissions'],
  async facts(shop, call) {
    const admitted = await shareIn(shop, 'ucb_admissions', { column: 'admitted', over: 0.5 });
    const random = rng('primer/four-fifths');
    const alarms: [string, ReturnType<typeof share>][] = [];
    for (const each of SIZES) {
      const rate = admitted.share.value as number;
      const drawn = await falseAlarms(
        { rate, each, draws: DRAWS },
        random.stream(String(each)),
        call,
      );
      alarms.push([`alarm-${each}`, share(drawn, { n: DRAWS })]);
    }
    return {
      applicants: people(admitted.of),
      admitted: admitted.share,
      draws: people(DRAWS),
      small: people(SMALL),
      middle: people(MIDDLE),
      large: people(LARGE),
      ...Object.fromEntries(alarms),
    };
  },
};
