// Words of "As other tools say it": how each tool compares, with whom, and how its numbers are written.

import { capital } from '../../core/base/capital';

const REFERENCES: Readonly<Record<string, (reference: string) => string>> = {
  privileged: (reference) => `against ${reference}, which it calls privileged`,
  reference: (reference) => `against ${reference}, the reference group you name`,
  extremes: () => 'the two groups farthest apart',
  pairs: () => 'the mean over all pairs of groups',
  largest: () => 'against the largest group',
  lowest: () => 'against the group with the lowest value',
  'most-selected': () => 'against the group selected most',
  everybody: () => 'all people, whatever their group',
};

const SIGNS: Readonly<Record<string, string>> = {
  signed: 'has a sign; 0 is equal',
  positive: 'never negative; 0 is equal',
  ratio: 'a ratio, may exceed 1; 1 is equal',
  share: 'a ratio of at most 1; 1 is equal',
};

export const rosetta = {
  title: 'As other tools say it',
  plain: 'The same gap under eight conventions, from the same counts, and why they differ.',
  quantity: 'Quantity',
  lead: 'Every tool below was given the counts of the groups above. None is wrong to choose its own convention; a number without its convention cannot be read.',
  working: 'Asking the other tools',
  finding: (quantity: string, count: number, low: string, high: string) =>
    `${quantity}: ${count} numbers for the same people, from ${low} to ${high}`,
  findingOne: (quantity: string, value: string) => `${quantity}: one tool has a number, ${value}`,
  findingNone: (quantity: string) => `${quantity}: no tool has a number on these rows`,
  reading: (groups: number, reference: string) =>
    `${groups} groups${reference === '' ? '' : `; the reference is ${reference}`}. Numbers are rounded to four decimals; their signs and references are the tools’ own. None carries an interval here; how sure one may be stands above.`,
  ours: 'The lab',
  oursCaption: 'What the lab says',
  head: ['its name', 'prints', 'how', 'why it differs'],
  twinHead: ['tool', 'its name', 'group', 'prints', 'formula', 'why it differs'],
  caption: (tool: string) => `What ${tool} says`,
  version: (version: string, read: string) => `${version}; written here from ${read}.`,
  weightsIgnored: 'It does not use row weights.',
  undefined: 'not defined',
  nothing: 'needs a reference group, and none is named here',
  stops: 'stops with an error',
  /** The tool's own verdict, in its own word. */
  verdict: (word: string, answer: string) => `it says “${word}”: ${answer}`,
  yes: 'yes',
  no: 'no',
  verdictNote: (sentence: string) =>
    `${sentence} That is the tool’s word. The lab gives no such verdict: a number and its convention do not settle whether anybody was wronged.`,
  how: (reference: string, sign: string, group: string) =>
    `${capital(REFERENCES[reference]?.(group) ?? reference)}; ${SIGNS[sign] ?? sign}.`,
  someGroup: 'the reference group',
  zero: (zero: string) => `0/0: ${zero}.`,
  few: 'There are fewer than two groups with people in these rows, so there is nothing to compare. Choose a group column or other rows above.',
  lessons: 'Where a tool’s number is not what its name says: spot the tool’s error',
} as const;
