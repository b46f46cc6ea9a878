// The project's own sources as texts, which is all that the guards look at: so a planted text can stand in for a file.

import { readFileSync } from 'node:fs';
import { filesBelow } from '../../scripts/folders.js';
import { inRoot } from '../../scripts/root.js';

export interface Source {
  /** Path inside the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** All TypeScript and Svelte files of src/. */
export function projectSources(): Source[] {
  return filesBelow(inRoot('src'))
    .filter((path: string) => /\.(ts|svelte)$/.test(path))
    .map((path: string) => ({
      path: `src/${path}`,
      text: readFileSync(inRoot('src', path), 'utf8'),
    }));
}
