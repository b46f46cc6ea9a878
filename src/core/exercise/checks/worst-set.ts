// The set of worst cells: all that cannot be told from the worst on the very rows the learner looked at.

import { z } from 'zod';
import type { WorstSet } from '../../fairness/worst-set';
import { cellName, familySize } from '../scene';
import { inWords, listed, type Check, type Given } from './check';

const schema = z.strictObject({
  question: z.string(),
  experiment: z.string(),
  metric: z.string(),
  groups: z.array(z.string()).min(2),
  /** Whether a high value of the metric is bad. */
  worst: z.enum(['highest', 'lowest']),
});
type Spec = z.infer<typeof schema>;

const said = z.object({ part: z.enum(['practice', 'audit']), cells: z.array(z.string()) });
const SLOTS = ['marked', 'wanted', 'extra', 'left-out', 'small', 'small-n', 'worst'];

export const worstSet: Check<Spec> = {
  id: 'worst-set',
  name: 'Set of worst cells',
  plain:
    'Asks for every cell that cannot be told from the worst, and for none that is too small to judge.',
  source: 'Curriculum P10; simultaneous comparisons with the best: Hsu 1996, chapter 4.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'practice-rows': SLOTS,
    'small-cell': SLOTS,
    single: SLOTS,
    partly: SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const { scene } = given;
    const entry = scene.attempt.answers.get(spec.question);
    const value = said.safeParse(entry?.body.value);
    if (!entry || !value.success) return { share: 0, case: 'none', slots: {}, cites: [] };
    const { part, cells: marked } = value.data;
    const truth = await setOnRows(spec, part, familySize(scene, entry.n), given);
    const hit = marked.filter((cell) => truth.set.includes(cell));
    const f1 = (2 * hit.length) / (marked.length + truth.set.length);
    const small = marked.filter((cell) => truth.tooSmall.includes(cell));
    const extra = marked.filter((cell) => !truth.set.includes(cell));
    const leftOut = truth.set.filter((cell) => !marked.includes(cell));
    // Full marks for the set itself; a set that overlaps earns by how far its F1 is above one half.
    const share = part !== 'audit' ? 0 : f1 === 1 ? 1 : Math.max(0, f1 - 0.5);
    const name = (cell: string): string => cellName(scene, spec.groups, cell);
    const names = (cells: readonly string[]): string => listed(cells.map(name)) || 'none';
    return {
      share,
      case:
        part !== 'audit'
          ? 'practice-rows'
          : f1 === 1
            ? 'right'
            : small.length > 0
              ? 'small-cell'
              : marked.length === 1 && truth.set.length > 1
                ? 'single'
                : 'partly',
      slots: {
        marked: inWords(marked.length),
        wanted: inWords(truth.set.length),
        extra: names(extra),
        'left-out': names(leftOut),
        small: names(small),
        'small-n': listed(
          await Promise.all(small.map((cell) => peopleOf(cell, spec, part, given))),
        ),
        worst: truth.worst === null ? 'none' : name(truth.worst),
      },
      cites: [entry.n, ...entry.body.cites],
    };
  },
};

/** The set on these rows, with intervals as wide as the learner saw them: table and verdict must not disagree. */
export function setOnRows(
  { experiment, metric, groups, worst }: Spec,
  part: 'practice' | 'audit',
  family: number,
  { scene, lab }: Pick<Given, 'scene' | 'lab'>,
): Promise<WorstSet> {
  return lab.do('worst', {
    experiment: scene.experiment(experiment),
    part,
    metric,
    groups,
    direction: worst === 'highest' ? 'high' : 'low',
    family,
  });
}

/** How many people of a cell the metric counts on the learner's rows. */
async function peopleOf(
  cell: string,
  { experiment, metric, groups }: Spec,
  part: 'practice' | 'audit',
  { scene, answer }: Given,
): Promise<string> {
  const ask = { kind: 'cell' as const, metric, groups, cell };
  const query = {
    experiment: scene.experiment(experiment),
    part,
    ask,
    filter: [],
    margin: 0.1,
    family: 1,
  };
  return String((await answer(query)).n);
}
