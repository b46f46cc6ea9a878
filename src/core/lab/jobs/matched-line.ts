// A repair beside the unrepaired model at the one line that is comparable with it: what did the repair do beyond moving the line?

import type { Interval } from '../../fairness/estimate';
import { frame } from '../../fairness/frame';
import { matchedLine as lineOf, type MatchBy } from '../../fairness/matched-line';
import { mitigationById } from '../../fairness/mitigations/index';
import { pairedDifference } from '../../fairness/paired';
import type { Scored } from '../../fairness/scored';
import type { Experiment, Part } from '../experiment';
import { placeOf, type Gap, type Place } from '../frontier';
import { decide, scoredPart } from '../pipeline';
import type { Job } from './job';

export interface MatchedLineSpec {
  /** The model before the repair. */
  readonly before: Experiment;
  readonly after: Experiment;
  readonly part: Part;
  readonly by: MatchBy;
  readonly gap: Gap;
}

/** One model on the rows: its gap and what is kept beside it, in shares. */
export interface Standing {
  readonly gap: Place;
  readonly balancedAccuracy: Place;
  readonly accuracy: Place;
  readonly selected: number | null;
}

export interface MatchedLine {
  /** The cut-off of `alone`. */
  readonly line: number;
  readonly before: Standing;
  /** The unrepaired model at that line, one for everybody. */
  readonly alone: Standing;
  readonly after: Standing;
  /** Size of the gap, repair minus line alone, in pairs; absent where the two judge different rows. */
  readonly rest?: { readonly difference: number | null; readonly interval?: Interval };
}

/** The experiment decided by one line for everybody, whatever was done after training. */
export function atLine(experiment: Experiment, line: number): Experiment {
  const mitigations = experiment.mitigations.filter(
    ({ id }) => mitigationById(id).family !== 'post',
  );
  return { ...experiment, mitigations, cutoff: { kind: 'fixed', value: line } };
}

export const matchedLine: Job<MatchedLineSpec, MatchedLine> = {
  async run({ before, after, part, by, gap }, shop, call) {
    const rowsOf = async (experiment: Experiment): Promise<Scored> =>
      scoredPart(await decide(experiment, shop, call), experiment, part, [gap.column]);
    const [was, is] = [await rowsOf(before), await rowsOf(after)];
    const wanted = shareOf(is, by);
    if (wanted === null) throw new Error('There is nobody on these rows to compare.');
    const line = lineOf(await rowsOf(atLine(before, 0)), { by, wanted, gap });
    const alone = await rowsOf(atLine(before, line));
    await call.breathe();
    const paired = alone.n === is.n && alone.rows.every((row, i) => row === is.rows[i]);
    const rest = paired ? pairedDifference(alone, is, { kind: 'absolute-gap', ...gap }) : undefined;
    return {
      line,
      before: standing(was, gap),
      alone: standing(alone, gap),
      after: standing(is, gap),
      ...(rest
        ? {
            rest: {
              difference: rest.difference,
              ...(rest.interval ? { interval: rest.interval } : {}),
            },
          }
        : {}),
    };
  },
};

function standing(rows: Scored, gap: Gap): Standing {
  return { ...placeOf(rows, gap), selected: shareOf(rows, 'selection-rate') };
}

function shareOf(rows: Scored, metric: MatchBy): number | null {
  return frame(rows, { metrics: [metric], groups: [] }).overall.values[metric]?.value ?? null;
}
