// An audit as a table for the terminal: each group with its numbers and intervals, then the disparities.

import type { Cell, Estimate, Frame } from '../core/fairness/frame';

const SHOWN = ['selection-rate', 'true-positive-rate', 'false-positive-rate', 'accuracy'];

/** Rates with their 95 % intervals by group, then every disparity. */
export function auditTable({ overall, cells, disparities }: Frame): string {
  const head = ['group', 'rows', ...SHOWN];
  const rows = [overall, ...cells].map((cell) => [
    cell.key || 'everybody',
    String(cell.values['count']?.value ?? 0),
    ...SHOWN.map((id) => spoken(cell, id)),
  ]);
  const found = Object.entries(disparities).map(([id, { value }]) => [
    id,
    value === null ? 'not defined' : value.toFixed(4),
  ]);
  return `${columns([head, ...rows])}\n\n${columns(found)}`;
}

function spoken({ values }: Cell, id: string): string {
  const number: Estimate | undefined = values[id];
  if (!number || number.value === null) return 'not defined';
  const { value, interval, tooSmall, n } = number;
  if (tooSmall) return `too small to judge (n ${n})`;
  const around = interval ? ` (${interval.lo.toFixed(3)} to ${interval.hi.toFixed(3)})` : '';
  return `${value.toFixed(3)}${around}`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
