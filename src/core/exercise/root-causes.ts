// Where a gap may come from, what would show it, and which repairs answer it: a repair that answers another cause moves the number and leaves the reason.
// Causes as in Suresh & Guttag (2021), A Framework for Understanding Sources of Harm; families of repair as in Bellamy et al. (2018).

import { mitigationById } from '../fairness/mitigations/index';
import type { Experiment } from '../lab/experiment';

/** `answers` works on the cause; `eases` works on the gap and leaves the cause; `cannot` does neither; `unsaid`: another model, whose making the bench does not know. */
export type CauseFit = 'answers' | 'eases' | 'cannot' | 'unsaid';

export interface RootCause {
  readonly id: string;
  readonly name: string;
  readonly plain: string;
  /** What would have to be seen before anyone claims it. */
  readonly shown: string;
  /** What answers it where no repair on a bench does. */
  readonly beyond: string;
  /** Mitigations, by id; "penalty:equal-opportunity" means that one with that aim only. */
  readonly answers: readonly string[];
  readonly eases: readonly string[];
}

const BY_GROUP = ['group-thresholds', 'manual-thresholds', 'minimum-rates', 'group-places'];
const DURING = ['penalty', 'exponentiated-gradient', 'grid-search', 'minimax'];
const WEIGHTS = ['reweighing', 'resampling', 'preferential-resampling'];
const FACTS = ['correlation-remover', 'disparate-impact-remover', 'fair-representations'];
const COLUMNS = [...FACTS, 'adversarial'];
const SCORES = [
  'equalized-odds-mixing',
  'calibrated-equalized-odds',
  'reject-option',
  'group-calibration',
];
/** Repairs that look at who is selected and not at the label. */
const BLIND_TO_LABEL = [
  'penalty:demographic-parity',
  'exponentiated-gradient:demographic-parity',
  'grid-search:demographic-parity',
  'group-thresholds:demographic-parity',
  'manual-thresholds',
  'group-places',
  'adversarial:demographic-parity',
  'massaging',
  ...FACTS,
  ...WEIGHTS,
];

export const rootCauses: readonly RootCause[] = [
  {
    id: 'label-bias',
    name: 'The label is bent',
    plain:
      'What was written down as the good outcome is wrong more often for one group, or records how the group was treated before.',
    shown:
      'The labels of one group change more when somebody looks again, or follow a treatment that was unequal.',
    beyond:
      'A better label: a second look, another outcome, or a decision that does not rest on it.',
    answers: ['label-repair'],
    eases: BLIND_TO_LABEL,
  },
  {
    id: 'sampling',
    name: 'Who is in the rows',
    plain:
      'A group, or its good outcomes, stand in the training rows more rarely than among the people it will judge.',
    shown: 'Counts of the rows differ from counts of the people the model is for.',
    beyond: 'More rows of those who are missing; a weight cannot say what was never asked.',
    answers: WEIGHTS,
    eases: [...DURING, ...BY_GROUP, ...SCORES],
  },
  {
    id: 'measurement',
    name: 'A column says less about one group',
    plain:
      'The same column is emptier, older or means something else for one group, so its people look alike to the model.',
    shown:
      'Blanks, or the spread of the scores, differ by group among people with the same outcome.',
    beyond: 'Another way to measure: fill the thin files, or ask what the column stands for.',
    answers: [],
    eases: [...BY_GROUP, ...SCORES, 'minimax'],
  },
  {
    id: 'proxy',
    name: 'A column stands for the group',
    plain: 'The model is not shown the group and reads it from another column.',
    shown: 'The group can be told from a column, and decisions move when that column is taken out.',
    beyond:
      'Leave the column out if the decision may not rest on it, and measure again: others may say the same.',
    answers: COLUMNS,
    eases: [...DURING, ...BY_GROUP, ...WEIGHTS, ...SCORES],
  },
  {
    id: 'objective',
    name: 'The fit serves the larger group',
    plain: 'Training makes the average error small, and the average is mostly the larger group.',
    shown:
      'A model fitted to the smaller group alone is right about it more often than the common one.',
    beyond:
      'A goal for training that counts each group, or a model of its own where that is allowed.',
    answers: DURING,
    eases: [...WEIGHTS, ...BY_GROUP, ...SCORES],
  },
  {
    id: 'threshold',
    name: 'One line, two places',
    plain:
      'Within each group the scores rank people well, but the same line cuts the groups at different places.',
    shown:
      'Each group ranks about equally well, and the gap moves a lot when the line moves a little.',
    beyond: 'A line chosen for what its errors cost, and looked at again when the people change.',
    answers: [...BY_GROUP, ...SCORES],
    eases: ['single-threshold', ...DURING, ...WEIGHTS, ...COLUMNS],
  },
  {
    id: 'base-rate',
    name: 'The outcome itself is rarer',
    plain:
      'The outcome is rightly recorded and rarer in one group, so some rates must differ whatever the model.',
    shown: 'The base rates differ, and there is reason to trust the label.',
    beyond:
      'A choice of which error the groups shall share, and work on what makes the outcome rarer.',
    answers: [],
    eases: [...BY_GROUP, ...DURING, ...WEIGHTS, ...COLUMNS, 'massaging'],
  },
];

/** The cause of that id. Throws an error naming those there are. */
export function rootCauseById(id: string): RootCause {
  const found = rootCauses.find((cause) => cause.id === id);
  if (found) return found;
  throw new Error(
    `There is no cause "${id}". There are: ${rootCauses.map((cause) => cause.id).join(', ')}.`,
  );
}

/** What a repair does about a cause: the best that any of its steps does. `base` is what is repaired. */
export function fitOf(cause: RootCause, repair: Experiment, base: Experiment): CauseFit {
  const moved = JSON.stringify(repair.cutoff) !== JSON.stringify(base.cutoff);
  const steps = [
    ...repair.mitigations.filter(({ id }) => id !== 'none'),
    ...(moved ? [{ id: 'single-threshold', params: {} }] : []),
  ];
  if (steps.length === 0)
    return JSON.stringify(repair.learner) === JSON.stringify(base.learner) ? 'cannot' : 'unsaid';
  const names = steps.flatMap(({ id, params }) => {
    // With what stands when the recipe leaves it out.
    const whole = mitigationById(id).params.safeParse(params).data as
      Record<string, unknown> | undefined;
    const aim = whole?.['constraint'] ?? whole?.['kind'];
    return typeof aim === 'string' ? [id, `${id}:${aim}`] : [id];
  });
  if (names.some((name) => cause.answers.includes(name))) return 'answers';
  return names.some((name) => cause.eases.includes(name)) ? 'eases' : 'cannot';
}
