// The kinds of check: the table of contents of this folder.

import type { AnyCheck } from './check';
import { evidenceMatches } from './evidence-matches';
import { familiesTried } from './families';
import { findingsHold } from './findings';
import { plantedLineFound } from './planted-line';
import { prereg } from './prereg';
import { repair } from './repair';
import { sectionsWritten } from './sections';
import { statementChosen } from './statement';
import { worstSet } from './worst-set';

export const checks: readonly AnyCheck[] = [
  evidenceMatches,
  plantedLineFound,
  worstSet,
  prereg,
  repair,
  familiesTried,
  findingsHold,
  statementChosen,
  sectionsWritten,
];

/** The check of that kind. Throws an error naming those there are. */
export function checkOfKind(kind: string): AnyCheck {
  const found = checks.find(({ id }) => id === kind);
  if (found) return found;
  throw new Error(
    `There is no check of kind "${kind}". There are: ${checks.map(({ id }) => id).join(', ')}.`,
  );
}
