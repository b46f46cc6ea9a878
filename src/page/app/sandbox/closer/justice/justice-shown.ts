// From what the job found to what is shown: rows with intervals, the finding over them, and the points of the frontier.

import { disparityById } from '../../../../../core/fairness/disparities/index';
import { metricById } from '../../../../../core/fairness/metrics/index';
import {
  namedMetric,
  outcomesOf,
  patternById,
  type CutoffFrontier,
  type CutoffPoint,
  type GroupUtilities,
  type GroupUtility,
  type JusticeSpec,
} from '../../../../../core/fairness/justice';
import type { JusticeResult } from '../../../../../core/lab/jobs/justice';
import type { IntervalRow } from '../../../../charts/chart-data';
import { capital } from '../../../../../core/base/capital';
import type { TwinTable } from '../../../../ui/twin-table';
import { closerJustice as say, worth } from '../../../../words/closer-justice';

/** What a group is called in a sentence, on a row, and how it is drawn. */
export interface Named {
  readonly whole: string;
  readonly label: string;
  readonly block?: string;
  readonly shape: IntervalRow['shape'];
}
export type Naming = (key: string) => Named;

export function utilityRows(groups: readonly GroupUtility[], name: Naming): IntervalRow[] {
  return groups.map(({ key, value, lo, hi, n, tooSmall }) => {
    const { label, block, shape } = name(key);
    return {
      key,
      label,
      shape,
      value,
      lo,
      hi,
      part: null,
      n,
      tooSmall,
      ...(block === undefined ? {} : { block }),
    };
  });
}

export function groupsTitle({ groups, spread }: GroupUtilities, name: Naming): string {
  const judged = groups.filter(({ tooSmall }) => !tooSmall);
  const [only] = judged;
  if (!only) return say.groups.few;
  if (!spread)
    return only.value === null ? say.groups.few : say.groups.one(name(only.key).whole, only.value);
  const valueOf = (key: string): number => judged.find((group) => group.key === key)?.value ?? NaN;
  const [most, least] = [valueOf(spread.best), valueOf(spread.worst)];
  if (most === least) return say.groups.same;
  return spread.lo > 0
    ? say.groups.apart(name(spread.best).whole, most, name(spread.worst).whole, least)
    : say.groups.notApart;
}

/** Which rate these settings are by another name, as a sentence. */
export function namedSaid({ subjects, claim, pattern }: JusticeSpec): string {
  const counted = outcomesOf[claim].map((outcome) => subjects[outcome]);
  if (new Set(counted).size === 1) return say.numbers.worthless;
  const named = namedMetric(subjects, claim);
  if (!named) return say.numbers.unnamed;
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return pattern === 'egalitarian'
    ? say.numbers.disparity(lower(disparityById(named.disparity).name), named.scale)
    : say.numbers.metric(lower(metricById(named.metric).name), named.scale, named.shift);
}

/** The pattern's number and how sure it is: value and sentence. */
export function patternSaid(
  { justice, sure, groups }: JusticeResult,
  pattern: string,
): { readonly value: string; readonly sentence: string } {
  if (justice === null) return { value: say.numbers.none, sentence: say.numbers.noneWhy };
  const judged = groups.filter(({ tooSmall }) => !tooSmall).length;
  if (pattern === 'egalitarian')
    return {
      value: worth(justice),
      sentence:
        sure.chance === undefined
          ? say.numbers.equalOnly
          : say.numbers.chance(justice, sure.chance),
    };
  const { lo, hi } = sure.justice ?? {};
  const known = lo !== undefined && hi !== undefined;
  if (pattern === 'sufficientarian')
    return {
      value: say.numbers.ofGroups(justice, judged),
      sentence: known ? say.numbers.groupsBetween(lo, hi) : '',
    };
  return { value: worth(justice), sentence: known ? say.numbers.interval(lo, hi) : '' };
}

/** Whether one number of the pattern is juster than another. */
function juster(pattern: string, one: number, other: number): boolean {
  return patternById(pattern).better === 'high' ? one > other : one < other;
}

export interface Finding {
  /** Place of the point it is about. */
  readonly at: number;
  readonly title: string;
}

/**
 * What the line says first: the justest point at which neither a group nor the decider loses; else the justest at no
 * cost to the decider, with the groups that pay, a no to everybody aside; else that justice has a price. Of points whose
 * written justice is the same it is the one that is worth most to the decider.
 */
export function frontierFinding(
  { own, keys }: CutoffFrontier,
  { justice, decider, groups }: JusticeResult,
  pattern: string,
  name: Naming,
): Finding {
  const { frontier: words } = say;
  const last = own.length - 1;
  if (justice === null || decider === null) return { at: last, title: words.none };
  const now = keys.map((key) => groups.find((group) => group.key === key)?.value ?? -Infinity);
  const losers = ({ subjects }: CutoffPoint): string[] =>
    keys.filter((_, g) => subjects[g]! < now[g]! - 1e-9);
  const what = (point: CutoffPoint): string =>
    words.better[pattern]?.(point.justice, justice) ?? '';
  // Differences that the written numbers do not show are no finding.
  const free = own.flatMap((point, at) =>
    point.decider >= decider &&
    juster(pattern, point.justice, justice) &&
    worth(point.justice) !== worth(justice)
      ? [{ point, at }]
      : [],
  );
  const justest = (points: typeof free): (typeof free)[number] | undefined =>
    points.findLast(({ point }) => worth(point.justice) === worth(points[0]!.point.justice));
  const nobodys = justest(free.filter(({ point }) => losers(point).length === 0));
  if (nobodys) return { at: nobodys.at, title: words.nobodyPays(what(nobodys.point)) };
  const some = justest(free.filter(({ point }) => point.selected.some((share) => share > 0)));
  if (some) {
    const paying = losers(some.point).map((key) => name(key).whole);
    return { at: some.at, title: words.somePay(what(some.point), paying) };
  }
  const better = own.findLastIndex((point) => juster(pattern, point.justice, justice));
  return better < 0 ? { at: last, title: words.done } : { at: better, title: words.costly };
}

const TWIN_ROWS = 25;

function thinned<T>(items: readonly T[]): readonly T[] {
  const step = Math.ceil(items.length / TWIN_ROWS);
  return items.filter((_, i) => i % step === 0 || i === items.length - 1);
}

export function frontierTable({ own, single }: CutoffFrontier, pattern: string): TwinTable {
  const line = (name: string, { justice, decider }: CutoffPoint, beaten: string): string[] => [
    name,
    worth(justice),
    worth(decider),
    beaten,
  ];
  const { frontier } = say;
  return {
    caption: frontier.twinCaption,
    head: frontier.twinHead(capital(frontier.x(pattern))),
    rows: [
      ...thinned(own).map((point) => line(frontier.own, point, frontier.unbeaten)),
      ...thinned(single).map((point) =>
        line(frontier.single, point, point.beaten ? frontier.beaten : frontier.unbeaten),
      ),
    ],
  };
}

/** The chosen point, group by group, beside how things stand. */
export function pointTable(
  { keys, own }: CutoffFrontier,
  at: number,
  { groups }: JusticeResult,
  name: Naming,
): TwinTable {
  const { cutoffs, selected, subjects } = own[at]!;
  return {
    caption: say.frontier.tableCaption,
    head: [...say.frontier.head],
    rows: keys.map((key, g) => {
      const now = groups.find((group) => group.key === key);
      return [
        name(key).whole,
        now?.value === null || now === undefined ? '' : worth(now.value),
        worth(subjects[g]!),
        say.frontier.share(now?.selected ?? 0),
        say.frontier.share(selected[g]!),
        say.frontier.cutoff(cutoffs[g]!),
      ];
    }),
  };
}
