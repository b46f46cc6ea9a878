// Correlation told as a cause: "because they are women". Held against rows in which something else is equal.

import type { Misconception } from './misconception';
import { named, points, whom } from './asked';
import { anyOf, claimed, groupWords } from './said';
import { columnName, pooled, strataOf } from './strata';

export const correlationAsCause: Misconception = {
  id: 'correlation-as-cause',
  name: 'A gap told as a cause',
  plain: 'That a gap goes with a group does not say that the group is why.',
  source: 'Hernán & Robins 2020, What If, chapter 1; curriculum section 11, “causal over-reading”.',
  says: {
    did: 'You wrote: “{sentence}”',
    found:
      'Over all your practice rows the gap in {metric}, {cell} minus {reference}, is {whole}. Among those whose {column} is {level} it is {part}, which these rows cannot tell from none.',
    why: 'Other things go with the group here. The rows show that the gap is there and how large it is; they do not show what it comes from, and no adjusting of columns settles that alone.',
    next: 'Say for whom the gap is and how large it is, and leave the reason open or name what would have to be known.',
  },
  async detect(seen) {
    const { scene } = seen;
    const { names, people } = groupWords(scene);
    const cause = new RegExp(
      [
        `\\bbecause (?:they|she|he|these people) (?:are|is|were|was) (?:a |an )?${anyOf(people)}\\b`,
        `\\bbecause of (?:their|her|his|the|a person['’]s)?\\s*${anyOf(names)}\\b`,
        `\\b(?:due to|owing to|caused by|the result of|down to) (?:their|her|his|the)?\\s*${anyOf(names)}\\b`,
        `\\b${anyOf(names)} (?:causes|is the (?:cause|reason)|is why)\\b`,
        `\\bbeing (?:a |an )?${anyOf(people)} (?:causes|makes|costs|leads)\\b`,
      ].join('|'),
      'iu',
    );
    const [said] = claimed(scene, cause);
    const whole = said && (await pooled(seen, said));
    if (!said || !whole || whole.gap.groups.length !== 1) return undefined;
    const [part] = (await strataOf(seen, whole.experiment, whole.gap))
      .filter(({ interval }) => interval.lo <= 0 && interval.hi >= 0)
      .sort((a, b) => b.n - a.n);
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
