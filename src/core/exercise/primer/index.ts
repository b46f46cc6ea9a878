// The figures of the primer's cards, in the order of the cards: the table of contents of this folder.

import { afterTheFix } from './after-the-fix';
import type { PrimerFacts } from './fact';
import { fourFifths } from './four-fifths';
import { fourVerbs } from './four-verbs';
import { fourWords } from './four-words';
import { onePage } from './one-page';
import { riskTiers } from './risk-tiers';
import { threeBiases } from './three-biases';
import { twoRules } from './two-rules';

export const primer: readonly PrimerFacts[] = [
  fourWords,
  threeBiases,
  twoRules,
  fourFifths,
  riskTiers,
  fourVerbs,
  onePage,
  afterTheFix,
];

/** Throws an error naming those there are. */
export function primerById(id: string): PrimerFacts {
  const found = primer.find((card) => card.id === id);
  if (found) return found;
  throw new Error(
    `The primer has no card "${id}". There are: ${primer.map((card) => card.id).join(', ')}.`,
  );
}
