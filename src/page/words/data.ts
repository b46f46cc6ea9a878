// Words of the gallery of data sets and of a data set's own page.

import { count } from './format';

const NUMBERS: Readonly<Record<number, string>> = {
  2: 'Two',
  3: 'Three',
  4: 'Four',
  5: 'Five',
  6: 'Six',
  7: 'Seven',
  8: 'Eight',
  9: 'Nine',
  10: 'Ten',
};

export const data = {
  title: 'Real rows, and what is wrong with them',
  lead: 'Every data set the lab ships. Read the cautions first: they decide what a number from these rows may mean.',
  cautions: 'Two cautions before you use it',
  allCautions: (n: number) =>
    n === 1 ? 'One thing to know first' : `${NUMBERS[n] ?? count(n)} things to know first`,
  dataCard: 'Data card',
  realPeople: (when: string) => `real people, ${when}`,
  rowsFrom: (rows: number, unit: string, place: string, when: string) =>
    `${count(rows)} rows, one per ${unit}. ${place[0]?.toUpperCase()}${place.slice(1)}, ${when}.`,
  baseRates: (answer: string) => `Share with the answer: ${answer}`,
  mostAndLeast: (most: { label: string; rate: string }, least: { label: string; rate: string }) =>
    `Highest among ${most.label}, ${most.rate}; lowest among ${least.label}, ${least.rate}`,
  baseRatesUnit: (answer: string, group: string, rows: number) =>
    `Share of rows with the answer “${answer}”, by ${group}. All ${count(rows)} rows, bars are 95\u00a0% intervals.`,
  baseRatesNote: 'These are shares in the rows, not in a country, and they say nothing about why.',
  unit: 'One row is',
  unitOf: (unit: string) => `one ${unit}`,
  unitColumn: (unit: string, column: string) =>
    `one ${unit}; rows of one ${unit} share the column ${column}`,
  rows: 'Rows',
  collected: 'Collected',
  licence: 'Licence',
  source: 'From',
  sourcePackage: (name: string, version: string) => `through the package ${name} ${version}`,
  credit: 'Credit',
  label: 'What is decided',
  labelOf: (yes: string, no: string) => `${yes}, or ${no}`,
  score: 'Given score',
  scoreOf: (meaning: string, threshold: string) => `${meaning}; the usual cut-off is ${threshold}`,
  decision: 'Given decision',
  training: 'Training',
  trainable: 'A model may be trained on these rows.',
  sharesOnly: 'No model can be trained: there are no rows of people, only shares.',
  groups: 'Groups',
  checksum: 'SHA-256 of the file',
  columns: 'Columns',
  columnsLead: 'What each column holds, and whether a model may learn from it.',
  column: 'column',
  kind: 'kind',
  meaning: 'meaning',
  use: 'use',
  uses: {
    label: 'what is decided',
    score: 'given score',
    group: 'group',
    feature: 'may be learnt from',
    unit: 'sampling unit',
    none: 'kept out',
    outcome: 'not used',
  },
  kinds: { number: 'number', category: 'category', text: 'text' },
  datasheet: 'Datasheet',
  noDatasheet: 'The datasheet could not be fetched.',
  columnsOf: (title: string, columns: string) => `${title}, ${columns} columns`,
  datasheetLead: 'Who made the rows, how, and what for.',
  openSandbox: 'Open in the sandbox',
  openCard: 'Read its card',
  back: 'All data sets',
  sourceIs: (source: string) => `Source: ${source}.`,
  unknownTitle: 'There is no data set of that name.',
  unknownLead: (id: string) => `The lab ships nothing called “${id}”.`,
} as const;
