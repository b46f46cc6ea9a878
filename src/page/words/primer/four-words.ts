// Card: fairness, accountability, transparency, explainability.

import type { PrimerCard } from './card';

export const fourWords: PrimerCard = {
  id: 'four-words',
  title: 'Four words that are not one',
  lead: [
    'A model guesses from a census survey who earns enough to be shown an offer. Four things can be said of it, and each answers another question.',
  ],
  task: {
    kind: 'sort',
    ask: 'Which word does each sentence belong to?',
    bins: [
      { id: 'fairness', name: 'Fairness', plain: 'Who bears the errors?' },
      { id: 'accountability', name: 'Accountability', plain: 'Who answers for it?' },
      { id: 'transparency', name: 'Transparency', plain: 'What is told of it?' },
      { id: 'explainability', name: 'Explainability', plain: 'Why this answer, for this person?' },
    ],
    items: [
      {
        id: 'missed',
        says: 'Of the women who earn enough, {missed-women} are never shown the offer. Of the men, {missed-men}.',
        bin: 'fairness',
        why: 'It compares who bears the errors. That is one measure of fairness among many.',
      },
      {
        id: 'signed',
        says: 'It misses {missed} people in the rows it was tested on. The head of marketing has signed for that, and can switch it off.',
        bin: 'accountability',
        why: 'Somebody with a name answers for the harm and has the power to end it.',
      },
      {
        id: 'reason',
        says: 'For one visitor who was turned down, what weighed most was this: {reason}.',
        bin: 'explainability',
        why: 'It says why one person got one answer. It does not say whether that reason is a good one.',
      },
      {
        id: 'notice',
        says: 'A note on the page tells visitors that a model looks at {facts} facts about them, and names them.',
        bin: 'transparency',
        why: 'People learn that there is a model and what it looks at. Nobody is told yet why they got their answer.',
      },
    ],
  },
  remember:
    'None of the four brings the others along. A model can be explained to everybody, signed for by somebody, and still miss one group more often.',
  law: [],
  go: [
    {
      href: '#/practise/train-and-mitigate/audit-an-income-model',
      says: 'Audit such a model yourself',
    },
  ],
  figures: {
    'missed-women': 'Women who earn enough, missed by the model',
    'missed-men': 'Men who earn enough, missed by the model',
    missed: 'People who earn enough and are missed, in the rows it was tested on',
    facts: 'Columns the model looks at',
    reason: 'Column that weighed most for one person who was turned down',
  },
};
