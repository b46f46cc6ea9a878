// Whether a condition has somebody who answers for it: a role or a person, not everybody and not nobody.

import { words } from '../documents/sentences';

/** Words that name no one in particular, alone or together. */
const NOBODY: ReadonlySet<string> = new Set(
  'a all an and any anybody anyone both company everybody everyone group my nobody no none of one org organisation our ourselves people person responsible somebody someone staff stakeholders tbd team teams the them they us various we whole whoever'.split(
    ' ',
  ),
);

export function namesSomebody(owner: string): boolean {
  return words(owner).some((word) => !NOBODY.has(word.toLowerCase()) && /[a-z]{2}/i.test(word));
}
