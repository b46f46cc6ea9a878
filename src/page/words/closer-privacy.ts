// Words of the closer look at privacy: how many people look alike, and what that gives away.

import { count, decimal, percent } from './format';

export const closerPrivacy = {
  title: 'How well people hide',
  plain: 'Who could be recognised by a few known facts, and what that would give away.',
  known: 'An outsider may know',
  sensitive: 'And should not learn',
  knownHint: 'What a neighbour, an employer or another file could tell.',
  busy: 'Counting who looks alike',
  choose: 'Tick at least one fact that an outsider may know.',
  heading: (k: number, unique: number, n: number) =>
    unique > 0
      ? `${count(unique)} of ${count(n)} rows look like nobody else’s`
      : `Every row looks like at least ${count(k - 1)} others’`,
  lead: (classes: number, known: string) =>
    `By ${known}, the rows fall into ${count(classes)} kinds that cannot be told apart.`,
  head: ['number', 'value', 'what it means'],
  k: 'k (k-anonymity)',
  kMeans: (k: number) =>
    k === 1
      ? 'somebody stands alone: who knows these facts finds the row'
      : `the smallest kind has ${count(k)} rows`,
  unique: 'unique rows',
  uniqueMeans:
    'alone in this file; whether alone in the world depends on how many people the file leaves out',
  distinct: (column: string) => `l, ${column} (different values)`,
  distinctMeans: (l: number, column: string) =>
    l === 1
      ? `in some kind everybody has the same ${column}: to be recognised is to be found out`
      : `every kind has at least ${count(l)} different values`,
  entropy: (column: string) => `l, ${column} (by entropy)`,
  entropyMeans: 'how many equally likely values the least mixed kind is worth',
  closeness: (column: string) => `t, ${column} (t-closeness)`,
  closenessMeans: 'how far the oddest kind stands from the whole file; 0 gives nothing away, 1 all',
  value: (value: number) => decimal(value, 2),
  share: (part: number, of: number) => `${count(part)} (${percent(part / of)})`,
  note: 'None of these numbers promises that nobody can be found: an outsider may know more than you ticked. Training with noise (the private network among the models) bounds what a model gives away instead.',
} as const;
