// From a frontier to what is drawn and said: points with the sign of harm, who stands, who overshoots, what cannot be told apart.

import type { Frontier, FrontierPoint, FrontierSpec, Place } from '../../../core/lab/frontier';
import type { FrontierPoint as DrawnPoint } from '../../charts/chart-data';
import { parts } from '../../words/instruments-audit';
import type { MetricPhrase } from '../../words/instruments-metrics';
import { frontierWords } from '../../words/instruments-repair';
import type { GroupNames } from '../groups';
import { apartSets } from './apart';

/** A frontier that may still be growing. */
export type GrowingFrontier = Pick<Frontier, 'points' | 'n' | 'part' | 'gap' | 'baseline' | 'band'>;

/** The points so far with one more. A sweep that had to start again sends its first points twice: the newest counts. */
export function withPoint(
  points: readonly FrontierPoint[],
  point: FrontierPoint,
): readonly FrontierPoint[] {
  return [...points.filter(({ id }) => id !== point.id), point];
}

/** What can be said of a frontier while its points arrive. */
export function growingFrontier(
  points: readonly FrontierPoint[],
  { part, gap, baseline }: Pick<FrontierSpec, 'part' | 'gap' | 'baseline'>,
): GrowingFrontier {
  const base = points.find(({ id }) => id === baseline);
  const { lo, hi } = base?.gap ?? { lo: null, hi: null };
  return {
    points,
    n: base?.moved.reduce((sum, { n }) => sum + n, 0) ?? 0,
    part,
    gap,
    baseline,
    band: lo === null || hi === null ? null : (hi - lo) / 2,
  };
}

export interface FrontierShown {
  readonly points: readonly DrawnPoint[];
  readonly apart: readonly (readonly string[])[];
  readonly title: string;
  readonly subtitle: string;
  readonly left: string;
  readonly right: string;
  /** Sentences composed from the runs. */
  readonly reading: readonly string[];
  readonly caption: string;
  readonly floor: { readonly y: number; readonly label: string } | null;
}

export interface FrontierFrame {
  readonly names: GroupNames;
  readonly phrase: MetricPhrase;
  /** Points that are no repair: refuse everyone. */
  readonly trivial: readonly string[];
  readonly seeds: number;
  /** Most that balanced accuracy may fall, as a share. */
  readonly floor?: number | undefined;
  /** Points still to come. */
  readonly awaited: number;
}

/** The gap with the sign of harm: right of 0 the group is worse off than the reference. */
export function harmGap(place: Place, { worseWhen }: Pick<MetricPhrase, 'worseWhen'>): Place {
  const turn = (value: number | null): number | null =>
    value === null || value === 0 ? value : -value;
  return worseWhen === 'higher'
    ? place
    : { value: turn(place.value), lo: turn(place.hi), hi: turn(place.lo) };
}

export function frontierShown(frontier: GrowingFrontier, frame: FrontierFrame): FrontierShown {
  const { names, phrase, trivial, seeds, floor, awaited } = frame;
  const { baseline, gap, band, n, part } = frontier;
  const points = frontier.points.reduce<readonly FrontierPoint[]>(withPoint, []);
  const drawn = points.flatMap((point) => drawnPoint(point, phrase, trivial));
  const base = drawn.find(({ key }) => key === baseline);
  const isRepair = (key: string): boolean => key !== baseline && !trivial.includes(key);
  const repairs = drawn.filter(({ key }) => isRepair(key));
  const unbeaten = repairs.filter(({ beaten }) => !beaten);
  const side = base && base.x !== 0 ? Math.sign(base.x) : 1;
  // Past the band on the other side: inside it the rows cannot tell the gap from none.
  const overshoot = repairs.filter(({ x }) => side * x < -(band ?? 0));
  const group = names.of(gap.group).whole;
  const reference = names.of(gap.reference).whole;
  const [left, right] = [reference, group].map((who) => frontierWords.side(who, phrase.worse)) as [
    string,
    string,
  ];
  const apart = apartSets(
    points.filter(({ id, beatenBy }) => isRepair(id) && beatenBy.length === 0),
  );
  const inBand = band === null ? [] : repairs.filter(({ x }) => Math.abs(x) <= band);
  const baseHeight = base?.y;
  return {
    points: drawn,
    apart,
    left,
    right,
    title:
      awaited > 0
        ? frontierWords.waiting(awaited)
        : frontierWords.title(
            unbeaten.length,
            repairs.length,
            overshoot.length,
            side > 0 ? left : right,
          ),
    subtitle: frontierWords.subtitle(n, parts[part], seeds),
    reading:
      awaited > 0 || repairs.length === 0 ? [] : readingOf(frontier, frame, inBand.length, apart),
    caption: frontierWords.caption(n, parts[part], seeds, phrase.label),
    floor:
      floor === undefined || baseHeight === undefined
        ? null
        : { y: baseHeight - floor, label: frontierWords.floor(floor) },
  };
}

function drawnPoint(
  point: FrontierPoint,
  phrase: MetricPhrase,
  trivial: readonly string[],
): DrawnPoint[] {
  const { id, label, family, balancedAccuracy, seeds, beatenBy } = point;
  const gap = harmGap(point.gap, phrase);
  if (gap.value === null || balancedAccuracy.value === null) return [];
  return [
    {
      key: id,
      label,
      family,
      x: gap.value,
      xLo: gap.lo,
      xHi: gap.hi,
      y: balancedAccuracy.value,
      yLo: balancedAccuracy.lo,
      yHi: balancedAccuracy.hi,
      seeds: seeds.flatMap((seed) => {
        const x = harmGap({ value: seed.gap, lo: null, hi: null }, phrase).value;
        return x === null || seed.balancedAccuracy === null
          ? []
          : [{ x, y: seed.balancedAccuracy }];
      }),
      beaten: beatenBy.length > 0,
      ...(trivial.includes(id) ? { trivial: true } : {}),
    },
  ];
}

const MOST_SENTENCES = 4;

function readingOf(
  { points, baseline }: GrowingFrontier,
  { trivial, seeds }: FrontierFrame,
  inBand: number,
  apart: readonly (readonly string[])[],
): string[] {
  const labelOf = (id: string): string => points.find((point) => point.id === id)?.label ?? id;
  const beaten = points.filter(
    ({ id, beatenBy }) => id !== baseline && !trivial.includes(id) && beatenBy.length > 0,
  );
  const sets = byBeaters(beaten);
  return [
    frontierWords.inBand(inBand),
    frontierWords.apart(
      apart.map((set) => set.map(labelOf)),
      seeds,
    ),
    // A sweep of forty beats many: nobody reads who beat whom, and the table says it.
    ...(sets.length > MOST_SENTENCES
      ? [frontierWords.beatenMany(beaten.length)]
      : sets.map(({ labels, beatenBy }) => frontierWords.beaten(labels, beatenBy.map(labelOf)))),
    ...points.flatMap(({ label, failed }) => (failed ? [frontierWords.failed(label, failed)] : [])),
  ].filter((sentence) => sentence !== '');
}

/** Points beaten by the same others share a sentence. */
function byBeaters(
  beaten: readonly FrontierPoint[],
): { labels: string[]; beatenBy: readonly string[] }[] {
  const sets = new Map<string, { labels: string[]; beatenBy: readonly string[] }>();
  for (const { label, beatenBy } of beaten) {
    const key = beatenBy.join('|');
    const set = sets.get(key) ?? { labels: [], beatenBy };
    set.labels.push(label);
    sets.set(key, set);
  }
  return [...sets.values()];
}
