import { describe, expect, test } from 'vitest';
import { dotted } from '../../../../../src/page/app/exercise/dotted';

const sentences = {
  'missed offer': 'Somebody earns enough and is not shown it.',
  'audit rows': 'Rows kept for the audit.',
  rows: 'One line each.',
  interval: 'A range.',
};

describe('dotted words', () => {
  test('the first use of a term becomes a dotted word, also in the plural', () => {
    const { text, unused } = dotted(
      'Take **missed offers** first; missed offers matter.',
      ['missed offer'],
      sentences,
    );
    expect(text).toBe('Take **[missed offers](term:missed-offer)** first; missed offers matter.');
    expect(unused).toEqual([]);
  });

  test('a longer term keeps its words, the shorter one takes its own use', () => {
    const { text } = dotted(
      'Open the audit rows. The rows are real.',
      ['rows', 'audit rows'],
      sentences,
    );
    expect(text).toBe('Open the [audit rows](term:audit-rows). The [rows](term:rows) are real.');
  });

  test('a link keeps its words and its address', () => {
    const { text } = dotted('See [the rows](#/data/rows) and the rows.', ['rows'], sentences);
    expect(text).toBe('See [the rows](#/data/rows) and the [rows](term:rows).');
  });

  test('what the text does not use is named apart, what has no sentence is left out', () => {
    const { text, unused } = dotted(
      'Nothing here, subintervals apart.',
      ['interval', 'proxy'],
      sentences,
    );
    expect(text).toBe('Nothing here, subintervals apart.');
    expect(unused).toEqual([{ word: 'interval', says: 'A range.' }]);
  });
});
