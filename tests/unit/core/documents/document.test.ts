// Figures, chips and the document's forms for a reader.

import { describe, expect, it } from 'vitest';
import { chipsOf, pieces, withoutChips } from '../../../../src/core/documents/chips';
import { markdown, printed, type Doc } from '../../../../src/core/documents/document';
import { count, speak, speakFully, speakInterval } from '../../../../src/core/documents/figures';
import { distinctWords, sentences } from '../../../../src/core/documents/sentences';
import { copiedShare } from '../../../../src/core/documents/shingles';

describe('figures', () => {
  it('speaks shares with one decimal only where there are people enough', () => {
    expect(speak({ value: 0.52123, n: 438 }, 'share')).toBe('52.1 %');
    expect(speak({ value: 0.52123, n: 93 }, 'share')).toBe('52 %');
  });
  it('speaks points with a real minus, and never minus nought', () => {
    expect(speak({ value: -0.0204, n: 10 }, 'points')).toBe('−2.0 points');
    expect(speak({ value: -0.0001, n: 10 }, 'points')).toBe('0.0 points');
  });
  it('speaks ratios, people and what is not defined', () => {
    expect(speak({ value: 0.3, n: 10 }, 'ratio')).toBe('0.30');
    expect(speak({ value: 12211, n: 10 }, 'people')).toBe('12,211');
    expect(speak({ value: null, n: 0 }, 'share')).toBe('not defined');
  });
  it('rounds halves away from zero, also where binary fractions fall short', () => {
    expect(speak({ value: 0.0205, n: 10 }, 'points')).toBe('2.1 points');
  });
  it('speaks intervals, and says so when there are too few', () => {
    const interval = { lo: -0.063, hi: 0.027 };
    expect(speakInterval({ interval, n: 500 }, 'points')).toBe('−6.3 to 2.7');
    expect(speakFully({ value: -0.02, n: 500, interval, tooSmall: false }, 'points')).toBe(
      '−2.0 points (−6.3 to 2.7)',
    );
    expect(speakFully({ value: 0.5, n: 8, tooSmall: true }, 'share')).toBe(
      'too small to judge (8 people)',
    );
  });
  it('groups thousands', () => {
    expect([0, 999, 1000, 48842, 1234567].map(count)).toEqual([
      '0',
      '999',
      '1,000',
      '48,842',
      '1,234,567',
    ]);
  });
});

describe('chips', () => {
  it('takes a text apart and keeps the order', () => {
    expect(pieces('a [[3]] b [[12]]')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'chip', entry: 3 },
      { kind: 'text', text: ' b ' },
      { kind: 'chip', entry: 12 },
    ]);
    expect(chipsOf('[[3]] and [[3]]')).toEqual([3]);
  });
  it('blanks chips without moving what follows', () => {
    const text = 'a [[3]] b';
    expect(withoutChips(text)).toHaveLength(text.length);
  });
});

describe('sentences', () => {
  it('does not end a sentence in a number or after a single letter', () => {
    expect(sentences('It is 0.5 here. See e.g. this one! Right?').map(({ text }) => text)).toEqual([
      'It is 0.5 here.',
      'See e.g. this one!',
      'Right?',
    ]);
  });
  it('counts different words', () => expect(distinctWords('One two, two three.')).toBe(3));
});

describe('copiedShare', () => {
  const source = 'Whose pay did the label record, and when was it recorded?';
  it('is 1 for a copy and near 0 for own words', () => {
    expect(copiedShare(source, [source])).toBe(1);
    expect(copiedShare('Pay was unequal long before this model was trained.', [source])).toBe(0);
  });
});

describe('document', () => {
  const doc: Doc = {
    title: 'Model card',
    source: 'Mitchell et al. 2019',
    sections: [
      { id: 'results', title: 'Results', text: 'Missed: [[3]].\n\nA gap [[4]].' },
      { id: 'caveats', title: 'Caveats', text: '' },
    ],
    chips: [
      {
        entry: 3,
        shown: '52.1 % (47.4 to 56.7)',
        title: 'Missed offers, women, audit rows, n 438',
      },
    ],
    foot: ['Adult, 1994'],
  };
  it('writes Markdown with the figures, their pins, and a word where a source is missing', () => {
    const text = markdown(doc);
    expect(text).toContain('Missed: 52.1 % (47.4 to 56.7)[^3].');
    expect(text).toContain('[^3]: Missed offers, women, audit rows, n 438: 52.1 % (47.4 to 56.7)');
    expect(text).toContain('source missing[^4]');
    expect(text).toContain('*Not written yet.*');
  });
  it('gives print its paragraphs and leaves empty sections out', () => {
    const [section, ...others] = printed(doc);
    expect(others).toEqual([]);
    expect(section?.paragraphs).toHaveLength(2);
  });
});
