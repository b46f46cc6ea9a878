// The catalogue of interface text in English: one file a page or area, gathered here, so that a page loads only its own words.
// Used as `import { words } from '…/words/en'` and `words.home.title`; another language is a second set of these files.

export * as words from './areas';
