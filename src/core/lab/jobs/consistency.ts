// Whether people who are alike get the same answer: each is compared with those most like them by the columns chosen.

import type { Call } from '../../base/call';
import { gather } from '../../base/gather';
import { consistency as consistencyOf } from '../../fairness/consistency';
import type { Interval } from '../../fairness/estimate';
import { nearestRows, type Neighbour } from '../../fairness/neighbours';
import { unitsRepeat } from '../../fairness/unit-draws';
import { takeRows } from '../../table/dataset';
import { design, encoder, type Design } from '../../table/encode';
import type { Experiment } from '../experiment';
import { sampled } from '../explain/explained';
import { factOf, type Fact } from '../explain/facts';
import type { Measure } from '../measure';
import { decide, partPositions } from '../pipeline';
import type { Workshop } from '../workshop';
import type { Job } from './job';

/** Everybody is compared with everybody, so of more people than this a sample is drawn. */
const MOST_PEOPLE = 5000;
/** So many are looked at for the example. */
const MOST_CANDIDATES = 60;

export interface ConsistencyJobSpec {
  readonly experiment: Experiment;
  readonly measure: Pick<Measure, 'part' | 'filter'>;
  /** How many of the most alike each person is compared with. */
  readonly k: number;
  /** The columns that make people alike. */
  readonly columns: readonly string[];
  /** So many people are drawn and compared, where there are more. */
  readonly most?: number;
}

/** One of the people of the example. */
export interface Alike {
  /** Row number in the file. */
  readonly row: number;
  /** Of each column; null = missing. */
  readonly facts: readonly Fact[];
  readonly yes: boolean;
  readonly score: number;
}

export interface ConsistencyResult {
  readonly value: number;
  readonly interval: Interval;
  /** What lots drawn at the same rate would give. */
  readonly lots: number;
  /** People compared with one another, drawn from so many. */
  readonly drawn: number;
  readonly n: number;
  /** Share of those drawn who get a yes. */
  readonly selected: number;
  /** The person whose answer differs most from those of the most alike, and these, nearest first; absent where none differs. */
  readonly example?: { readonly person: Alike; readonly others: readonly Alike[] };
}

export const consistency: Job<ConsistencyJobSpec, ConsistencyResult> = {
  run(spec, shop, call) {
    // Everybody is compared with everybody: what was found is kept.
    return shop.cache.get('consistency', spec, () => found(spec, shop, call));
  },
};

async function found(
  { experiment, measure: { part, filter }, k, columns, most = MOST_PEOPLE }: ConsistencyJobSpec,
  shop: Workshop,
  call: Call,
): Promise<ConsistencyResult> {
  if (columns.length === 0) throw new Error('Choose at least one column that makes people alike.');
  const decided = await decide(experiment, shop, call);
  const whole = partPositions(decided, part, filter);
  // The draw is the row numbers' and the split's: another model is asked about the same people.
  const positions = sampled(
    whole,
    Math.min(most, MOST_PEOPLE),
    `${experiment.split.salt}/consistency`,
  );
  const n = positions.length;
  if (n < 2) throw new Error('There are not two people on these rows to compare.');
  const all = decided.rows.all;
  const people = takeRows({ ...all, roles: { ...all.roles, features: columns } }, positions);
  const alike = design(encoder(people), people);
  const answers = gather(decided.yhat, positions);
  const units = decided.rows.units && gather(decided.rows.units, positions);
  const { value, interval, away } = (await consistencyOf(
    alike,
    answers,
    { k, ...(units && unitsRepeat({ units }) ? { units } : {}) },
    call,
  ))!;
  const yes = answers.reduce((sum, each) => sum + each, 0);
  const facts = (at: number): Alike => ({
    row: people.rows[at]!,
    facts: columns.map((name) => factOf(people, name, at)),
    yes: answers[at] === 1,
    score: decided.score[positions[at]!]!,
  });
  const starkest = starkestOf(away, alike, k);
  return {
    value,
    interval,
    // Of two people drawn at random, the chance of the same answer.
    lots: 1 - (2 * yes * (n - yes)) / (n * (n - 1)),
    drawn: n,
    n: whole.length,
    selected: yes / n,
    ...(starkest
      ? {
          example: {
            person: facts(starkest.row),
            others: starkest.others.map(({ row }) => facts(row)),
          },
        }
      : {}),
  };
}

/** Of the people farthest from those like them, the one whose like are nearest. */
function starkestOf(
  away: Float64Array,
  alike: Design,
  k: number,
): { row: number; others: readonly Neighbour[] } | undefined {
  const most = away.reduce((highest, each) => Math.max(highest, each), 0);
  if (most === 0) return undefined;
  const candidates = [...away.keys()].filter((row) => away[row] === most);
  const found = candidates
    .slice(0, MOST_CANDIDATES)
    .map((row) => ({ row, others: nearestRows(alike, row, k) }));
  return found.reduce((best, next) =>
    next.others.at(-1)!.distance < best.others.at(-1)!.distance ? next : best,
  );
}
