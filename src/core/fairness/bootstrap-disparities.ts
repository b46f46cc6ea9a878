// Disparities of people drawn anew: the percentile interval that other tools print beside a gap.
// For a gap that is never negative it cannot hold 0, however equal the groups are: it is shown as a peer's number and
// decides nothing. What decides is the null band and the signed difference of each group to the reference.

import { rng, type Rng } from '../base/rng';
import { countCells } from './count-cells';
import { disparityById } from './disparities';
import { drawnCells } from './drawn-cells';
import { drawnInterval } from './drawn-interval';
import type { Interval } from './estimate';
import type { FrameSpec } from './frame-spec';
import { spokenFor } from './over-strata';
import type { Scored } from './scored';
import { countControl, referenceLevels, stratify } from './strata';

const DRAWS = 1000;

/**
 * Percentile interval of each disparity of counts, by id; null where more than 1 in 20 draws are not defined.
 * Rows are drawn within each group, never within a label: who has which label is part of the luck. Whole units are
 * drawn where units repeat. Throws for a disparity of scores.
 */
export function bootstrapDisparities(
  rows: Scored,
  spec: FrameSpec,
  ids: readonly string[],
  draws = DRAWS,
  random: Rng = rng('bootstrap'),
): Record<string, Interval | null> {
  const asked = ids.map(disparityById);
  const scores = asked.find(({ needs }) => needs === 'scores');
  if (scores) throw new Error(`"${scores.name}" is made of scores: it is not drawn from counts.`);
  const counted = countCells(rows, spec.groups, spec.control);
  const reference = referenceLevels(rows, spec)?.join('|');
  const strata = stratify(rows, counted, countControl(rows, spec), reference);
  const next = drawnCells(rows, counted, random);
  const values = asked.map(() => new Float64Array(draws));
  for (let b = 0; b < draws; b++) {
    const cells = next(b);
    asked.forEach((disparity, d) => {
      const tallies = strata.map(({ tally, filled }) => ({
        ...tally,
        cells: filled.map((k) => cells[k]!),
      }));
      const found = tallies.map((tally) => disparity.of(tally));
      values[d]![b] = spokenFor(disparity, strata, tallies, found)?.found.value ?? NaN;
    });
  }
  return Object.fromEntries(asked.map(({ id }, d) => [id, drawnInterval(values[d]!, spec)]));
}
