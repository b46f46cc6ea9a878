// Words of the sandbox: its steps, its recipe as a sentence, its comparison. Sentences are composed here from what was picked.

import { capital } from '../../core/base/capital';
import { listed } from './listed';
import { count } from './format';
import { inWords } from './instruments-audit';
import { parameters } from './parameters';
import { compare, frontier, measure } from './sandbox-measure';
import { recipe } from './sandbox-recipe';

export const sandbox = {
  title: 'Sandbox',
  lead: 'Put an audit together from its parts: rows, roles, a model, a repair, a measure. Nothing is scored, and nothing leaves this page.',
  change: 'Change',
  done: 'Done',
  undo: 'Undo',
  copyLink: 'Copy link',
  linkCopied:
    'Link copied. It holds the whole experiment, and the same numbers come out of it elsewhere.',
  linkCopiedOwn: (file: string) =>
    `Link copied. It names “${file}” by its size and SHA-256 and holds none of its rows: whoever opens it must have the file.`,
  linkShown: 'The browser would not copy. Here is the link:',
  startOver: 'Other rows',
  levelIs: (levels: readonly (readonly [column: string, level: string])[]) =>
    `those with ${listed(levels.map(([column, level]) => `${column} “${level}”`))}`,
  unknownSet: (id: string) =>
    `The lab ships no rows called “${id}”. Reload the page to update it, or ask for another link.`,
  linkRefused: 'The link could not be opened',
  more: 'More settings',
  peopleKey: (deserve: string, doNot: string) => `Filled: ${deserve}. Ring: ${doNot}.`,
  /** What the experiment finds, said again where it is being changed. */
  finding: (title: string, values: readonly string[]) =>
    `Now: ${title}${values.length > 0 ? ` (${values.join(', ')})` : ''}.`,
  findingNone: 'No numbers stand for this yet; what is missing is said under “Who gets what”.',
  working: {
    model: 'Training and measuring',
    frontier: 'Running the repairs',
    compare: 'Comparing row by row',
    read: 'Reading the file',
  },

  steps: {
    data: 'The rows',
    roles: 'The roles',
    split: 'Who learns, who judges',
    learner: 'The model',
    repairs: 'The repair',
    line: 'The line',
    measure: 'Who gets what',
    frontier: 'What a repair costs',
    compare: 'Two experiments',
    closer: 'Look closer',
  },

  closer: {
    lead: 'More to ask of the experiment that stands. Each opens here and is worked out then.',
    loading: 'Opening…',
    notLoaded:
      'This part could not be loaded. It is kept once it has been opened online; reload the page and try again.',
  },

  data: {
    lead: 'Choose rows to start from. Each set says first what is wrong with it.',
    shipped: 'A set the lab ships',
    size: (rows: number, collected: string) => `${count(rows)} rows, ${collected}`,
    cautions: (n: number) =>
      `${capital(inWords(n))} ${n === 1 ? 'caution' : 'cautions'} before you use it`,
    all: (n: number) => `All ${inWords(n)} cautions`,
    fewer: 'Only the first two',
    read: 'Read the cautions',
    close: 'Close the cautions',
    line: (titles: readonly string[]) => `${titles.join('. ')}.`,
    source: (source: string) => `Source: ${source}.`,
    use: 'Use these rows',
    back: 'Choose other rows',
    summary: (title: string, rows: number | undefined, collected: string) =>
      rows === undefined ? title : `${title}: ${count(rows)} rows, ${collected}.`,
    own: (file: string) => `Your file “${file}”. It stays in this browser.`,
    card: 'Its data card',
    look: 'Look at the rows',
    hide: 'Close the rows',
  },

  roles: {
    lead: 'Which column is decided, whom it may harm, and what the model may learn from. Changing a role never moves a row.',
    label: 'Decided',
    favourable: 'Good for the person',
    groups: 'Compared',
    groupsHint:
      'People are compared by these columns. They are not learnt from unless you tick them below as well.',
    reference: (title: string) => `Compare ${title} with`,
    features: 'The model may learn from',
    featuresAll: (n: number) => `All ${count(n)} columns`,
    featuresFewer: 'Only those in use',
    unit: 'One unit is',
    unitNone: 'one row',
    weight: 'Rows weigh',
    weightNone: 'the same',
    score: 'A score that came with the rows',
    scoreNone: 'none',
    missing: 'Rows with a gap in what is learnt from',
    missingLevel: 'keep them; “missing” is a value of its own',
    missingDrop: 'leave them out',
    keptOut: (why: string) => `Kept out in the exercises: ${why}`,
    isGroup: 'A model that sees this column may treat people differently by it.',
    summary: (decided: string, groups: readonly string[], features: number) =>
      `Decided: ${decided}. Compared by ${listed(groups)}. ${features === 0 ? 'Nothing to learn from' : `${capital(inWords(features))} ${features === 1 ? 'column' : 'columns'} to learn from`}.`,
  },

  split: {
    lead: 'Rows fall into four parts by a hash of row and name, so nobody can choose. The model learns on half; the repair is tuned on 15 %; you audit on 20 %; 15 % stay shut.',
    salt: 'Name of the split',
    saltHint: 'Another name deals the rows anew.',
    seed: 'Draw of the practice rows',
    seedHint: 'Another number deals learning and tuning rows anew; audit rows stay where they are.',
    seedWrong: 'A whole number from 0, please.',
    saltWrong: 'The split needs a name; any word will do.',
    summary: (rows: {
      train: number;
      tune: number;
      audit: number;
      judge: number;
      dropped: number;
    }) =>
      `${count(rows.train)} rows to learn from, ${count(rows.tune)} to tune on, ${count(rows.audit)} to audit; ${count(rows.judge)} stay shut.${
        rows.dropped > 0 ? ` ${count(rows.dropped)} left out for a gap.` : ''
      }`,
    unknown: (salt: string, seed: number) => `Split “${salt}”, draw ${count(seed)}.`,
  },

  learner: {
    lead: 'What turns a person’s columns into a score.',
    legend: 'Model',
    given: 'The score that came with the rows',
    givenPlain: 'Nothing is trained: the given score is audited, and its cut-offs.',
    refused: 'These rows are not for training',
    noScore: 'These rows came with no score.',
    settings: 'Its settings',
  },

  repairs: {
    lead: 'At most one at each place. A repair is learnt on practice rows only.',
    before: 'Before training',
    during: 'During training',
    after: 'After training',
    none: 'none',
    answer: (when: string) => `the answer is yes ${when}.`,
    when: 'Fits when',
    cannot: 'Cannot',
    caution: 'Ask first',
    historical: (name: string) => `${name} (kept for older work)`,
    lottery: 'Lottery',
    randomised:
      'Two like people may be told different things: where it draws lots, the draw decides.',
    cutoff: 'Without a repair after training, the answer is yes',
    fixed: 'above a score you set',
    fixedValue: 'Score',
    baseRate: 'as often as the good outcome occurs in the tuning rows',
    top: 'for a fixed share, the highest scores',
    topShare: 'Share, %',
    leastCost: 'where errors cost least',
    ratioWrong: 'A number above 0, please.',
    needsGroups: (groups: string) =>
      `It needs ${groups} at decision time: where nobody may ask for it, this repair cannot be used.`,
    penaltyNeedsGradients:
      'Logistic regression is fitted in closed steps that know no penalty. The neural network with no hidden units is the same model, trained by gradients.',
    adversaryNeedsLayer:
      'The adversary reads what a hidden layer has learnt, and this model has none. A neural network with a hidden layer has.',
    useGradients: 'Use that model',
    lotteryDecides:
      'Where the repair during training draws lots, the lots decide, and this cut-off is not used.',
    cutoffWrong: 'A number, please: scores go from 0 to 1.',
    shareWrong: 'A share between 0 and 100 %, please.',
  },

  parameters,

  measure,
  frontier,
  compare,
  recipe,
} as const;
