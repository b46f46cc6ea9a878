// Addresses fit patterns piece by piece; a star takes the rest; a broken escape is no error.

import { expect, it } from 'vitest';
import { matchPattern } from '../../../../src/page/app/route';

it('names the pieces of an address', () => {
  expect(matchPattern('/data/:id', '/data/adult')).toEqual({ id: 'adult' });
  expect(matchPattern('/', '/')).toEqual({});
  expect(matchPattern('/data', '/data/adult')).toBeNull();
  expect(matchPattern('/data/:id', '/data')).toBeNull();
  expect(matchPattern('/data', '/guide')).toBeNull();
});

it('hands on the rest of a longer address', () => {
  expect(matchPattern('/practise/:track/:slug/*', '/practise/a/b')).toEqual({
    track: 'a',
    slug: 'b',
    rest: '',
  });
  expect(matchPattern('/practise/:track/:slug/*', '/practise/a/b/core/2')).toMatchObject({
    rest: 'core/2',
  });
});

it('survives a hand-typed percent sign', () => {
  expect(matchPattern('/data/:id', '/data/100%')).toEqual({ id: '100%' });
});
