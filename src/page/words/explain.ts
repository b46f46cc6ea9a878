// Words of the closer look at reasons: what a model does with a row, and never why the world is so.

import { capital } from '../../core/base/capital';
import { count, decimal, percent, plain, points } from './format';

type Fact = number | string | null;

const column = (name: string): string => name.replaceAll('_', ' ');
const fact = (value: Fact): string =>
  value === null ? 'missing' : typeof value === 'number' ? plain(value, 2) : value;
const listed = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
const share = (value: number): string => percent(value, 0);

export const explain = {
  title: 'Why this score',
  plain: 'What the model makes of one person, what would change the answer, and what it leans on.',
  caution:
    'What you see here is how this model uses these columns. It is not a reason why the world is so, and it is not a legal reason: what a person must be told about a refusal is a question of law.',
  column,
  fact,
  tabs: { person: 'One person', model: 'What the model leans on' },
  tabsLegend: 'Whose question',
  working: 'Working it out',

  person: {
    who: 'Somebody',
    whos: { below: 'just below the line', above: 'just above the line', random: 'drawn at random' },
    group: 'Among',
    everyone: 'everyone',
    next: 'Somebody else',
    none: 'There is nobody like that on these rows.',
    row: (row: number) => `The person in row ${count(row + 1)}`,
    answer: (yes: boolean, score: number) =>
      `${yes ? 'The model says yes' : 'The model says no'}, with a score of ${decimal(score, 4)}.`,
    lottery: 'At this score the rule draws lots.',
    label: (deserves: boolean) =>
      deserves
        ? 'In the file, this person’s outcome is the good one.'
        : 'In the file, this person’s outcome is not the good one.',
    facts: ['Column', 'This person', 'Usual'],
    factsTitle: 'Their facts, and what is usual among the rows the model learnt from',
    question: 'What do you want to know?',
    questions: { why: 'What made the score', change: 'What would change the answer' },
  },

  why: {
    background: 'Compared with',
    backgrounds: {
      everyone: 'people the model learnt from',
      accepted: 'those of them who got a yes',
    },
    by: 'Worked out as',
    bys: { shapley: 'Shapley values', lime: 'LIME, twenty seeds' },
    stable: (name: string, value: Fact, yes: boolean) =>
      `${capital(column(name))} (${fact(value)}) ${yes ? 'adds most to' : 'takes most from'} this score`,
    refused: 'There is no first reason to give here',
    none: (yes: boolean) => (yes ? 'No column raises this score' : 'No column lowers this score'),
    subtitle: {
      exact: (n: number, base: number) =>
        `Points of the score that each column adds or takes, against ${count(n)} others whose scores average ${share(base)}. Exact Shapley values.`,
      kernel: (n: number, base: number) =>
        `Points of the score that each column adds or takes, against ${count(n)} others whose scores average ${share(base)}. Shapley values from sampled coalitions.`,
      lime: (n: number) =>
        `Points by which the score is higher where a made-up neighbour has what this person has; values come from ${count(n)} others.`,
    },
    sure: (shareFirst: number, draws: number, lime: boolean) =>
      `It came first in ${share(shareFirst)} of ${draws} ${lime ? 'seeds' : 'other draws of the people compared with'}. Thin lines hold the middle 95 % of them.`,
    unsure: (swaps: readonly { column: string; share: number }[], draws: number, lime: boolean) =>
      `Over ${draws} ${lime ? 'seeds' : 'other draws of the people compared with'}, ${listed(
        swaps
          .slice(0, 3)
          .map(({ column: name, share: part }) => `${column(name)} came first in ${share(part)}`),
      )}. A reason that depends on the draw explains the draw, so none is named. The bars show the means; thin lines hold the middle 95 %.`,
    noneWhy: (yes: boolean) =>
      yes
        ? 'Against these people, every column leaves the score as it is or lowers it.'
        : 'Against these people, every column leaves the score as it is or raises it.',
    swap: (one: string, other: string, part: number) =>
      `${capital(column(one))} and ${column(other)} change places in ${share(part)} of the draws.`,
    key: (yes: boolean) =>
      yes
        ? 'Filled bars raise the score, hollow ones lower it.'
        : 'Filled bars lower the score, hollow ones raise it.',
    head: ['Column', 'This person', 'Points', 'Middle 95 %'],
    sum: (score: number, base: number) =>
      `All bars together make ${points(score - base)} points: from ${share(base)} to ${share(score)}.`,
  },

  rules: {
    summary: 'What a person could change',
    lead: 'The search may only move what you allow here, to values that occur in the rows. What people can change is for you to say; the file does not know.',
    moves: { fixed: 'stays', any: 'may change', up: 'may only rise', down: 'may only fall' },
    least: (name: string) => `${capital(column(name))}: from`,
    most: (name: string) => `${capital(column(name))}: to`,
    wrong: 'A number, please, or nothing.',
  },

  change: {
    found: (yes: boolean) =>
      yes
        ? 'These changes would turn the yes into a no'
        : 'These changes would turn the no into a yes',
    none: 'Nothing that is allowed changes the answer',
    noneWhy:
      'Every change of up to three columns within your rules was tried on a grid of values that occur. Allow more, or take it as an answer: for this person the model leaves no way.',
    change: (name: string, from: Fact, to: Fact) =>
      `${column(name)} from ${fact(from)} to ${fact(to)}`,
    then: (score: number) => `Then the score is ${decimal(score, 4)}.`,
    cost: (cost: number) => `Cost ${decimal(cost, 1)}`,
    costNote:
      'Cost counts how far each number moves in median absolute deviations of its column; another level counts as one. It is a yardstick for comparing, not what it costs a life.',
    like: (distance: number, usual: number, own: number) => {
      if (distance <= usual) return 'There are people like that in the rows.';
      return distance <= own * 1.05
        ? `Few people are like that: by the yardstick below the nearest is ${decimal(distance, 1)} away. This person is already ${decimal(own, 1)} from anybody else.`
        : `Nobody in the rows is quite like that: by the yardstick below the nearest is ${decimal(distance, 1)} away, and 19 of 20 people have a neighbour within ${decimal(usual, 1)}.`;
    },
    nearest: (row: number, yes: boolean) =>
      `The nearest person who got a ${yes ? 'no' : 'yes'} is in row ${count(row + 1)}`,
    nearestSame: 'Nobody among the practice rows got the other answer.',
    nearestLead: (distance: number) =>
      `They are ${decimal(distance, 1)} away, numbers counted in median absolute deviations and each other level as one. They differ in:`,
    promise:
      'It says what this model would answer today. It promises nothing: the model may change, and changing a column in a file is not changing a life.',
  },

  model: {
    legend: 'One question at a time',
    questions: {
      importance: 'What would it lose without a column?',
      dependence: 'How does the score run along a column?',
      gap: 'Which columns make the gap between two groups?',
      flip: 'Would it decide otherwise if one column were flipped?',
      recourse: 'What would a yes cost, by group?',
    },
    column: 'Column',
  },

  importance: {
    measure: 'Judged by',
    measures: {
      'roc-auc': 'how well it ranks (area under the curve)',
      accuracy: 'how often it is right',
    },
    title: (name: string) => `The model leans most on ${column(name)}`,
    nothing: 'The model loses nothing without any one column',
    subtitle: (n: number, repeats: number, value: string, measure: string) =>
      `What ${measure} (${value}) loses when a column is shuffled among ${count(n)} rows. Mean of ${repeats} shuffles; thin lines from the least to the most.`,
    short: { 'roc-auc': 'the area under the curve', accuracy: 'the share that is right' },
    note: 'Columns that say the same can stand in for each other: both may look unimportant, and shuffling makes people who could not be.',
    undefined:
      'All of these rows have the same label, so there is nothing to rank. Choose other rows.',
    head: ['Column', 'Loss', 'Least to most'],
  },

  dependence: {
    rises: (name: string) => `The score rises with ${column(name)}`,
    falls: (name: string) => `The score falls with ${column(name)}`,
    bends: (name: string) => `The score goes up and down along ${column(name)}`,
    flat: (name: string) => `The score hardly moves with ${column(name)}`,
    levels: (name: string, best: string, worst: string) =>
      `Of all values of ${column(name)}, ${best} gives the highest mean score and ${worst} the lowest`,
    subtitle: (n: number, curves: number) =>
      `Mean score of ${count(n)} people if all of them had the same value (thick), and ${count(curves)} of them one by one (thin).`,
    subtitleLevels: (n: number) =>
      `Mean score of ${count(n)} people if all of them had that value.`,
    score: 'Score',
    note: 'Everybody is given every value, whether or not such a person could be; where lines run apart, the mean hides it.',
    average: 'Mean score',
    spread: 'Middle 90 % of people',
  },

  gap: {
    group: 'Group',
    reference: 'Against',
    on: 'Taken apart',
    ons: { score: 'mean score', 'log-odds': 'mean log-odds (exact, all rows)' },
    title: (name: string, group: string, reference: string) =>
      `Most of the difference between ${group} and ${reference} comes through ${column(name)}`,
    largest: (name: string, group: string, reference: string) =>
      `Of the difference between ${group} and ${reference}, ${column(name)} carries more than any other column`,
    nothing: (group: string, reference: string) =>
      `No column’s part in the difference between ${group} and ${reference} can be told from none`,
    subtitle: (
      { group, reference }: { group: string; reference: string },
      gap: { on: 'score' | 'log-odds'; size: string; lower: boolean },
      n: readonly [number, number],
      background: number,
    ) =>
      `The ${gap.on === 'score' ? 'mean score' : 'mean of the log-odds'} of ${group} is ${gap.size}${gap.on === 'score' ? ' points' : ''} ${gap.lower ? 'lower' : 'higher'} than that of ${reference} (${count(n[0])} and ${count(n[1])} rows). Bars sum to that; compared with ${background} others. Thin lines are 95 % intervals.`,
    note: 'A column that carries the gap is where to look, not what to blame: it may stand in for something that is not in the file.',
    unsure: 'Bars whose line crosses zero cannot be told from none.',
    head: ['Column', 'Part', '95 %'],
  },

  flip: {
    one: 'Swap',
    other: 'with',
    byConstruction: (name: string) => `The model is not given ${column(name)}, so nothing can flip`,
    byConstructionWhy:
      'Zero by construction is no evidence. The model can tell groups apart by other columns; try one that goes with the group.',
    title: (flipped: number, pairs: number) =>
      `${count(flipped)} of ${count(pairs)} decisions change`,
    subtitle: (name: string, one: string, other: string) =>
      `Everyone with ${column(name)} “${one}” or “${other}” is decided again with the other, all else as it was.`,
    upper: (upper: number) =>
      `With 95 % confidence the true rate is no higher than ${percent(upper, upper < 0.01 ? 2 : 1)}.`,
    gained: (gained: number, lost: number) =>
      `${count(gained)} turn into a yes, ${count(lost)} into a no.`,
    head: [
      'Group',
      'Pairs',
      'Changed',
      '95 % interval',
      'No to yes',
      'Yes to no',
      'At most (95 %)',
    ],
    share: (part: number, of: number) => `${count(part)} of ${count(of)}`,
    whole: 'All',
    note: 'Flipping a column is not changing a life: what goes with it in the world stays as it was.',
    none: 'Nobody on these rows has one of the two values.',
    noColumn: 'No column here has two values to swap.',
  },

  recourse: {
    ask: 'Work it out',
    title: (costlier: string, cheaper: string) => `A yes costs ${costlier} more than ${cheaper}`,
    same: 'The rows do not tell what a yes costs one group from what it costs another',
    single: 'What a yes costs, by group',
    subtitle:
      'Cost at which half of the refused could get a yes, with 95 % intervals; changes of at most two columns within your rules.',
    counted: (n: number, refused: number, none: number) =>
      `${count(n)} of ${count(refused)} refused; no way found for ${count(none)}`,
    note: 'The cost is a yardstick over this file. Whether people can make such a change, and what it costs them in life, it does not say.',
    nobody: 'Nobody is refused on these rows.',
  },
};
