// Whatever a chip shows may stand beside it; moved beyond rounding it contradicts it; what is no result never fires, wherever
// it stands. Drawn at random, with the renderer that writes the chips.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChipValue } from '../../../../src/core/documents/chip-values';
import { contradictions } from '../../../../src/core/documents/contradiction';
import { speak, type FigureUnit } from '../../../../src/core/documents/figures';
import { numberProblems } from '../../../../src/core/documents/number-lint';

const chip = fc.oneof(
  fc.record({
    unit: fc.constantFrom<FigureUnit>('share', 'points'),
    value: fc.double({ min: -1, max: 1, noNaN: true }),
    n: fc.integer({ min: 30, max: 5000 }),
  }),
  fc.record({
    unit: fc.constantFrom<FigureUnit>('ratio', 'index'),
    value: fc.double({ min: 0.01, max: 9, noNaN: true }),
    n: fc.constant(1000),
  }),
  fc.record({
    unit: fc.constant<FigureUnit>('people'),
    value: fc.integer({ min: 0, max: 60_000 }),
    n: fc.constant(1000),
  }),
);
type Drawn = ChipValue & { readonly n: number };

/** How each unit is said in running text; the number stands at ___. */
const sentences: Readonly<Record<FigureUnit, readonly string[]>> = {
  share: [
    'Missed: ___ [[3]].',
    'They are missed in ___ ([[3]]) of all cases.',
    'So [[3]], that is ___, are missed.',
  ],
  points: ['A gap of ___ [[3]] is left.', 'The difference [[3]] (___) stays.', 'It is ___: [[3]].'],
  ratio: [
    'The ratio is ___ [[3]].',
    'One over the other gives ___ ([[3]]).',
    'We found [[3]], that is ___.',
  ],
  index: ['The index says ___ [[3]].', 'We found [[3]], that is ___.'],
  people: [
    'In all ___ women [[3]] are missed.',
    'We count [[3]], that is ___ people.',
    'Of them ___ people ([[3]]) wait.',
  ],
};
const sentenceOf = (unit: FigureUnit): fc.Arbitrary<string> => fc.constantFrom(...sentences[unit]);
const drawn = chip.chain((value) => fc.tuple(fc.constant(value as Drawn), sentenceOf(value.unit)));

const found = (text: string, { value, unit }: ChipValue): string[] => [
  ...contradictions(text, () => ({ value, unit })).map(({ typed }) => `other: ${typed.text}`),
  ...numberProblems(text, [], () => ({ value, unit })).map((typed) => `uncited: ${typed.text}`),
];

/** The number some steps of its last shown digit away, on the same side of nought. */
function moved({ value, unit, n }: Drawn, steps: number, way: 'up' | 'down'): Drawn {
  const step = {
    share: n < 400 ? 0.01 : 0.001,
    points: 0.001,
    ratio: 0.01,
    index: 0.001,
    people: 1,
  }[unit];
  const size = Math.abs(value);
  const other = way === 'up' || size < steps * step ? size + steps * step : size - steps * step;
  return { unit, n, value: value < 0 ? -other : other };
}

describe('a rendered number beside its chip', () => {
  it('is supported, whatever it is', () => {
    fc.assert(
      fc.property(drawn, ([value, sentence]) => {
        expect(found(sentence.replace('___', speak(value, value.unit)), value)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('contradicts it once it is moved beyond rounding', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.integer({ min: 2, max: 60 }),
        fc.constantFrom('up' as const, 'down' as const),
        ([value, sentence], steps, way) => {
          const other = moved(value, steps, way);
          const typed = speak(other, other.unit);
          expect(found(sentence.replace('___', typed), value)).toHaveLength(1);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

const whole = fc.integer({ min: 2, max: 95 });
const decimal = fc.integer({ min: 11, max: 999 }).map((n) => (n / 10).toFixed(1));
const year = fc.integer({ min: 1900, max: 2099 });
const never: Readonly<Record<string, fc.Arbitrary<string>>> = {
  years: year.chain((y) =>
    fc.constantFrom(
      `The rows are from ${y}.`,
      `In ${y} women earned less.`,
      `Since ${y} applicants answer online.`,
      `By ${y} ([[3]]) it was known.`,
    ),
  ),
  dates: fc
    .tuple(fc.integer({ min: 1, max: 28 }), year)
    .chain(([d, y]) =>
      fc.constantFrom(
        `Test again on ${d} March ${y}.`,
        `From ${y}-03-${String(d).padStart(2, '0')} on.`,
        `It ends on ${d}/3/${y} [[3]].`,
      ),
    ),
  articles: fc
    .tuple(whole, whole)
    .chain(([a, b]) =>
      fc.constantFrom(
        `Article ${a} [[3]] lets you keep the column.`,
        `Article ${a}(${b}) says so.`,
        `Section ${a}.${b} [[3]] lists them.`,
        `Recital ${a} is clear, Art. ${b} too.`,
        `See § ${a}.${b} and table ${b}.`,
      ),
    ),
  durations: whole.chain((n) =>
    fc.constantFrom(
      `Test again after ${n} months [[3]].`,
      `A gap of ${n} weeks is too long.`,
      `People wait ${n} days for it.`,
      `The rate is ${n} minutes a case.`,
      `For ${n} years nobody looked.`,
    ),
  ),
  'list counts': fc
    .integer({ min: 2, max: 12 })
    .chain((n) =>
      fc.constantFrom(
        `There are ${n} points to settle.`,
        `These ${n} points remain.`,
        `We see ${n} reasons and ${n} steps.`,
      ),
    ),
  ages: fc
    .integer({ min: 16, max: 90 })
    .chain((n) =>
      fc.constantFrom(
        `For visitors aged ${n} and over.`,
        `People over ${n} [[3]] are rare.`,
        `Those of ${n} or younger.`,
        `A person aged ${n} [[3]] counts.`,
      ),
    ),
  'own settings': fc
    .tuple(whole, decimal)
    .chain(([n, d]) =>
      fc.constantFrom(
        `The margin was ${n} points.`,
        `We used a threshold of ${n} %.`,
        `The cut-off is 0.${n} [[3]] for all.`,
        `A ${n} % confidence interval is printed.`,
        `Cells with fewer than ${n} people were left out.`,
        `At least ${d} % must be reached.`,
      ),
    ),
  quotations: fc
    .tuple(whole, decimal)
    .chain(([n, d]) =>
      fc.constantFrom(
        `The slide said "${n} % of women" [[3]].`,
        `They wrote “a gap of ${d} points” [[3]].`,
      ),
    ),
  negations: fc
    .tuple(whole, decimal)
    .chain(([n, d]) =>
      fc.constantFrom(
        `It is not ${n} % [[3]].`,
        `We cannot say that the gap is ${d} points.`,
        `There is no gap of ${d} points here.`,
        `It was never ${d} % of women.`,
        `Neither ${n} % nor ${d} % is right.`,
        `The rate isn’t ${d} %.`,
        `That does not mean that ${n} women are missed.`,
      ),
    ),
  'ranges beside a chip': fc
    .tuple(decimal, decimal)
    .chain(([a, b]) =>
      fc.constantFrom(
        `Missed: [[3]] (${a} to ${b} %).`,
        `Missed: [[3]], ± ${a} points.`,
        `Missed: ${a}–${b} % [[3]].`,
      ),
    ),
};

describe('what is no result', () => {
  it.each(Object.entries(never))('never fires: %s', (_what, texts) => {
    fc.assert(
      fc.property(texts, chip, (text, value) => {
        expect(found(text, value as Drawn)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('arithmetic between chips', () => {
  const shares: Readonly<Record<number, ChipValue>> = {
    1: { value: 0.5212, unit: 'share' },
    2: { value: 0.4127, unit: 'share' },
    7: { value: 1204, unit: 'people' },
    8: { value: 301, unit: 'people' },
  };
  const of = (text: string): string[] => [
    ...contradictions(text, (n) => shares[n]).map(({ typed }) => typed.text),
    ...numberProblems(text, [], (n) => shares[n]).map(({ text: typed }) => typed),
  ];
  it.each([
    'Women are missed in [[1]], men in [[2]]: a gap of 10.9 points.',
    'Women [[1]], men [[2]] (10.8 points).',
    'Women are missed 1.26 times as often ([[1]] against [[2]]).',
    'Of those who earn it, 47.9 % are shown it; the others are missed ([[1]]).',
    'Of [[7]] who gain, [[8]] are men: 25 % of them.',
    'In all [[7]] and [[8]] change: 1,505 people.',
    'As said, 52.1 % of women are missed. The source is given at the end of it: [[1]].',
  ])('is allowed: %s', (text) => expect(of(text)).toEqual([]));
  it.each([
    ['Women are missed in [[1]], men in [[2]]: a gap of 14.3 points.', '14.3 points'],
    [
      'Women are missed in [[1]] and men in [[2]]. Altogether it is 61 % of everybody here.',
      '61 %',
    ],
    ['Women are missed in 47.9 % [[1]].', '47.9 %'],
  ])('is checked: %s', (text, typed) => expect(of(text)).toContain(typed));
});
