// What MetricWorld says of itself, product by product. It never says which parity holds or where the worst cells are.

import type { CardFacts } from '../../table/card-facts';
import { LINE } from './people';
import { bands, groups } from './plan';

interface ProductWords {
  readonly title: string;
  readonly summary: string;
  readonly place: string;
  readonly unit: string;
  readonly label: string;
  readonly meaning: string;
  readonly yes: string;
  readonly no: string;
  readonly score: string;
  readonly months: string;
}

const products: Readonly<Record<string, ProductWords>> = {
  'credit-offer': {
    title: 'Metric world: a credit offer',
    summary: 'Customers of an invented bank with a score that decides who is offered credit.',
    place: 'an invented bank',
    unit: 'customer',
    label: 'repays',
    meaning: 'the customer would repay the credit',
    yes: 'would repay',
    no: 'would not repay',
    score: 'what the bank’s model gives for the chance of being repaid',
    months: 'months as a customer',
  },
  'fraud-hold': {
    title: 'Metric world: holding a payment',
    summary: 'Payments at an invented shop with a score that decides which of them are held back.',
    place: 'an invented shop',
    unit: 'payment',
    label: 'honest',
    meaning: 'the payment is honest',
    yes: 'honest',
    no: 'fraud',
    score: 'how little the shop’s model suspects the payment',
    months: 'months since the account was opened',
  },
  tutoring: {
    title: 'Metric world: an invitation to tutoring',
    summary: 'Pupils of an invented school with a score that decides who is invited to tutoring.',
    place: 'an invented school',
    unit: 'pupil',
    label: 'benefits',
    meaning: 'tutoring would help the pupil',
    yes: 'would be helped',
    no: 'would not be helped',
    score: 'what the school’s model gives for the chance that tutoring helps',
    months: 'months at the school',
  },
};

export function metricCard(variant: string): CardFacts {
  const say = products[variant]!;
  const people = (level: string, words: string): [string, string] => [level, words];
  return {
    title: say.title,
    summary: say.summary,
    place: say.place,
    unit: { name: say.unit },
    label: {
      column: say.label,
      favourable: 'yes',
      meaning: say.meaning,
      yes: say.yes,
      no: say.no,
    },
    score: {
      column: 'score',
      kind: 'probability',
      threshold: LINE,
      meaning: say.score,
      direction: 'favourable',
    },
    trainable:
      'These rows come with a score to be audited; there is nothing in them that a model could learn from.',
    threshold: LINE,
    groups: [
      {
        column: 'group',
        title: 'group',
        levels: Object.fromEntries(groups.map((name) => people(name, `people in ${name}`))),
        reference: groups[0],
      },
      {
        column: 'age_band',
        title: 'age',
        levels: Object.fromEntries(bands.map(({ band }) => people(band, `aged ${band}`))),
        reference: '30 to 49',
      },
    ],
    columns: [
      {
        name: 'group',
        kind: 'category',
        meaning: 'one of two groups; the story leaves open which',
      },
      { name: 'age_band', kind: 'category', meaning: 'age in three bands' },
      { name: 'area', kind: 'category', meaning: 'town or country' },
      { name: 'months', kind: 'number', meaning: say.months },
      { name: 'score', kind: 'number', meaning: say.score },
      { name: say.label, kind: 'category', meaning: say.meaning },
    ],
    features: ['area', 'months'],
    excluded: [],
    problems: [
      {
        id: 'invented',
        title: 'Invented people, planted effects',
        text: 'Nobody in these rows exists. A seed draws them, and some of what you may find was put there, some only looks as if it were, and in some seeds there is nothing. A rate here is no evidence about anybody.',
      },
      {
        id: 'known-truth',
        title: 'The truth is known here',
        text: 'The rows say for everybody whether the good decision was deserved. Outside the lab it is known only for those who got it, if at all, and late.',
      },
    ],
  };
}
