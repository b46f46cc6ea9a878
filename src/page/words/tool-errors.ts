// Words of "Spot the tool's error": for each lesson what is shown, what is asked, why each answer is right or not, what to do instead.

import { count, percent, plain } from './format';

/** What a lesson's job answers, as far as the words need it. */
interface Shown {
  readonly printed: number | string;
  /** null = the definition gives no number. */
  readonly right: number | null;
  readonly numbers: Readonly<Record<string, number>>;
}

interface Choice {
  readonly id: string;
  readonly says: string;
  readonly why: string;
  readonly right?: true;
}

export interface LessonWords {
  readonly title: string;
  /** The tool’s name, and what one calls there. */
  readonly tool: string;
  readonly call: string;
  /** Who is counted, and what was asked of the tool. */
  setting(shown: Shown): string;
  readonly question: string;
  readonly choices: readonly Choice[];
  /** The name of the right number. */
  readonly rightName: string;
  /** The way there, one step a line. */
  arithmetic(shown: Shown): readonly string[];
  /** What to do when you use the tool. */
  readonly instead: string;
  /** What the tool does well. */
  readonly well: string;
}

/** Few decimals where they say enough, more where a number is small. */
function digits(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || size >= 0.01) return plain(value, 4);
  return plain(value, 7);
}

/** The number of that name; a lesson without it is a mistake that its test finds. */
function read({ numbers }: Shown): (name: string) => number {
  return (name) => {
    const value = numbers[name];
    if (value === undefined) throw new Error(`The lesson has no number "${name}".`);
    return value;
  };
}

const show = ({ printed }: Shown): string =>
  typeof printed === 'number' ? digits(printed) : printed;

const AIF360_WELL =
  'AIF360 has more measures and repairs in one place than any other tool, says where each was published, and set the vocabulary this field uses.';
const FAIRLEARN_WELL =
  'Fairlearn shows every group side by side instead of merging them, and its MetricFrame prints the counts too if you ask for “count”.';
const HOLISTICAI_WELL =
  'holisticai covers classification, regression, ranking and clustering with one style of call, and most of its measures are what they say.';

const lessons: Readonly<Record<string, LessonWords>> = {
  'equalized-odds-without-positives': {
    title: 'Equal odds, and nobody to be equal with',
    tool: 'AIF360',
    call: 'equalized_odds_difference()',
    setting: (shown) =>
      `Fifteen people, two groups. Nobody in the unprivileged group has the good outcome in these rows. Asked for the equalized odds difference, AIF360 prints ${show(shown)}, which is the best value there is.`,
    question: 'What is wrong with that 0?',
    choices: [
      {
        id: 'small',
        says: 'Fifteen people are too few for any rate.',
        why: 'They are few, and that is a reason for caution. But with fifteen million people and no good outcomes in one group it would print the same 0.',
      },
      {
        id: 'half',
        says: 'One of its two halves does not exist and was dropped.',
        why: 'Equalized odds is the larger of two gaps. The gap in true positive rates cannot be worked out, and the maximum quietly keeps the other one.',
        right: true,
      },
      {
        id: 'sign',
        says: 'It should be negative, since the unprivileged group does worse.',
        why: 'This measure takes the size of both gaps, so it has no sign. And nobody knows which group does worse here.',
      },
    ],
    rightName: 'Equalized odds difference',
    arithmetic: (shown) => {
      const n = read(shown);
      return [
        `Gap in false positive rates: |${digits(n('fprUnprivileged'))} − ${digits(n('fprPrivileged'))}| = 0.`,
        `Gap in true positive rates: |0/0 − ${digits(n('tprPrivileged'))}|: there are no positives in one group, so there is no number.`,
        'The larger of 0 and “no number” is no number. Python’s max(0, nan) gives 0, because nan is never larger.',
      ];
    },
    instead:
      'Print equal_opportunity_difference() beside it: that one says nan on the same table. Better, look at the number of positives in each group before any rate of them.',
    well: AIF360_WELL,
  },
  'zero-for-nobody': {
    title: 'A rate of nobody',
    tool: 'Fairlearn',
    call: 'equal_opportunity_difference()',
    setting: (shown) =>
      `Twelve people, two groups. In the second group nobody has the good outcome in these rows. Fairlearn prints an equal opportunity difference of ${show(shown)}: a very large gap.`,
    question: 'Where does the gap come from?',
    choices: [
      {
        id: 'harsh',
        says: 'The model never says yes to the deserving people of the second group.',
        why: 'There are no such people in these rows. It is a fact about the rows, not about the model.',
      },
      {
        id: 'positives',
        says: 'From a true positive rate of 0 for a group without positives.',
        why: 'Where there is nobody to count, Fairlearn writes 0. The gap is then the other group’s whole rate.',
        right: true,
      },
      {
        id: 'weights',
        says: 'From weighting the groups by their size.',
        why: 'Each group has one rate here, and the gap is the highest minus the lowest. Sizes play no part.',
      },
    ],
    rightName: 'Equal opportunity difference',
    arithmetic: (shown) => [
      `True positive rate of the first group: 3 of 4, ${digits(read(shown)('tprSome'))}.`,
      'True positive rate of the second group: 0 of 0. Fairlearn writes 0; there is no such rate.',
      `So ${digits(read(shown)('tprSome'))} − 0 = ${show(shown)} is printed, where nothing can be said.`,
    ],
    instead:
      'Ask MetricFrame for the count of positives beside each rate, and take out groups without any before you look at a difference. The other way round is as bad: two groups without positives look equal.',
    well: FAIRLEARN_WELL,
  },
  'average-odds-cancel': {
    title: 'Two wrongs that make a zero',
    tool: 'AIF360',
    call: 'average_odds_difference()',
    setting: (shown) =>
      `Thirty-two people, two groups of sixteen. AIF360 prints an average odds difference of ${show(shown)}, and its page says that 0 means equality of odds.`,
    question: 'Are the odds equal?',
    choices: [
      {
        id: 'yes',
        says: 'Yes: both rates are the same in both groups.',
        why: 'Count them in the table: the true positive rates are 6 of 8 and 4 of 8, the false positive rates 2 of 8 and 4 of 8.',
      },
      {
        id: 'cancel',
        says: 'No: one gap is above 0, the other below, and their mean is 0.',
        why: 'The unprivileged group has a lower true positive rate and a higher false positive rate, by the same amount. The model is worse for it both ways, and the mean hides that.',
        right: true,
      },
      {
        id: 'rounding',
        says: 'Nearly: 0 is only what rounding left.',
        why: 'The two gaps are a quarter each, and they cancel exactly.',
      },
    ],
    rightName: 'Equalized odds difference',
    arithmetic: (shown) => {
      const n = read(shown);
      return [
        `True positive rates: ${digits(n('tprUnprivileged'))} − ${digits(n('tprPrivileged'))} = ${digits(n('tprUnprivileged') - n('tprPrivileged'))}.`,
        `False positive rates: ${digits(n('fprUnprivileged'))} − ${digits(n('fprPrivileged'))} = ${digits(n('fprUnprivileged') - n('fprPrivileged'))}.`,
        'Their mean is 0. The larger of their sizes, which is what equalized odds asks for, is 0.25.',
      ];
    },
    instead:
      'Use average_abs_odds_difference() or equalized_odds_difference(). Keep the signed mean only where the two gaps are shown beside it.',
    well: AIF360_WELL,
  },
  'predictive-equality-of-misses': {
    title: 'Which mistakes does it count?',
    tool: 'OxonFair',
    call: 'predictive_equality',
    setting: (shown) =>
      `The plain model on the practice rows of Adult, women and men. OxonFair’s predictive_equality prints ${show(shown)}. In the papers, predictive equality means equal false positive rates.`,
    question: 'What did the tool compare?',
    choices: [
      {
        id: 'fpr',
        says: 'False positive rates, as the papers have it.',
        why: 'Work them out from the table: their difference is another number.',
      },
      {
        id: 'fnr',
        says: 'False negative rates: who was missed.',
        why: 'Its code takes the difference of false negative rates. That is a real gap, and an important one, but it belongs under another name.',
        right: true,
      },
      {
        id: 'precision',
        says: 'Precision: how often a yes is right.',
        why: 'That is predictive parity, another name that sounds alike.',
      },
    ],
    rightName: 'Difference of false positive rates',
    arithmetic: (shown) => {
      const n = read(shown);
      return [
        `False negative rates: |${digits(n('fnrFemale'))} − ${digits(n('fnrMale'))}| = ${show(shown)}, which is printed.`,
        `False positive rates: |${digits(n('fprFemale'))} − ${digits(n('fprMale'))}| = ${digits(Math.abs(n('fprFemale') - n('fprMale')))}.`,
      ];
    },
    instead:
      'Write false_pos_rate.diff when you mean false positives and false_neg_rate.diff when you mean misses. In a report, name the rate and not only the measure.',
    well: 'OxonFair lets you name any rate and any way to compare it, and can raise the rate of the worst-off group instead of lowering the others’.',
  },
  'consistency-of-itself': {
    title: 'Agreeing with oneself',
    tool: 'AIF360',
    call: 'consistency(n_neighbors=1)',
    setting: (shown) =>
      `Six applicants with ${[1, 2, 3, 4, 5, 6].map((i) => read(shown)(`years${i}`)).join(', ')} years in work. They come in three pairs who are nearly alike; in each pair one is accepted and one refused. AIF360’s consistency, asked for one neighbour, prints ${show(shown)}: perfectly consistent.`,
    question: 'Why does it not see the three pairs?',
    choices: [
      {
        id: 'itself',
        says: 'The nearest neighbour of every row is the row itself.',
        why: 'It looks for neighbours among the very rows it was fitted on, and each row finds itself first, at distance 0.',
        right: true,
      },
      {
        id: 'scale',
        says: 'Years in work were not brought to a common scale.',
        why: 'There is only one feature, so no scale can change who is nearest.',
      },
      {
        id: 'six',
        says: 'Six rows are too few for neighbours.',
        why: 'Every row has an obvious neighbour one year away. With a million rows it would print 1 as well.',
      },
    ],
    rightName: 'Consistency with the nearest other row',
    arithmetic: () => [
      'With itself: every decision minus itself is 0, so 1 − 0 = 1, whatever was decided.',
      'With the nearest other row: each was decided the other way, so 1 − 6/6 = 0.',
      'With the usual five neighbours one of the five is still the row itself: a fifth of the answer is given away.',
    ],
    instead:
      'Ask for one neighbour more and take the row itself out. Leave the protected columns out of the features too; the tool counts them as part of being alike. holisticai’s consistency_score does the same.',
    well: AIF360_WELL,
  },
  'crossing-curves': {
    title: 'Two curves that cross',
    tool: 'holisticai',
    call: 'abroca()',
    setting: (shown) =>
      `Eight people, two groups, the same four scores in each. From the highest score down, the outcomes in the first group are good, bad, bad, good; in the second bad, good, good, bad. ABROCA is the area between the two ROC curves. holisticai’s abroca() prints ${show(shown)}.`,
    question: 'What was worked out?',
    choices: [
      {
        id: 'between',
        says: 'The area between the curves: it is 0, so the curves are the same.',
        why: 'The curves are not the same: the first rises at once, the second only after a false positive.',
      },
      {
        id: 'difference',
        says: 'The difference of the two areas under the curves.',
        why: 'Both areas are one half, so their difference is 0. Where curves cross, what one gains in one place it loses in another, and a difference hides it.',
        right: true,
      },
      {
        id: 'scores',
        says: 'The difference of the mean scores.',
        why: 'The scores are the same four in both groups, but the measure does use who had which outcome.',
      },
    ],
    rightName: 'Area between the ROC curves',
    arithmetic: (shown) => {
      const n = read(shown);
      return [
        `Area under the first curve ${digits(n('areaFirst'))}, under the second ${digits(n('areaSecond'))}; their difference is ${show(shown)}.`,
        'At every false positive rate the two curves are one half apart: the first stays at one half, the second goes from 0 to 1 in the middle.',
        'The area between them is one half.',
      ];
    },
    instead:
      'Draw both curves. Report the difference of areas as what it is, a gap in AUC, and ABROCA as the integral of the absolute distance.',
    well: HOLISTICAI_WELL,
  },
  'mixing-beyond-one': {
    title: 'More than everybody',
    tool: 'AIF360',
    call: 'CalibratedEqOddsPostprocessing(cost_constraint="fpr")',
    setting: (shown) =>
      `The plain model on the practice rows of Adult, women and men. Calibrated equalized odds makes costs equal by giving some people of the group with the lower cost their group’s base rate instead of their score. AIF360 says for what share of the women: ${show(shown)}.`,
    question: 'What does a share above 1 say?',
    choices: [
      {
        id: 'twice',
        says: 'Each score must be replaced more than once.',
        why: 'A score that was replaced by the base rate is the base rate; doing it again changes nothing.',
      },
      {
        id: 'infeasible',
        says: 'Even replacing every score does not make the costs equal.',
        why: 'The share is the gap that must be closed, over the most that mixing can close. Above 1 means it cannot be done this way.',
        right: true,
      },
      {
        id: 'percent',
        says: 'It is in per cent: 2 to 3 in a hundred.',
        why: 'It is a probability: the tool compares it with a random number between 0 and 1 for each person, so here everybody’s score is replaced.',
      },
    ],
    rightName: 'The largest share that can be mixed (it does not reach)',
    arithmetic: (shown) => {
      const n = read(shown);
      return [
        `Mean score of those without the good outcome: men ${digits(n('costPrivileged'))}, women ${digits(n('costUnprivileged'))}. The women’s must rise by ${digits(n('need'))}.`,
        `If every woman got the base rate, it would be ${digits(n('trivialUnprivileged'))}: a rise of ${digits(n('most'))}.`,
        `${digits(n('need'))} ÷ ${digits(n('most'))} = ${show(shown)}. A share ends at 1, and the costs stay apart.`,
      ];
    },
    instead:
      'Look at the mixing rates after fit(): anything outside 0 to 1 means “infeasible”. Here it would also have thrown away every woman’s score, to make the model as bad for women as it is for men.',
    well: AIF360_WELL,
  },
  'repair-of-distinct-values': {
    title: 'A repair that repairs nothing',
    tool: 'AIF360',
    call: 'DisparateImpactRemover(repair_level=1.0)',
    setting: (shown) =>
      `Twenty loans of one, two or three years, ten in each group. In the first group eight are short; in the second eight are long. The disparate impact remover, at full repair, is to move the values until they no longer tell the groups apart. Before, the two distributions are ${digits(read(shown)('before'))} apart (0 = alike, 1 = wholly apart). After AIF360’s repair: ${show(shown)}.`,
    question: 'Why did the repair change nothing?',
    choices: [
      {
        id: 'few',
        says: 'Ten loans in a group are too few to repair.',
        why: 'With eight, one and one million loans of each length the outcome is the same.',
      },
      {
        id: 'distinct',
        says: 'It counts the values that occur, not how many people have them.',
        why: 'Both groups have the same three values, so to the tool they are already alike. That nearly everyone in one group has the shortest loan does not enter.',
        right: true,
      },
      {
        id: 'level',
        says: 'Full repair needs a higher level than 1.',
        why: 'At 1 a value goes all the way to its target. Here every target is the value itself.',
      },
    ],
    rightName: 'Distance after a repair that counts people',
    arithmetic: (shown) => {
      const n = read(shown);
      return [
        `Distance before: ${n('shortFirst')} of 10 against ${10 - n('longSecond') - 1} of 10 have a loan of one year: ${digits(n('before'))}.`,
        `By distinct values: the lowest third of {1, 2, 3} is 1 in both groups, and so on. ${n('changed')} of ${n('n')} values move.`,
        `By people: the ${n('shortFirst')} short loans of the first group stand where the second group has 3, and the ${n('longSecond')} long ones of the second where the first has 1; all of them go to the middle, ${digits(n('target'))}. What is left is ${shown.right === null ? '' : digits(shown.right)}.`,
      ];
    },
    instead:
      'Measure the distance between the groups before and after, for each column. On columns with many different values, such as amounts, the tool’s repair does most of its work; on columns with few it may do nothing, or harm.',
    well: AIF360_WELL,
  },
  'rows-in-neither-group': {
    title: 'The people in neither group',
    tool: 'AIF360',
    call: 'between_group_generalized_entropy_index()',
    setting: (shown) =>
      `The plain model on the practice rows of Adult. Asked how unequally benefits are spread between white and Black people, AIF360’s between-group index prints ${show(shown)}. ${count(read(shown)('uncovered'))} people of other groups are in the rows as well.`,
    question: 'What makes the index so large?',
    choices: [
      {
        id: 'gap',
        says: 'A large gap between white and Black people.',
        why: 'Their mean benefits are almost the same; look at the arithmetic.',
      },
      {
        id: 'neither',
        says: 'People in neither group count as having no benefit at all.',
        why: 'The list of benefits starts at 0 and only the two named groups are filled in. Everyone else stays at 0 and looks badly off.',
        right: true,
      },
      {
        id: 'size',
        says: 'There are far more white people than Black people.',
        why: 'Sizes enter the index, but a group as large as you like adds nothing when its mean is the others’ mean.',
      },
    ],
    rightName: 'The index over the people in the two groups',
    arithmetic: (shown) => {
      const n = read(shown);
      return [
        `Mean benefit: white people ${digits(n('benefitWhite'))}, Black people ${digits(n('benefitBlack'))}. A benefit is 1 where the decision is right, 2 for an undeserved yes, 0 for an undeserved no.`,
        `The tool adds ${count(n('uncovered'))} people with a benefit of 0 to the ${count(n('covered'))} it was asked about.`,
        `With them: ${show(shown)}. Without them: ${shown.right === null ? '' : digits(shown.right)}.`,
      ];
    },
    instead:
      'Keep only the rows of the two groups before you make the data set, or use the between_all_groups_ form, which takes every group.',
    well: AIF360_WELL,
  },
  'doubled-root': {
    title: 'A factor of 1.41',
    tool: 'holisticai',
    call: 'coefficient_of_variation()',
    setting: (shown) =>
      `The plain model on the practice rows of German Credit. The coefficient of variation is the standard deviation of people’s benefits over their mean. holisticai prints ${show(shown)}.`,
    question: 'The entropy index behind it is right. What happened on the way?',
    choices: [
      {
        id: 'root',
        says: 'The 2 stands outside the root instead of inside.',
        why: 'The variance over the squared mean is two times the index, and its root is √(2 · index). The tool takes 2 · √index.',
        right: true,
      },
      {
        id: 'n',
        says: 'It divided by n − 1 instead of n.',
        why: 'On this many rows that would hardly show; the number is 41 % too large.',
      },
      {
        id: 'weights',
        says: 'It forgot the row weights.',
        why: 'There are none in these rows.',
      },
    ],
    rightName: 'Coefficient of variation',
    arithmetic: (shown) => {
      const n = read(shown);
      return [
        `Benefits: ${count(n('none'))} people 0, ${count(n('one'))} people 1, ${count(n('two'))} people 2. The index at α = 2 is ${digits(n('index'))}.`,
        `2 · √${digits(n('index'))} = ${show(shown)}, which is printed.`,
        `√(2 · ${digits(n('index'))}) = ${shown.right === null ? '' : digits(shown.right)}.`,
      ];
    },
    instead:
      'Divide what holisticai prints by √2, or take AIF360’s. Never compare the two tools’ numbers as they stand.',
    well: HOLISTICAI_WELL,
  },
  'entropy-at-alpha-zero': {
    title: 'Once too often',
    tool: 'AIF360',
    call: 'generalized_entropy_index(alpha=0)',
    setting: (shown) =>
      `Six people: four were judged rightly (benefit 1), two got a yes they had not earned (benefit 2). At α = 0 the entropy index is the mean logarithmic deviation, −mean(ln(b/μ)). AIF360 prints ${show(shown)}.`,
    question: 'How does that number come about?',
    choices: [
      {
        id: 'log',
        says: 'It uses logarithms to the base 10.',
        why: 'Then it would be smaller by a factor of 2.3; it is smaller by the mean benefit.',
      },
      {
        id: 'mean',
        says: 'It divides by the mean benefit a second time.',
        why: 'The mean already stands inside the logarithm. At α = 1 the extra division is part of the formula; at α = 0 it is not.',
        right: true,
      },
      {
        id: 'zero',
        says: 'Somebody has a benefit of 0, and ln 0 was left out.',
        why: 'Nobody here was refused wrongly. Where somebody is, the index at α = 0 does not exist, and the tool prints inf.',
      },
    ],
    rightName: 'Entropy index at α = 0',
    arithmetic: (shown) => {
      const n = read(shown);
      return [
        `Mean benefit: (${n('rightly')} · 1 + ${n('wronglySelected')} · 2) ÷ ${n('n')} = ${digits(n('mean'))}.`,
        `−(4 · ln(1 ÷ ${digits(n('mean'))}) + 2 · ln(2 ÷ ${digits(n('mean'))})) ÷ 6 = ${shown.right === null ? '' : digits(shown.right)}.`,
        `The tool divides that by ${digits(n('mean'))} once more: ${show(shown)}.`,
      ];
    },
    instead:
      'Multiply by the mean benefit, or use α = 1 or 2, which are right. holisticai has the same line.',
    well: AIF360_WELL,
  },
  'corner-of-the-grid': {
    title: 'A corner nobody looked into',
    tool: 'Fairlearn',
    call: 'GridSearch(grid_size=50)',
    setting: (shown) =>
      `GridSearch tries one model for each point of a grid of penalties. For equalized odds of two groups a point is two numbers, one for each outcome, and the grid is meant to run from ${plain(-read(shown)('limit'))} to ${plain(read(shown)('limit'))} in each. With 50 points, the largest first number that is tried is ${show(shown)}.`,
    question: 'Where is the rest?',
    choices: [
      {
        id: 'useless',
        says: 'Larger penalties cannot help, so they are skipped.',
        why: 'Nothing is judged before it is tried; the smallest first number, −2, is tried.',
      },
      {
        id: 'first',
        says: 'A larger grid is made, and only its first 50 points are kept.',
        why: 'The points are sorted by the first number. Cutting the list off cuts off one corner of the grid, always the same.',
        right: true,
      },
      {
        id: 'random',
        says: 'The 50 points are drawn at random.',
        why: 'The grid is fixed: everybody gets the same 50 points.',
      },
    ],
    rightName: 'Largest first number of the whole grid',
    arithmetic: (shown) => {
      const n = read(shown);
      return [
        `A whole grid has 1, 5, 13, 25, 41 or ${count(n('whole'))} points; ${count(n('size'))} is none of them, so the one with ${count(n('whole'))} is made.`,
        `Its first ${count(n('size'))} points run from ${digits(n('least'))} to ${show(shown)} in the first number.`,
        `The last ${count(n('dropped'))}, ${percent(n('dropped') / n('whole'), 0)} of the grid, are never tried.`,
      ];
    },
    instead:
      'Ask for a whole grid: 25, 41 or 61 points for equalized odds of two groups. Or hand over a grid of your own.',
    well: FAIRLEARN_WELL,
  },
};

export const toolErrors = {
  title: 'Spot the tool’s error',
  lead: 'Good tools print numbers that are not what their names say. Each lesson shows one: what is printed, on small rows or real ones; you say what is wrong; then the arithmetic. Nothing is scored and nothing is kept.',
  fair: 'These tools are free, careful work that a whole field stands on, and the lab is tested against them. Each error was read in the code of the version that is named; a newer version may have mended it. We make errors too: if you find one here, it belongs on this list.',
  lessons,
  all: 'All lessons',
  next: 'The next lesson',
  version: (tool: string, version: string) => `${tool} ${version}`,
  working: 'Working it out',
  countsHead: ['group', 'good outcome, yes', 'good outcome, no', 'other, yes', 'other, no'],
  countsCaption: 'Who is counted: outcome in the rows, and the model’s answer',
  prints: (tool: string) => `${tool} prints`,
  choose: 'Choose what you think; each answer has its reason. Then look at the arithmetic.',
  yes: 'That is it.',
  no: 'Not that.',
  reveal: 'Show the arithmetic',
  hide: 'Hide the arithmetic',
  none: 'not defined',
  arithmetic: 'The arithmetic',
  insteadTitle: 'What to do',
  wellTitle: 'What the tool does well',
  answered: 'answered',
  /** The groups of the lessons, as people. */
  group: (key: string): string => GROUPS[key] ?? key,
} as const;

const GROUPS: Readonly<Record<string, string>> = {
  privileged: 'privileged group',
  unprivileged: 'unprivileged group',
  some: 'first group',
  none: 'second group',
  everybody: 'everybody',
  neither: 'people in neither group',
  Female: 'women',
  Male: 'men',
  White: 'white people',
  Black: 'Black people',
};

/** Throws an error naming the lesson that has no words. */
export function lessonWords(id: string): LessonWords {
  const found = lessons[id];
  if (found) return found;
  throw new Error(`There are no words for the lesson "${id}".`);
}
