// Unawareness: the column was left out, so the model is said not to know it. Other columns tell it, and the gap is still there.

import type { Experiment } from '../../lab/experiment';
import { count } from '../../documents/figures';
import { cellName } from '../scene';
import type { Misconception } from './misconception';
import { audited, gapMeant, named, points, query, whom } from './asked';
import { anyOf, groupWords, saidIn } from './said';
import type { Seen } from './seen';
import { categories, columnName } from './strata';

const HENCE =
  /\b(?:so|therefore|thus|hence|that is why|and cannot|and can['’]t)\b[^.;]*\b(?:cannot|can['’]t|could not|couldn['’]t|no|not|never|neutral|blind|impossible|same|alike|equally)\b/iu;

export const unawareness: Misconception = {
  id: 'unawareness',
  name: 'Left out, so not known',
  plain:
    'Leaving a column out keeps what other columns tell of it, and takes away the means to audit.',
  source: 'Dwork et al. 2012, Fairness through awareness, appendix; curriculum section 11.',
  says: {
    did: 'You said: “{sentence}”',
    found:
      'The model is not shown {group}. On your practice rows its gap in {metric}, {cell} minus {reference}, is {gap} all the same. Of the {n} rows with “{level}” as {column}, {part} are {whom}.',
    why: 'What a column says can often be read from others, so a model can act on it unseen. Without the column nobody could have measured the gap.',
    next: 'Keep the column for the audit, and look at which other columns give it away.',
  },
  async detect(seen) {
    const { scene, answer } = seen;
    const { names } = groupWords(scene);
    const left = new RegExp(
      `\\b(?:not|never|no longer|cannot|n['’]t|does not|blind to|unaware of|without|dropp\\w+|remov\\w+|left out|leav\\w+ out)\\b[^.;]*\\b${anyOf(names)}\\b`,
      'iu',
    );
    const said = saidIn(scene).find(
      ({ sentence }) => left.test(sentence) && HENCE.test(sentence) && !/\bbut\b/iu.test(sentence),
    );
    const gap = said && (gapMeant(scene, said.cites) ?? anyGap(seen));
    if (!said || !gap || gap.groups.length !== 1) return undefined;
    const experiment = audited(scene);
    const [column] = gap.groups;
    if (column === undefined || experiment.roles.features.includes(column)) return undefined;
    const found = await answer(query(experiment, 'practice', gap));
    if (!found.interval || (found.interval.lo <= 0 && found.interval.hi >= 0)) return undefined;
    const tell = await giveaway(seen, experiment, column);
    return (
      tell && {
        entry: said.entry,
        slots: {
          sentence: said.shown,
          group: scene.about.groups.find((each) => each.column === column)?.title ?? column,
          metric: named(scene, gap.metric),
          cell: whom(scene, gap, gap.cell),
          reference: whom(scene, gap, gap.reference),
          gap: points(found),
          column: columnName(tell.column),
          level: tell.level,
          n: count(tell.n),
          part: count(Math.round(tell.share * tell.n)),
          whom: cellName(scene, [column], tell.group),
        },
      }
    );
  },
};

/** Before anything is locked: the first group of the card in offers made. */
function anyGap({ scene }: Seen): ReturnType<typeof gapMeant> {
  const [group] = scene.about.groups;
  const cell = group && Object.keys(group.levels).find((level) => level !== group.reference);
  return group && cell !== undefined
    ? {
        kind: 'difference',
        metric: 'selection-rate',
        groups: [group.column],
        cell,
        reference: group.reference,
      }
    : undefined;
}

/** Fewest rows of a level that gives a group away. */
const MANY = 100;

/** The level of another column in which one group makes the largest share, on practice rows. */
async function giveaway(
  { scene, frame }: Seen,
  experiment: Experiment,
  column: string,
): Promise<{ column: string; level: string; group: string; share: number; n: number } | undefined> {
  let best: { column: string; level: string; group: string; share: number; n: number } | undefined;
  for (const feature of categories(scene, experiment)) {
    const { cells } = await frame({
      experiment,
      part: 'practice',
      metrics: ['selection-rate'],
      groups: [feature, column],
    });
    const people = (level: string | undefined): number =>
      cells
        .filter(({ levels }) => levels[0] === level)
        .reduce((sum, { values }) => sum + (values['selection-rate']?.n ?? 0), 0);
    for (const { levels, values } of cells) {
      const n = people(levels[0]);
      const share = (values['selection-rate']?.n ?? 0) / n;
      if (n < MANY || share <= (best?.share ?? 0)) continue;
      best = { column: feature, level: levels[0]!, group: levels[1]!, share, n };
    }
  }
  return best;
}
