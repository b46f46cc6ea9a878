// Plain text is set with curly quotes and percentages that do not break.

import { expect, it } from 'vitest';
import { wellSet } from '../../../../src/page/ui/well-set';

it('opens and closes quotes', () => {
  expect(wellSet('Words such as "selected" or ("approved") are borrowed.')).toBe(
    'Words such as “selected” or (“approved”) are borrowed.',
  );
  expect(wellSet("the bank's habits")).toBe('the bank’s habits');
});

it('keeps a number and its percent sign together', () => {
  expect(wellSet('36.2 %, not 45.1 %.')).toBe('36.2\u00a0%, not 45.1\u00a0%.');
});
