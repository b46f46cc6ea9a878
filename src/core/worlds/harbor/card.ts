// What HarborLoans says of itself. It says what the columns mean and what to beware of, never what was planted.

import type { CardFacts } from '../../table/card-facts';
import { ages } from './chances';
import { YOUNGEST } from './plan';

const bands = [YOUNGEST, ...ages].map(({ band }) => band);

export const harborCard: CardFacts = {
  title: 'Harbor loans',
  summary:
    'Applications for a home loan in an invented harbour town, as a lender hands them over a few days before a model is to be trained.',
  place: 'an invented harbour town',
  unit: { name: 'application' },
  label: {
    column: 'decision',
    favourable: 'approved',
    meaning: 'the lender approved the application',
    yes: 'approved',
    no: 'declined',
  },
  score: null,
  trainable: true,
  threshold: 'base-rate',
  groups: [
    {
      column: 'gender',
      title: 'gender',
      levels: { woman: 'women', man: 'men' },
      reference: 'man',
    },
    {
      column: 'age_band',
      title: 'age',
      levels: Object.fromEntries(bands.map((band) => [band, `applicants aged ${band}`])),
      reference: '35 to 59',
    },
    {
      column: 'product',
      title: 'product',
      levels: {
        improvement: 'applicants who want to improve a home',
        purchase: 'applicants who want to buy a home',
      },
      reference: 'purchase',
    },
  ],
  columns: [
    { name: 'zip', kind: 'category', meaning: 'postal code of the applicant' },
    { name: 'branch', kind: 'category', meaning: 'branch that took the application' },
    { name: 'phone_prefix', kind: 'category', meaning: 'first digits of the telephone number' },
    { name: 'email_domain', kind: 'category', meaning: 'what follows the @ in the address' },
    { name: 'channel', kind: 'category', meaning: 'how the application came in' },
    { name: 'hour', kind: 'category', meaning: 'time of day at which it came in' },
    { name: 'age', kind: 'number', meaning: 'age in years' },
    { name: 'age_band', kind: 'category', meaning: 'the same in four bands' },
    { name: 'gender', kind: 'category', meaning: 'gender as the form knows it: two values' },
    { name: 'income', kind: 'number', meaning: 'monthly income in dollars' },
    { name: 'income_source', kind: 'category', meaning: 'where most of the income comes from' },
    { name: 'years_at_job', kind: 'number', meaning: 'years at the present or last employer' },
    { name: 'product', kind: 'category', meaning: 'what the loan is for' },
    { name: 'amount', kind: 'number', meaning: 'dollars asked for' },
    { name: 'payments', kind: 'number', meaning: 'monthly payments on debts by monthly income' },
    { name: 'record', kind: 'category', meaning: 'what the credit register says' },
    { name: 'decision', kind: 'category', meaning: 'what the lender answered' },
    { name: 'repaid', kind: 'category', meaning: 'whether the loan was paid back' },
    {
      name: 'race',
      kind: 'category',
      meaning:
        'kept apart by an auditor: whether other columns give it away may be asked, its rows not be seen',
      hidden: true,
      sealed: true,
    },
  ],
  features: [
    ...['zip', 'branch', 'age', 'income', 'income_source', 'years_at_job', 'product', 'amount'],
    ...['payments', 'record'],
  ],
  excluded: [
    { column: 'repaid', why: 'a leak: it is known only after the decision' },
    { column: 'race', why: 'sealed: it is there to audit by, not to decide by' },
  ],
  problems: [
    {
      id: 'invented',
      title: 'Invented people, planted effects',
      text: 'Nobody in these rows exists. A seed draws them, and some of what you may find was put there, some only looks as if it were, and in some seeds there is nothing. A rate here is no evidence about any town or lender.',
    },
    {
      id: 'borrowed-rates',
      title: 'Some rates are borrowed from real people',
      text: 'How often each group is refused at the same credit record and the same burden of debts is taken from the Boston mortgage applications of 1990, and in seeds without harm the same rates are pooled. Everything else, such as ages, postal codes and products, is made up.',
      source: 'counted from the data set hmda_boston',
    },
    {
      id: 'decided-by-the-lender',
      title: 'The label is the lender’s own answer',
      text: 'The column that a model would learn to predict says what was decided, not whether it was right.',
    },
    {
      id: 'sealed',
      title: 'Race is kept apart',
      text: 'An auditor holds the column. You may ask how well other columns give it away and how groups fare; you do not see it in any row, and no model may learn from it. Many lenders hold no such column at all.',
    },
  ],
};
