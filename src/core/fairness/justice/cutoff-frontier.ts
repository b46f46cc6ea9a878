// What the scores allow: how just and how useful decisions could be with one cut-off for everybody, and with one a group.

import type { Call } from '../../base/call';
import type { CellCounts } from '../count-cells';
import { everybody } from '../counts';
import { rocScans, type RocScan } from '../roc-scan';
import type { Scored } from '../scored';
import { choicesFor, type Choice } from './choices';
import {
  cutoffOptions,
  evenPlaces,
  placeAtLeast,
  type CutoffOption,
  type Place,
} from './cutoff-options';
import { justiceFrontier, type Judged, type JusticeSpec } from './judge';
import type { Pattern } from './pattern';
import { patternById } from './patterns';
import { expectedUtility } from './utility';

/** Options of all groups together: some hundred of each of few groups, fewer of each of many. */
const MOST_OPTIONS = 1200;
const OF_ONE_GROUP = [20, 101] as const;

export interface CutoffPoint {
  /** By the pattern. */
  readonly justice: number;
  /** Per person, over everybody. */
  readonly decider: number;
  /** Of each group in turn: favourable above. */
  readonly cutoffs: readonly number[];
  /** Of each group: the share who get the favourable decision. */
  readonly selected: readonly number[];
  /** Of each group: what people with the claim get on average. */
  readonly subjects: readonly number[];
}

export interface CutoffFrontier {
  /** Keys of the groups that a point speaks of, in turn. */
  readonly keys: readonly string[];
  /** A cut-off of its own for each group: what nothing else here beats, in rising worth for the decider. */
  readonly own: readonly CutoffPoint[];
  /** One cut-off for all groups, from nobody to everybody; `beaten` where another point is as good in both, better in one. */
  readonly single: readonly (CutoffPoint & { readonly beaten: boolean })[];
}

/**
 * `judged`: places of the cells that enter the pattern. Everybody else keeps the decision they have, and counts for the
 * decider. Undefined with fewer than two judged groups, or when no cut-off lets the pattern be computed.
 * Throws when the rows have no score.
 */
export async function cutoffFrontier(
  rows: Scored,
  counted: CellCounts,
  judged: readonly number[],
  spec: JusticeSpec,
  call: Call,
): Promise<CutoffFrontier | undefined> {
  if (judged.length < 2) return undefined;
  const { codes, levels } = counted.grouping;
  const scans = rocScans(rows, codes, levels.length);
  const { weights, ...unweighted } = rows;
  const people = weights ? rocScans(unweighted, codes, levels.length) : scans;
  const [least, most] = OF_ONE_GROUP;
  const even = Math.max(least, Math.min(most, Math.floor(MOST_OPTIONS / 2 / judged.length)));

  const shared = evenPlaces(people.all, even).map((place) =>
    place < 0 ? Infinity : people.all.scores[place]!,
  );
  const standing = standingScores(rows, codes, levels.length);
  const groups = judged.map((cell) => {
    const [scan, own] = [scans.cells[cell]!, people.cells[cell]!];
    const atShared = shared.map((score) => placeAtLeast(scan, score));
    const now = standing[cell]!;
    return optionsOf(
      scan,
      own,
      atShared,
      [...evenPlaces(own, even), ...(now === undefined ? [] : [placeAtLeast(scan, now)])],
      spec,
    );
  });

  const pattern = patternById(spec.pattern);
  const aside = besides(counted, judged, spec);
  const judge = (chosen: readonly CutoffOption[]): Judgement => ({
    justice: pattern.of(
      chosen.map(({ subjects }) => subjects),
      spec.parameter,
    ),
    deciderUtility:
      (chosen.reduce((sum, { decider }) => sum + decider, 0) + aside.decider) / aside.everybody,
  });
  const optionsAt = (choice: Choice): CutoffOption[] =>
    choice.map((at, g) => groups[g]!.options[at]!);

  const choices = await choicesFor(
    spec.pattern,
    groups.map(({ options }) => options),
    spec.parameter ?? pattern.parameter?.usual ?? 0,
    call,
  );
  const judgements = choices.map((choice) => judge(optionsAt(choice)));
  const own = justiceFrontier(judgements, spec.pattern).map((at) =>
    pointOf(optionsAt(choices[at]!), judgements[at]!),
  );
  if (own.length === 0) return undefined;
  const single = shared.flatMap((_, s) => {
    const chosen = groups.map(({ atShared }) => atShared[s]!);
    return chosen.every((option) => option !== null) ? [pointOf(chosen, judge(chosen))] : [];
  });
  return {
    keys: judged.map((cell) => counted.keys[cell]!),
    own,
    single: single.map((point) => ({ ...point, beaten: isBeaten(point, own, pattern) })),
  };
}

type Judgement = Pick<Judged, 'justice' | 'deciderUtility'>;

function pointOf(chosen: readonly CutoffOption[], judged: Judgement): CutoffPoint {
  return {
    justice: judged.justice!,
    decider: judged.deciderUtility!,
    cutoffs: chosen.map(({ cutoff }) => cutoff),
    selected: chosen.map(({ selected }) => selected),
    subjects: chosen.map(({ subjects }) => subjects),
  };
}

interface GroupOptions {
  readonly options: readonly CutoffOption[];
  /** Its option at each shared cut-off. */
  readonly atShared: readonly (CutoffOption | null)[];
}

function optionsOf(
  scan: RocScan,
  people: RocScan,
  atShared: readonly Place[],
  besides: readonly Place[],
  spec: JusticeSpec,
): GroupOptions {
  const places = [...new Set([...atShared, ...besides])].sort((a, b) => a - b);
  const options = cutoffOptions(scan, people, places, spec);
  const at = new Map(places.map((place, i) => [place, options[i]!]));
  return {
    options: options.filter((option) => option !== null),
    atShared: atShared.map((place) => at.get(place) ?? null),
  };
}

/** The lowest score each group favours, where it favours everybody from there up; undefined where it does not. */
function standingScores(
  { n, yhat, score }: Scored,
  codes: Int32Array,
  cells: number,
): (number | undefined)[] {
  const lowest = new Float64Array(cells).fill(Infinity);
  const highest = new Float64Array(cells).fill(-Infinity);
  for (let i = 0; i < n; i++) {
    const code = codes[i]!;
    if (code < 0) continue;
    if (yhat[i] === 1) lowest[code] = Math.min(lowest[code]!, score![i]!);
    else highest[code] = Math.max(highest[code]!, score![i]!);
  }
  return Array.from(lowest, (low, k) => (low > highest[k]! ? low : undefined));
}

/** Those who stand aside: what they are worth to the decider as they are decided now, and how many people there are in all. */
function besides(
  { counts }: CellCounts,
  judged: readonly number[],
  { decider }: JusticeSpec,
): { decider: number; everybody: number } {
  let sum = 0;
  let total = 0;
  counts.forEach((cell, k) => {
    const size = everybody(cell);
    total += size;
    if (size > 0 && !judged.includes(k))
      sum += size * expectedUtility(cell, decider, 'everybody').value!;
  });
  return { decider: sum, everybody: total };
}

function isBeaten(
  { justice, decider }: CutoffPoint,
  own: readonly CutoffPoint[],
  { better }: Pattern,
): boolean {
  const sign = better === 'high' ? 1 : -1;
  return own.some(
    (other) =>
      sign * (other.justice - justice) >= 0 &&
      other.decider >= decider &&
      (other.justice !== justice || other.decider !== decider),
  );
}
