// The battery of gate R5: whoever writes in good faith is never stopped, and plain assurances are.

import { describe, expect, it } from 'vitest';
import { assurances } from '../../../../src/core/documents/assurance-lint';
import { assuring, honest, missed } from './assurance-battery';

describe('the battery of assurances', () => {
  it.each(honest)('passes: %s', (text) => expect(assurances(text)).toEqual([]));
  it.each(assuring)('fires: %s', (text) => expect(assurances(text)).not.toEqual([]));
  it.each(missed)('is known to miss: %s', (text) => expect(assurances(text)).toEqual([]));

  it('reads a long text without stumbling', () => {
    const long = 'The model is safe, accurate, robust and sound and good and '.repeat(400);
    expect(assurances(`${long} not fair`)).toEqual([]);
  });
});
