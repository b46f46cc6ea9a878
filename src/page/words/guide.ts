// Words of the guide: what the lab cannot do, how scores are made, what a replay proves, sources, and the words we use.

interface Section {
  id: string;
  title: string;
  /** Paragraphs. */
  text: readonly string[];
}

const sections: readonly Section[] = [
  {
    id: 'limits',
    title: 'What this lab cannot do',
    text: [
      'It practises judgement. It certifies nothing and nobody, and a score here is not a qualification.',
      'It is not legal advice. Where a rule is quoted, the card says where it was read and when; rules change faster than pages.',
      'Groups are simplified: a column with two values for sex, or five for race, is what somebody wrote down, not who people are. People outside the scheme cannot be counted, so no number here speaks for them.',
      'A gap between groups is a fact about rows. The lab can show how large it is, how sure one may be, and whom a repair would help or hurt. It cannot show why the gap is there, and it cannot show that a model is fair.',
      'The rows are old, or from one place, or both. Each data set opens with what is wrong with it.',
    ],
  },
  {
    id: 'numbers',
    title: 'How a number is shown',
    text: [
      'Every share comes with the people it is counted from and a 95\u00a0% interval: Wilson’s for a share, Newcombe’s for a difference of two shares. Not shown to differ is not the same as shown to be equal.',
      'A cell is too small to judge when fewer than 30 people stand in its denominator, or when the interval of its difference is wider than twice the margin you declared and contains 0. Then the lab draws no point and prints no percentage; the row stays, because leaving it out would hide people.',
      'Practice rows are yours to explore. Each opening of the audit rows is logged. Held-back rows are never shown: the checks use them.',
    ],
  },
  {
    id: 'scores',
    title: 'How a score is made',
    text: [
      'A typed number earns nothing alone. A check takes the result you pinned, runs its recipe again on the rows you used, and must get the same value; then it runs your recipe and ours on the same held-back rows and compares the two.',
      'Points stand under five heads: the numbers, the method, the result, the judgement, the writing. Software looks only at the structure of your writing; it does not judge your prose. 70 of 100 passes, if no gate is open.',
      'A gate holds a score at 49 until one thing is mended: a number that contradicts its own source, a decision that refuses or accepts nearly everyone, a sentence that calls this model fair or compliant, a log whose chain is broken. It says which, why, and what the score will be afterwards.',
      'Your work stays in this browser. Code in a browser can keep no secret from the person who owns the browser, so a score here is for learning. When it matters, a reviewer runs the whole log again.',
    ],
  },
  {
    id: 'same-numbers',
    title: 'The same numbers again',
    text: [
      'Every run is seeded: the same experiment gives the same bytes, and a link to an experiment gives its numbers elsewhere too.',
      'This was measured on V8, the engine of Chromium browsers and of Node. Other engines may differ in the last digits of a float; a replay there compares within a tolerance, and says that it did.',
      'What is scored or replayed runs on one thread, with the lab’s own exponential and logarithm, because those differ between engines. Faster ways are used only for looking around, and the result says which way it was.',
    ],
  },
  {
    id: 'sources',
    title: 'Sources',
    text: [
      'Each data card names where its rows come from, under which terms, and what is known to be wrong with them. Each metric and each repair names the paper that defined it.',
      'Wilson (1927) for the interval of a share; Newcombe (1998) for the difference of two. Hardt, Price and Srebro (2016) for equalised odds and equal opportunity; Kamiran and Calders (2012) for reweighing; Ding and others (2021) for what is wrong with the Adult rows.',
      'Names of metrics are printed the way Fairlearn and AIF360 print them wherever the two differ from ours, so that a result can be found again there.',
    ],
  },
];

/** One sentence each; the same sentences stand behind the dotted words. */
const terms: readonly (readonly [string, string])[] = [
  ['selection rate', 'The share of a group for whom the model says yes.'],
  ['base rate', 'The share of a group for whom the answer in the rows is yes.'],
  ['missed', 'People with the good outcome to whom the model says no: the false negative rate.'],
  ['true positive rate', 'Of those with the good outcome, the share to whom the model says yes.'],
  [
    'false positive rate',
    'Of those without the good outcome, the share to whom the model says yes all the same.',
  ],
  [
    'balanced accuracy',
    'The mean of the hit rate among those with the good outcome and among those without; .50 is what refusing everyone scores.',
  ],
  ['demographic parity', 'The groups are selected at the same rate, whatever their outcomes are.'],
  [
    'equal opportunity',
    'Of those with the good outcome, the same share is selected in every group.',
  ],
  ['equalised odds', 'The same, and also for those without it.'],
  ['disparate impact', 'The lower selection rate divided by the higher.'],
  ['cut-off', 'The score from which the model’s guess counts as a yes.'],
  [
    'interval',
    'The range of values the rows cannot rule out; with 95\u00a0%, nineteen of twenty such ranges hold the true value.',
  ],
  ['proxy', 'A column that gives away another one that was left out.'],
  ['levelling down', 'A gap that shrank because one group lost and nobody gained.'],
  [
    'practice, audit and held-back rows',
    'The rows you learn on, the rows you are logged on, and the rows only the checks see.',
  ],
];

export const guide = {
  title: 'Guide',
  lead: 'What the lab can and cannot do, how it counts, and the words it uses.',
  contents: 'On this page',
  words: 'Words we use',
  sections,
  terms,
} as const;
