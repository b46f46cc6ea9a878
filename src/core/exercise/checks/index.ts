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
import { choicesFitHarms } from './choices-fit-harms';
import { claimedNull } from './claimed-null';
import { conditionsTestable } from './conditions-testable';
import { consistentAcross } from './consistent-across';
import { dataHeld } from './data-held';
import { decisionHas } from './decision-has';
import { estimandCovered } from './estimand-covered';
import { familyCorrection } from './family-correction';
import { identityEvaluated } from './identity-evaluated';
import { ledgerOrder } from './ledger-order';
import { levellingDownCheck } from './levelling-down';
import { minCell } from './min-cell';
import { modelOn } from './model-on';
import { notBeaten } from './not-beaten';
import { numberLint } from './number-lint';
import { powerStated } from './power-stated';
import { proxiesMeasured } from './proxies-measured';
import { rankAgreement } from './rank-agreement';
import { readability } from './readability';
import { rootCause } from './root-cause';
import { setMatches } from './set-matches';
import { sharesMatch } from './shares-match';
import { utilityFloor } from './utility-floor';
import { voicesHeard } from './voices-heard';
import { freshProbe } from './fresh-probe';
import { gapAndWhy } from './gap-and-why';
import { peopleCounted } from './people-counted';
import { seedsSpread } from './seeds-spread';
import { suppliedTold } from './supplied-told';
import { weightsMatch } from './weights-match';
import { worseNamed } from './worse-named';

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
  claimedNull,
  conditionsTestable,
  consistentAcross,
  decisionHas,
  estimandCovered,
  familyCorrection,
  ledgerOrder,
  levellingDownCheck,
  minCell,
  modelOn,
  notBeaten,
  numberLint,
  proxiesMeasured,
  rankAgreement,
  readability,
  rootCause,
  setMatches,
  sharesMatch,
  utilityFloor,
  choicesFitHarms,
  dataHeld,
  identityEvaluated,
  powerStated,
  voicesHeard,
  freshProbe,
  gapAndWhy,
  peopleCounted,
  seedsSpread,
  suppliedTold,
  weightsMatch,
  worseNamed,
];

/** The check of that kind. Throws an error naming those there are. */
export function checkOfKind(kind: string): AnyCheck {
  const found = checks.find(({ id }) => id === kind);
  if (found) return found;
  throw new Error(
    `There is no check of kind "${kind}". There are: ${checks.map(({ id }) => id).join(', ')}.`,
  );
}
