import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstPlace } from '../../../../src/core/base/first-place';

it('finds where a test begins to hold, as going through all places does', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(45), (length, from) => {
      const going = Array.from({ length }, (_, place) => place).find((place) => place >= from);
      expect(firstPlace(length, (place) => place >= from)).toBe(going ?? length);
    }),
  );
});
