// The people of a part as one ranked list: how much attention each group gets at the top, and what re-ranking by a rule would change.

import { rng } from '../../base/rng';
import { crossing } from '../../fairness/crossing';
import { discount } from '../../fairness/ranking/exposure';
import { rankingMeasures } from '../../fairness/ranking/index';
import type { Rankings } from '../../fairness/ranking/rankings';
import { rerank, type Reranking } from '../../fairness/ranking/rerank';
import type { Experiment } from '../experiment';
import type { Measure } from '../measure';
import { decide, scoredPart } from '../pipeline';
import type { Job } from './job';

/** Numbers that say something of a single list; the others count how often an item returns in many. */
const OF_ONE_LIST = [
  'ndcg',
  'raw-exposure-ratio',
  'exposure-ratio',
  'exposure-merit-ratio',
  'ndkl',
];

/** Lists in which groups were dealt to people by lot. */
const SHUFFLES = 400;

export interface RankingSpec {
  readonly experiment: Experiment;
  readonly measure: Pick<Measure, 'part' | 'groups' | 'filter'>;
  /** Places of the list. */
  readonly places: number;
  readonly rule: Reranking;
  /** What share of the places each group should hold: its share of all people, or of those with the favourable label. */
  readonly shares: 'people' | 'deserving';
}

/** A list from the best place down. */
export interface RankedList {
  /** Number of each place's group in `groups`. */
  readonly places: readonly number[];
  /** The values of OF_ONE_LIST by id; null = not defined. */
  readonly measures: Readonly<Record<string, number | null>>;
  /** Places held by somebody with the favourable label. */
  readonly deserving: number;
}

export interface RankingResult {
  readonly n: number;
  readonly groups: readonly {
    readonly key: string;
    readonly people: number;
    readonly deserving: number;
    /** Share of the list's attention, lower places counting less: by score, and re-ranked. */
    readonly attention: number;
    readonly after: number;
    /** Between which shares 95 of 100 lists lie in which score and group have nothing to do with each other. */
    readonly chance: { readonly lo: number; readonly hi: number };
    /** People who come into the list by re-ranking, and who drop out of it. */
    readonly gained: number;
    readonly lost: number;
  }[];
  readonly byScore: RankedList;
  readonly reranked: RankedList;
}

export const ranking: Job<RankingSpec, RankingResult> = {
  async run({ experiment, measure, places, rule, shares }, shop, call) {
    if (measure.groups.length === 0)
      throw new Error('Choose a group column: a ranking of everybody has nobody to compare.');
    const decided = await decide(experiment, shop, call);
    const rows = scoredPart(decided, experiment, measure.part, measure.groups, measure.filter);
    const { codes, levels } = crossing(rows, measure.groups);
    const [score, y] = [rows.score!, rows.y];
    const length = Math.min(places, rows.n);
    const deserving = countsOf(codes, levels.length, (i) => y[i]!);
    const people = countsOf(codes, levels.length, () => 1);
    const wanted = shares === 'people' ? people : deserving;
    const all = wanted.reduce((sum, each) => sum + each, 0);
    if (all === 0)
      throw new Error(
        'Nobody on these rows has the favourable label, so it gives no shares. Take the shares of all people.',
      );
    const pool = { score, group: codes, shares: wanted.map((each) => each / all) };
    const one = { score, group: new Int32Array(rows.n), shares: [1] };
    const byScore = rerank(one, 'greedy', length);
    const reranked = rerank(pool, rule, length);
    const chance = await shuffled(codes, levels.length, byScore.length, call);
    const [before, after] = [byScore, reranked].map((list) =>
      attentionOf(
        Int32Array.from(list, (i) => codes[i]!),
        levels.length,
      ),
    );
    const [was, is] = [new Set(byScore), new Set(reranked)];
    const moved = (from: Int32Array, into: ReadonlySet<number>, g: number): number =>
      from.filter((i) => codes[i] === g && !into.has(i)).length;
    const listed = (list: Int32Array): RankedList => ({
      places: Array.from(list, (i) => codes[i]!),
      measures: measured({
        lists: [list],
        group: codes,
        groups: levels.length,
        relevance: [y],
        merit: y,
      }),
      deserving: list.filter((i) => y[i] === 1).length,
    });
    return {
      n: rows.n,
      groups: levels.map((key, g) => ({
        key,
        people: people[g]!,
        deserving: deserving[g]!,
        attention: before![g]!,
        after: after![g]!,
        chance: chance[g]!,
        gained: moved(reranked, was, g),
        lost: moved(byScore, is, g),
      })),
      byScore: listed(byScore),
      reranked: listed(reranked),
    };
  },
};

function countsOf(codes: Int32Array, groups: number, of: (row: number) => number): number[] {
  const counts = new Array<number>(groups).fill(0);
  codes.forEach((code, i) => (counts[code]! += of(i)));
  return counts;
}

/** Share of the attention that each group gets, place r counting 1 / log2(1 + r). Singh & Joachims (2018), section 3.1. */
function attentionOf(places: Int32Array, groups: number): number[] {
  const got = new Array<number>(groups).fill(0);
  places.forEach((g, r) => (got[g]! += discount(r + 1)));
  const all = got.reduce((sum, each) => sum + each, 0);
  return got.map((each) => each / all);
}

function measured(rankings: Rankings): Record<string, number | null> {
  return Object.fromEntries(
    rankingMeasures
      .filter(({ id }) => OF_ONE_LIST.includes(id))
      .map((each) => [each.id, each.of(rankings) ?? null]),
  );
}

/** The middle 95 % of each group's share of attention when the top is drawn by lot. */
async function shuffled(
  codes: Int32Array,
  groups: number,
  length: number,
  { breathe }: { breathe(): Promise<void> },
): Promise<{ lo: number; hi: number }[]> {
  const random = rng('ranking/lots');
  const drawn: number[][] = [];
  const deck = Int32Array.from(codes);
  for (let s = 0; s < SHUFFLES; s++) {
    for (let r = 0; r < length; r++) {
      const other = r + random.int(deck.length - r);
      [deck[r], deck[other]] = [deck[other]!, deck[r]!];
    }
    drawn.push(attentionOf(deck.subarray(0, length), groups));
    await breathe();
  }
  return Array.from({ length: groups }, (_, g) => {
    const rising = drawn.map((shares) => shares[g]!).sort((a, b) => a - b);
    return {
      lo: rising[Math.floor(0.025 * SHUFFLES)]!,
      hi: rising[Math.ceil(0.975 * SHUFFLES) - 1]!,
    };
  });
}
