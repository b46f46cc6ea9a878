// Over-adjustment: a gap "explained" by a column through which the harm itself runs.

import type { Misconception } from './misconception';
import { named, percent, points, query, whom } from './asked';
import { anyOf, claimed } from './said';
import { categories, columnName, pooled, strataOf } from './strata';
import type { Seen } from './seen';

const EXPLAINED =
  '(?:explain(?:s|ed)?|account(?:s|ed)? for|adjust(?:s|ed|ing)?|control(?:s|led|ling)? for|correct(?:s|ed|ing)? for|goes away|disappears?|vanish(?:es)?|hold(?:s|ing)? [\\p{L} ]{0,30}equal)';

export const overAdjustment: Misconception = {
  id: 'over-adjustment',
  name: 'Adjusting for the way of the harm',
  plain: 'A column that differs between the groups can carry the harm; holding it equal hides it.',
  source:
    'Pearl 2009, Causality, section 4.5; Hernán & Robins 2020, chapter 18; curriculum section 11.',
  says: {
    did: 'You wrote: “{sentence}”',
    found:
      'On your practice rows {cell-share} of {cell} have “{level}” as {column}, and {reference-share} of {reference}. The gap in {metric} over all rows is {whole}; among those it is {part}.',
    why: 'The column itself is spread unequally, and the model reads it. If that is how the harm comes about, adjusting for it takes away what you were asked to find.',
    next: 'Say how the column comes between the group and the decision. Adjust only if a difference through it would be no harm.',
  },
  async detect(seen) {
    const { scene } = seen;
    const columns = new Map(
      [
        ...new Set(
          Object.keys(scene.pack.lab.experiments).flatMap((name) =>
            categories(scene, scene.experiment(name)),
          ),
        ),
      ].map((column) => [columnName(column), column] as const),
    );
    if (columns.size === 0) return undefined;
    const word = anyOf([...columns.keys()]);
    const form = new RegExp(
      `\\b${word}\\b[^.;]*\\b${EXPLAINED}|\\b${EXPLAINED}[^.;]*\\b${word}\\b`,
      'iu',
    );
    const [said] = claimed(scene, form);
    const whole = said && (await pooled(seen, said));
    if (!said || !whole) return undefined;
    const named_ = new RegExp(`\\b${word}\\b`, 'iu').exec(said.sentence)?.[0].toLowerCase() ?? '';
    const column = columns.get(named_);
    const strata = (await strataOf(seen, whole.experiment, whole.gap)).filter(
      (each) => each.column === column,
    );
    const part = strata.sort((a, b) => b.n - a.n)[0];
    if (!part || column === undefined) return undefined;
    const [cell, reference] = [
      await share(seen, column, part.level, whole.gap.groups[0]!, whole.gap.cell),
      await share(seen, column, part.level, whole.gap.groups[0]!, whole.gap.reference),
    ];
    if (cell === null || reference === null || Math.abs(cell - reference) < APART) return undefined;
    return {
      entry: said.entry,
      slots: {
        sentence: said.shown,
        metric: named(scene, whole.gap.metric),
        column: columnName(column),
        level: part.level,
        cell: whom(scene, whole.gap, whole.gap.cell),
        reference: whom(scene, whole.gap, whole.gap.reference),
        'cell-share': percent(cell),
        'reference-share': percent(reference),
        whole: points({ value: whole.value, n: whole.n }),
        part: points(part),
      },
    };
  },
};

/** From here on a column is spread unequally. */
const APART = 0.1;

async function share(
  { scene, answer }: Seen,
  column: string,
  level: string,
  group: string,
  cell: string,
): Promise<number | null> {
  const experiment = scene.experiment(Object.keys(scene.pack.lab.experiments)[0]!);
  const ask = {
    kind: 'share' as const,
    of: { column, level },
    within: [{ column: group, level: cell }],
  };
  return (await answer(query(experiment, 'practice', ask))).value;
}
