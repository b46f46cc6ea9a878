// Reads the recipes of CONTRIBUTING.md: each code block that names a file in its first line is that file, or an edit of it.

import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/root.js';

export interface RecipeFile {
  readonly path: string;
  readonly text: string;
  /** Empty for a whole file; else where the text goes in a file that is there. */
  readonly edit: '' | 'add' | 'add to the list';
}

/** Files of the recipe under that heading. */
export function recipe(heading: string): RecipeFile[] {
  const text = readFileSync(inRoot('CONTRIBUTING.md'), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(heading));
  if (!section) throw new Error(`CONTRIBUTING.md has no section "${heading}".`);
  return [
    ...section.matchAll(
      /^```\w*\n(?:\/\/|#) (\S+?)(?:, (add|add to the list))?\n([\s\S]*?)^```$/gm,
    ),
  ].map(([, path, edit, body]) => ({
    path: path!,
    edit: (edit ?? '') as RecipeFile['edit'],
    text: body!,
  }));
}

/** A file's text after an edit: imports go below the imports, members to the end of the first list. */
export function edited(text: string, { edit, text: addition }: RecipeFile): string {
  if (edit === '') return addition;
  if (edit === 'add') return text.replace(/(^import [^\n]*\n)(?!import )/m, `$1${addition}`);
  return text.replace(/\n\];/, `\n${addition}];`);
}
