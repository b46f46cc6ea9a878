// Rows taken for the population: a survey's rows stand for different numbers of people, and a share of rows is no share of people.

import { count } from '../../documents/figures';
import type { Pack } from '../pack';
import type { Misconception } from './misconception';
import { percent } from './asked';
import { claimed } from './said';

const PEOPLE =
  /\b(?:[Ii]n|[Oo]f|[Aa]cross|[Tt]hroughout) (?:the )?(?:US|USA|United States|U\.S\.|country|nation|population|society|America)\b|\b(?:of|all) Americans\b|\bAmerican (?:women|men|people|adults)\b|\bnation-?wide\b|\b[Ii]n (?:real life|the real world|general)\b/u;

export const rowsAsPopulation: Misconception = {
  id: 'rows-as-population',
  name: 'Rows taken for people',
  plain:
    'A row of a sample may stand for many people or few; a share of rows is not yet a share of people.',
  source:
    'Kish 1965, Survey Sampling, section 11.7; Ding et al. 2021; curriculum section 1, “Sampling units”.',
  says: {
    did: 'You wrote: “{sentence}” It rests on “{title}”, counted row by row: {rows}.',
    found:
      'Counted with the weights of the survey it is {weighted}, and the rows are worth {worth} of the {n} people they look like.',
    why: 'The survey drew some kinds of people more often than others. Row by row they count too much, and the interval is too narrow.',
    next: 'Say that it holds for these rows, or pin the weighted share.',
  },
  async detect({ scene, answer }) {
    const weight = weightOf(scene.pack);
    if (weight === undefined) return undefined;
    for (const { entry, shown, cites } of claimed(scene, PEOPLE)) {
      for (const pin of scene.attempt.evidence) {
        const { ask } = pin.body.query;
        if (!cites.includes(pin.n) || ask.kind !== 'share' || ask.weight !== undefined) continue;
        if (pin.body.query.part !== 'practice') continue;
        const plain = await answer({ ...pin.body.query, ask });
        const weighted = await answer({ ...pin.body.query, ask: { ...ask, weight } });
        if (weighted.value === null || !weighted.interval || !plain.interval) continue;
        const width = ({ lo, hi }: { lo: number; hi: number }): number => hi - lo;
        const part = width(plain.interval) / width(weighted.interval);
        return {
          entry,
          slots: {
            sentence: shown,
            title: pin.body.title,
            rows: percent(plain.value, plain.n),
            weighted: percent(weighted.value, weighted.n),
            // An interval narrows with the root of the number of people.
            worth: percent(Math.min(1, part * part)),
            n: count(plain.n),
          },
        };
      }
    }
    return undefined;
  },
};

/** The column of weights that the exercise itself names in one of its questions. */
function weightOf({ lab }: Pack): string | undefined {
  return Object.values(lab.queries).flatMap(({ ask }) =>
    ask.kind === 'share' && ask.weight !== undefined ? [ask.weight] : [],
  )[0];
}
