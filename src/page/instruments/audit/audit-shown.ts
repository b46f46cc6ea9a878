// From a frame to what the auditor draws and says: rows, the difference, and the finding composed from them.

import { everybody, people } from '../../../core/fairness/counts';
import type { Cell, Frame } from '../../../core/fairness/frame';
import { LEAST, MARGIN } from '../../../core/fairness/frame-spec';
import type { Part } from '../../../core/lab/experiment';
import type { DifferenceRow, IntervalRow } from '../../charts/chart-data';
import { decimal, percent, percentDigits } from '../../charts/format';
import { audit } from '../../words/instruments-audit';
import type { MetricPhrase } from '../../words/instruments-metrics';
import { capital } from '../../../core/base/capital';
import type { GroupNames } from '../groups';

export interface AuditQuestion {
  readonly metric: string;
  /** Columns whose crossing makes the groups; none = all rows together. */
  readonly columns: readonly string[];
  /** Key of the group whose difference to the reference is shown; the first other group if absent. */
  readonly compared?: string | undefined;
  readonly part: Part;
  readonly margin?: number;
  /** Comparisons that the intervals hold together. */
  readonly family?: number;
}

export interface AuditShown {
  readonly rows: readonly IntervalRow[];
  readonly difference: DifferenceRow | null;
  /** Group and reference of the difference. */
  readonly pair: { readonly group: string; readonly reference: string } | undefined;
  readonly unit: 'percent' | 'plain';
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  counted(row: IntervalRow): string;
}

/** What a frame shows for one metric. Cells nobody is in are left out: there is no one to name. */
export function auditShown(
  frame: Frame,
  question: AuditQuestion,
  names: GroupNames,
  phrase: MetricPhrase,
): AuditShown {
  const { metric, columns, part, family = 1 } = question;
  const cells = columns.length === 0 ? [frame.overall] : peopled(frame.cells);
  const crossing = columns.length > 1;
  const rows = names
    .sorted(cells, ({ key }) => key)
    .map((cell) => row(cell, question, names, phrase));
  const pair = crossing ? undefined : pairOf(frame, question, rows);
  const comparison =
    pair && frame.cells.find(({ key }) => key === pair.group)?.toReference?.[metric];
  const unit = phrase.shareOfPeople ? 'percent' : 'plain';
  const difference: DifferenceRow | null =
    pair && comparison
      ? {
          label: audit.difference,
          value: comparison.difference,
          lo: comparison.interval?.lo ?? null,
          hi: comparison.interval?.hi ?? null,
          caption: audit.differenceOf(
            // As on the rows: a pair is of one column, so the short names are enough.
            names.of(pair.group).label,
            names.of(pair.reference).label,
            unit,
          ),
        }
      : null;
  return {
    rows,
    difference,
    pair,
    unit,
    title: crossing ? crossingTitle(rows, phrase) : title(rows, pair, comparison, names, phrase),
    subtitle: audit.subtitle(phrase, everybody(people(frame.overall.counts)), part, family),
    note: crossing
      ? audit.smallNote(LEAST)
      : columns.length === 0
        ? audit.overallNote
        : pair
          ? audit.note(comparison?.interval, unit, percentDigits(rows))
          : audit.noReference,
    counted: (shown) =>
      crossing ? peopleOf(shown, phrase) : audit.counted(phrase, shown.part, shown.n),
  };
}

/** How many people a row counts; a cell with enough of them may still be too small, and then it says why. */
export function peopleOf(
  { n, tooSmall }: Pick<IntervalRow, 'n' | 'tooSmall'>,
  phrase: MetricPhrase,
): string {
  return tooSmall && n >= LEAST ? audit.tooWide(phrase.people(n)) : phrase.people(n);
}

function peopled(cells: readonly Cell[]): Cell[] {
  return cells.filter(({ counts }) => everybody(people(counts)) > 0);
}

function row(
  cell: Cell,
  question: AuditQuestion,
  names: GroupNames,
  phrase: MetricPhrase,
): IntervalRow {
  const estimate = cell.values[question.metric];
  const name = names.of(cell.key);
  const why =
    estimate?.value === null || !estimate
      ? audit.undefined
      : estimate.why === 'denominator'
        ? audit.whyDenominator(phrase, estimate.n, LEAST)
        : estimate.why === 'width'
          ? audit.whyWidth(question.margin ?? MARGIN)
          : undefined;
  return {
    key: cell.key,
    label: question.columns.length === 0 ? audit.all : name.label,
    shape: question.columns.length === 0 ? 'circle' : name.shape,
    value: estimate?.value ?? null,
    lo: estimate?.interval?.lo ?? null,
    hi: estimate?.interval?.hi ?? null,
    part: estimate?.part ?? null,
    n: estimate?.n ?? 0,
    tooSmall: estimate?.tooSmall ?? false,
    ...(why ? { why } : {}),
    ...(name.block ? { block: capital(name.block) } : {}),
  };
}

/** The pair whose difference is shown: never picked after looking, but named by the learner or first in the card's order. */
function pairOf(
  frame: Frame,
  { compared, columns }: AuditQuestion,
  rows: readonly IntervalRow[],
): { group: string; reference: string } | undefined {
  const reference = frame.referenceKey;
  if (columns.length !== 1 || reference === undefined) return undefined;
  const others = rows.filter(({ key }) => key !== reference);
  const group = others.find(({ key }) => key === compared) ?? others[0];
  return group && { group: group.key, reference };
}

function crossingTitle(rows: readonly IntervalRow[], phrase: MetricPhrase): string {
  const values = rows.flatMap(({ value, tooSmall }) => (value === null || tooSmall ? [] : [value]));
  const [lowest, highest] =
    values.length > 0 ? [Math.min(...values), Math.max(...values)] : [null, null];
  const small = rows.filter(({ tooSmall }) => tooSmall).length;
  return audit.crossing(phrase, small, rows.length, lowest, highest);
}

function title(
  rows: readonly IntervalRow[],
  pair: { group: string; reference: string } | undefined,
  comparison: { difference: number | null; interval?: { lo: number; hi: number } } | undefined,
  names: GroupNames,
  phrase: MetricPhrase,
): string {
  if (!pair) {
    const only = rows[0];
    if (!only || only.value === null || rows.length > 1) return phrase.label;
    const value = phrase.shareOfPeople
      ? percent(only.value, percentDigits([only]))
      : decimal(only.value);
    return audit.oneGroup(phrase, value);
  }
  const [group, reference] = [names.of(pair.group).whole, names.of(pair.reference).whole];
  for (const key of [pair.group, pair.reference]) {
    const shown = rows.find((each) => each.key === key);
    if (shown?.value === null) return audit.pairUndefined(phrase, names.of(key).whole);
    if (shown?.tooSmall) return audit.pairTooSmall(phrase, names.of(key).whole, shown.n);
  }
  if (!comparison || comparison.difference === null) return phrase.label;
  return audit.pair(phrase, group, reference, comparison.difference, comparison.interval);
}
