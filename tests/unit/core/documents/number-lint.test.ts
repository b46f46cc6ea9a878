// The number linter finds results typed without a source, and leaves dates, settings, counts and other tools' numbers alone.

import { describe, expect, it } from 'vitest';
import { contradictions } from '../../../../src/core/documents/contradiction';
import type { ChipValue } from '../../../../src/core/documents/chip-values';
import { numberProblems as problems } from '../../../../src/core/documents/number-lint';

const numberProblems = (text: string, context: readonly string[]) =>
  problems(text, context, () => undefined);

const results = [
  ['Women are missed in 52 % of cases.', '52 %'],
  ['Women are missed in 52.1 percent of cases.', '52.1 percent'],
  ['The gap is 12.2 points.', '12.2 points'],
  ['5 in 10 women are missed.', '5 in 10'],
  ['Of the earners 228 women are missed.', '228 women'],
  ['It costs the bank €40,000.', '€40,000'],
  ['The accuracy is 0.84.', 'accuracy is 0.84'],
  ['The disparate impact was .36 here.', 'impact was .36'],
  ['The gap fell to 0.02 after the repair.', 'gap fell to 0.02'],
] as const;

const context = [
  'The rows are from 1994.',
  'Test again after 12 months.',
  'Look again on 1 January 2027.',
  'Article 10 of the act lets you keep the column.',
  'Section 4.3 of the paper lists them.',
  'There are three reasons and 4 steps.',
  'For visitors aged 18 and over.',
  'The cut-off is .38 for all.',
  'We used a threshold of 50 %.',
  'The margin was 10 points.',
  'A 95 % confidence interval is printed beside it.',
  'A 95 % interval is printed beside it.',
  'Cells with fewer than 30 people were left out.',
  'The dashboard said "accuracy 85 %".',
  'Missed: [[12]].',
  'About half of the women are missed.',
  'Version 2 of the model was used, seed 7.',
  'The top 20 % were shown the offer.',
  'In 1994 women earned less than men.',
  'The label is earning $50,000 or more.',
  'The label is earning more than $50,000.',
  'We are 95 % sure of that.',
  'Tested at the 5 % level.',
  'The 80 % rule is no law here.',
  'Of the rows 50 % were used for training.',
  '50 % of the rows were kept for the audit.',
  '3 women on the review board should sign.',
  'Then 300 people who got a no get a loan by lot.',
  'Of the points above, these 3 points remain open.',
  '5 people must sign it.',
  'Missed: 52 % [[12]].',
  'Fines go up to €35,000,000 there.',
  'The share is 52,1 % [[12]].',
];

describe('numberProblems', () => {
  it.each(results)('finds the result in: %s', (text, typed) => {
    expect(numberProblems(text, []).map((found) => found.text)).toEqual([typed]);
  });
  it.each(context)('leaves alone: %s', (text) => expect(numberProblems(text, [])).toEqual([]));

  it('leaves alone what its writer marked as context, with or without its unit', () => {
    expect(numberProblems('It fell by 52 % in that town.', ['52 %'])).toEqual([]);
    expect(numberProblems('It fell by 52 % in that town.', ['52'])).toEqual([]);
  });
  it('knows a number with and without its commas', () => {
    expect(numberProblems('The survey has 48,842 people.', ['48,842'])).toEqual([]);
    expect(numberProblems('The survey has 48842 people.', ['48,842'])).toEqual([]);
    expect(numberProblems('The survey has 48,842 people.', [])).toHaveLength(1);
  });
  it.each([
    ['About 1,994 women were missed.', '1,994 women'],
    ['Of them 50 % were shown it.', '50 %'],
    ['We saw 3 women on the list.', '3 women'],
  ])('still finds: %s', (text, typed) => {
    expect(numberProblems(text, []).map((found) => found.text)).toEqual([typed]);
  });
});

describe('contradictions', () => {
  const shareOf = (entry: number): ChipValue | undefined =>
    entry === 3 ? { value: 0.5212, unit: 'share' } : undefined;

  it('finds a percent beside a chip that differs beyond rounding', () => {
    const [found] = contradictions('Missed: 55 % [[3]].', shareOf);
    expect(found?.typed.text).toBe('55 %');
    expect(found?.entry).toBe(3);
  });
  it.each(['Missed: 52 % [[3]].', 'Missed: 52.1 % [[3]].', 'Missed: 52.12 % [[3]].'])(
    'allows rounding: %s',
    (text) => {
      expect(contradictions(text, shareOf)).toEqual([]);
    },
  );
  it('does not judge a number far from the chip, nor one between two chips', () => {
    expect(
      contradictions(
        'Missed [[3]] by our count; in the old report of last year it said 55 %.',
        shareOf,
      ),
    ).toEqual([]);
    expect(contradictions('[[3]] and 4 % and [[4]]', shareOf)).toEqual([]);
  });

  it.each([
    'only 5 % [[3]]',
    'only 5 % ([[3]])',
    'only 5 % of women [[3]]',
    'only 5 % of women are missed [[3]]',
    '[[3]], that is 5 %',
    'only five percent [[3]]',
    'Twenty-five per cent of them [[3]] are missed.',
    '[[3]] or about 20 %',
  ])('says that the number is the chip’s: %s', (text) => {
    expect(contradictions(text, shareOf)).toMatchObject([{ entry: 3, touches: true }]);
  });
  it.each(['5 % is our aim, here [[3]]', '[[3]] where 5 % were promised'])(
    'leaves to its writer whose number it is: %s',
    (text) => expect(contradictions(text, shareOf)).toMatchObject([{ touches: false }]),
  );
  it.each([
    'It fell from 60 % to [[3]].',
    'Missed: [[3]], 5 points more than men.',
    'About 50 % [[3]] are missed.',
    'Fifty percent [[3]] are missed.',
    'Fifty-two percent [[3]] are missed.',
    'At five points [[4]]',
    'It is not 5 % [[3]].',
  ])('leaves alone: %s', (text) => expect(contradictions(text, shareOf)).toEqual([]));
});
