// Words of the sandbox: its steps, its recipe as a sentence, its comparison. Sentences are composed here from what was picked.

import { listed } from './listed';
import { count, decimal, percent, points, range } from './format';
import { inWords } from './instruments-audit';
import { parameters } from './parameters';

function first(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const pairs = (area: number): string => decimal(100 * area, 0);

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
      `${first(inWords(n))} ${n === 1 ? 'caution' : 'cautions'} before you use it`,
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
      `Decided: ${decided}. Compared by ${listed(groups)}. ${features === 0 ? 'Nothing to learn from' : `${first(inWords(features))} ${features === 1 ? 'column' : 'columns'} to learn from`}.`,
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

  measure: {
    metric: 'Metric',
    part: 'Rows',
    parts: { practice: 'practice', audit: 'audit' } as Readonly<Record<string, string>>,
    groups: 'Groups',
    compared: 'Difference for',
    stopped: 'Stopped. This experiment has no numbers yet.',
    compute: 'Compute them',
    disparities: 'Other gaps between the same groups',
    disparity: {
      ratio: (value: string, lo: string | undefined, hi: string | undefined) =>
        lo === undefined || hi === undefined ? value : `${value}, interval ${lo}–${hi}`,
      nullBand: (lo: string, hi: string) => `Chance alone would give ${lo} to ${hi}.`,
      undefined: 'not defined here',
    },
    widest: (low: string, high: string) => `Between ${low} and ${high}.`,
    restsOnFew: (groups: readonly string[]) => `It rests on ${listed(groups)}: too few to judge.`,
    moreNumbers: 'More of these',
    fewerNumbers: 'Fewer of these',
    peopleTitle: 'Whom the repair moves, of 1,000',
    peopleNote: 'Counted on the same rows with and without the repair.',
    peopleNoteAll:
      'Counted for everybody, not only for the people chosen above, on the same rows with and without the repair.',
    peopleBusy: 'Training without the repair, to see whom it moves',
    learning: {
      title: (epochs: number, stopped: boolean) =>
        stopped
          ? `It stopped after ${count(epochs)} passes, when it got no better`
          : `It ran all its ${count(epochs)} passes`,
      subtitle: 'Mean log loss; lower fits better. Dashed: rows it did not learn from.',
      titlePrivate: (steps: number) => `It took all its ${count(steps)} steps`,
      titleSteps: (steps: number, converged: boolean) =>
        converged
          ? `The fit settled after ${count(steps)} steps`
          : `The fit had not settled after ${count(steps)} steps`,
      subtitlePrivate:
        'Mean log loss on the rows drawn, in equal stretches of the steps; lower fits better. The noise keeps it from settling.',
      subtitleAgainst:
        'Its own loss minus λ times the adversary’s. It may go below 0, and lower does not mean a better fit.',
      subtitleSteps: 'Penalised loss a row after each step; lower fits better.',
      /** 'who earn over 50,000' narrows it to them; '' is everybody. */
      probe: (
        group: string,
        among: string,
        { auc, lo, hi, n }: Readonly<Record<'auc' | 'lo' | 'hi' | 'n', number>>,
        facts: number | undefined,
      ) =>
        `Asked to tell ${group} from the others${among ? ` among people ${among}` : ''} by what the network has learnt, a fresh probe is right for ${pairs(auc)} of 100 pairs (${pairs(lo)}–${pairs(hi)}, on ${count(n)} rows kept from the network); 50 would be guessing.${
          facts === undefined ? '' : ` By the facts themselves it is right for ${pairs(facts)}.`
        }`,
      x: 'pass',
      xSteps: 'step',
      xStretch: 'stretch',
      y: 'loss',
      train: 'learnt from',
      tune: 'watched',
      show: 'How the training went',
      hide: 'Close the training',
    },
    missing: (n: number) =>
      n === 1
        ? 'One row has no group and is in none.'
        : `${count(n)} rows have no group and are in none.`,
  },

  frontier: {
    lead: 'Run many at once and see what each repair gains and what it costs. Every point is refitted in this tab.',
    legend: 'What to run',
    sweeps: {
      repairs: 'the usual repairs',
      'cut-offs': '40 cut-offs',
      tolerance: 'a tolerance, from none to wide',
      penalty: 'a penalty, from none to strong',
    } as Readonly<Record<string, string>>,
    hints: {
      repairs: 'one point each, refitted on several draws',
      'cut-offs': 'one model, the line moved step by step',
      tolerance: 'a line per group; shares may differ by so much',
      penalty: 'the same network at growing strength',
    } as Readonly<Record<string, string>>,
    needsGap:
      'Measure one group column with a reference to run a frontier: a crossing has no single gap.',
    run: 'Run them',
    again: 'Run them again',
    stale: 'The experiment has changed since these points were run.',
    stopped: (done: number, of: number) => `Stopped after ${count(done)} of ${count(of)}.`,
    take: 'Take this point',
    taken: 'It is the experiment now; its numbers stand under “Who gets what”.',
    points: {
      asIs: 'your experiment',
      penalty: (value: string) => `penalty λ ${value}`,
      base: 'without repair',
      refuse: 'refuse everyone',
      cut: (value: string) => `cut-off ${value}`,
      tolerance: (tol: number) =>
        tol === 0
          ? 'equal shares'
          : `shares within ${points(tol, 0)} ${tol === 0.01 ? 'point' : 'points'}`,
      strength: (value: string) => (value === '0' ? 'no penalty' : `penalty λ ${value}`),
      baseRate: 'cut-off at the base rate',
      parity: 'cut-offs for equal shares',
      opportunity: 'cut-offs for equal opportunity',
      odds: 'cut-offs for equalized odds',
    },
  },

  compare: {
    keep: 'Keep as A',
    kept: 'A is kept. Change anything: the two are compared below.',
    forget: 'Forget A',
    swap: 'Go back to A',
    lead: 'A is what you kept; B is what stands above.',
    same: 'A and B are the same recipe so far. Change something above.',
    recipe: 'What you changed',
    outcome: 'What that did',
    head: ['', 'A', 'B', 'B minus A'],
    rows: (n: number, part: string) => `Same ${count(n)} ${part} rows, compared row by row.`,
    otherRows:
      'A and B judge different rows, so nothing can be paired: each number stands with its own interval.',
    otherData:
      'A and B stand on different rows or groups. Their recipes can be compared, their numbers cannot.',
    gap: (group: string, reference: string) => `Gap, ${group} minus ${reference}`,
    size: 'Size of the gap',
    none: 'the rows cannot tell it from none',
    people: 'Whom B moves, of 1,000',
    from: 'A',
    to: 'B',
    interval: (lo: number, hi: number) => range(lo, hi, (value) => points(value)),
  },

  recipe: {
    rows: 'Rows',
    ownRows: (name: string) => `your file “${name}”`,
    decided: 'Decided',
    decidedIs: (label: string, favourable: string) => `${label} = ${favourable}`,
    groups: 'Compared',
    by: (title: string, reference: string) => (reference ? `${title} (to ${reference})` : title),
    features: 'Learns from',
    featuresOf: (names: readonly string[]) => (names.length === 0 ? 'nothing' : listed(names)),
    without: (names: readonly string[]) => `without ${listed(names)}`,
    withToo: (names: readonly string[]) => `with ${listed(names)}`,
    gaps: 'Gaps',
    gapsKept: 'rows with a gap are kept',
    gapsDropped: 'rows with a gap are left out',
    weight: 'Weight',
    weightNone: 'every row the same',
    unit: 'Unit',
    unitNone: 'one row',
    split: 'Split',
    splitOf: (salt: string, seed: number) => `“${salt}”, draw ${count(seed)}`,
    learner: 'Model',
    given: 'the given score',
    repair: 'Repair',
    repairNone: 'none',
    repairBy: (name: string, groups: string) =>
      name.includes('by group')
        ? name.replace('by group', `by ${groups}`)
        : `${name}, by ${groups}`,
    setting: (name: string, value: string) => `${name}: ${value}`,
    yes: 'Yes',
    yesFixed: (value: string) => `above ${value}`,
    yesBaseRate: 'as often as the good outcome occurs',
    yesTop: (share: number) => `for the highest ${percent(share, 0)}`,
    yesCost: (ratio: string) => `where errors cost least (one wrong yes weighs ${ratio} missed)`,
    yesRepair: 'as the repair decides',
    yesLots: (cutoff: string) => `${cutoff}, and by lot where the repair draws lots`,
    withSettings: (name: string, settings: readonly string[]) =>
      settings.length === 0 ? name : `${name} (${settings.join(', ')})`,
    reading: 'Read as',
    sentence: (
      rows: string,
      decided: string,
      groups: string,
      learner: string,
      repair: string,
      yes: string,
      gaps: string,
    ) =>
      `${rows}; decided: ${decided}; compared by ${groups}. ${learner}; repair: ${repair}. The answer is yes ${yes}; ${gaps}.`,
  },
} as const;
