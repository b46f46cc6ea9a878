// Simpson: a gap over all rows read as a gap for every one of them, though within some level it runs the other way.

import type { Misconception } from './misconception';
import { named, points, whom } from './asked';
import { anyOf, claimed, groupWords } from './said';
import { columnName, pooled, strataOf } from './strata';

export const pooledAsEverywhere: Misconception = {
  id: 'pooled-as-everywhere',
  name: 'The whole taken for every part',
  plain: 'A gap over all rows may vanish or turn round within their parts.',
  source: 'Simpson 1951; Bickel, Hammel & O’Connell 1975, Sex bias in graduate admissions.',
  says: {
    did: 'You wrote: “{sentence}”',
    found:
      'Over all your practice rows the gap in {metric}, {cell} minus {reference}, is {whole}. Where {column} is {level} it is {part}.',
    why: 'A gap over all rows mixes how a group fares within each part with how many of it are in which part. Which of the two matters depends on how the one comes about, not on which is milder.',
    next: 'Show the gap over all and within the parts, and say which of them the decision is about.',
  },
  async detect(seen) {
    const { scene } = seen;
    const { people } = groupWords(scene);
    const every = new RegExp(
      `\\b(?:every|each|any|all(?: the| these)?)\\s+${anyOf(people)}\\b|\\b(?:regardless of|no matter|whatever (?:their|her|his|the)|across the board|everywhere|in every (?:part|group|job|age|household|kind)|at every)\\b`,
      'iu',
    );
    const about = new RegExp(`\\b(?:${anyOf(people)}|gap|difference)`, 'iu');
    const said = claimed(scene, every).find(({ sentence }) => about.test(sentence));
    const whole = said && (await pooled(seen, said));
    if (!said || !whole || whole.gap.groups.length !== 1) return undefined;
    const turned = (await strataOf(seen, whole.experiment, whole.gap))
      .filter(({ interval }) => (whole.value > 0 ? interval.hi < 0 : interval.lo > 0))
      .sort((a, b) => b.n - a.n);
    const [part] = turned;
    return (
      part && {
        entry: said.entry,
        slots: {
          sentence: said.shown,
          metric: named(scene, whole.gap.metric),
          cell: whom(scene, whole.gap, whole.gap.cell),
          reference: whom(scene, whole.gap, whole.gap.reference),
          whole: points({ value: whole.value, n: whole.n }),
          column: columnName(part.column),
          level: `“${part.level}”`,
          part: points(part),
        },
      }
    );
  },
};
