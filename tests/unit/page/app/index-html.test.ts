// The words that stand in index.html before the script has come are those of the catalogue.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { home } from '../../../../src/page/words/home';

const html = readFileSync(new URL('../../../../index.html', import.meta.url), 'utf8').replace(
  /\s+/g,
  ' ',
);

it('carries the heading and the first paragraph of the first page', () => {
  expect(html).toContain(`>${home.title}</h1>`);
  expect(html).toContain(home.lead);
});

it('has no inline script and no inline style, which the policy refuses', () => {
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/\sstyle=|<style/);
});
