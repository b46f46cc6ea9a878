// Where the rows of an interval chart stand: beside their labels on wide screens, under them on narrow ones, close together when there are many.

import type { IntervalRow } from './chart-data';
import { sansFont, textWidth, wrapText } from './text-width';

export type RowsMode = 'wide' | 'dense' | 'narrow';

export interface RowPlace {
  row: IntervalRow;
  /** Height of the interval. */
  y: number;
  /** Baseline of the words; on narrow screens above the interval. */
  textY: number;
  /** The label, in as many lines as it needs. */
  lines: readonly string[];
}

/** Height of a line of a label. */
export const LABEL_LINE = 20;

interface BlockPlace {
  name: string;
  lines: readonly string[];
  /** Middle of the block, or the baseline of its heading on narrow screens. */
  y: number;
  /** Line that closes the block. */
  end: number;
}

interface RowsLayout {
  mode: RowsMode;
  /** px where the axis begins and ends. */
  from: number;
  to: number;
  /** px where the labels, the row's shape and the value column begin. */
  label: number;
  shape: number;
  value: number;
  axisY: number;
  rows: readonly RowPlace[];
  blocks: readonly BlockPlace[];
  gridEnd: number;
  /** Height of the edge line and the middle of the difference row. */
  edge: number;
  difference: number;
  height: number;
}

const NARROW = 560;
const MANY = 6;

interface Wanted {
  rows: readonly IntervalRow[];
  width: number;
  /** Widest words in the value column, px. */
  valueWidth: number;
  differenceLabel: string | null;
}

export function rowsMode(rows: readonly IntervalRow[], width: number): RowsMode {
  if (width < NARROW) return 'narrow';
  return rows.length >= MANY || rows.some((row) => row.block !== undefined) ? 'dense' : 'wide';
}

export function rowsLayout(wanted: Wanted): RowsLayout {
  const mode = rowsMode(wanted.rows, wanted.width);
  if (mode === 'narrow') return narrowLayout(wanted);
  return mode === 'dense' ? denseLayout(wanted) : wideLayout(wanted);
}

function widest(labels: readonly string[], size: number): number {
  return Math.max(0, ...labels.map((label) => textWidth(label, sansFont(size, 600))));
}

function wideLayout({ rows, width, valueWidth, differenceLabel }: Wanted): RowsLayout {
  const names = [...rows.map((row) => row.label), differenceLabel ?? ''];
  const label = Math.min(width * 0.34, Math.max(96, widest(names, 17) + 50));
  const value = width - valueWidth;
  const rowHeight = 56;
  const places = rows.map((row, i) => {
    const y = 62 + i * rowHeight;
    return { row, y, textY: y, lines: wrapText(row.label, label - 34, sansFont(17, 600)) };
  });
  const gridEnd = 62 + (rows.length - 1) * rowHeight + 26;
  const edge = gridEnd + 11;
  return {
    mode: 'wide',
    from: label,
    to: value - 34,
    label: 24,
    shape: 8,
    value,
    axisY: 14,
    rows: places,
    blocks: [],
    gridEnd,
    edge,
    difference: edge + 38,
    height: differenceLabel === null ? gridEnd + 2 : edge + 72,
  };
}

/** Rows by block, in the order in which blocks first appear; rows without one stand alone. */
function byBlock(rows: readonly IntervalRow[]): { name: string; rows: IntervalRow[] }[] {
  const blocks: { name: string; rows: IntervalRow[] }[] = [];
  for (const row of rows) {
    const name = row.block ?? '';
    const block = blocks.at(-1);
    if (block && block.name === name) block.rows.push(row);
    else blocks.push({ name, rows: [row] });
  }
  return blocks;
}

function denseLayout({ rows, width, valueWidth, differenceLabel }: Wanted): RowsLayout {
  const groups = byBlock(rows);
  const named = groups.some((group) => group.name !== '');
  const blockWidth = named
    ? Math.min(
        width * 0.2,
        18 +
          widest(
            groups.map((group) => group.name),
            15,
          ),
      )
    : 0;
  const labelWidth = Math.min(
    width * 0.26,
    widest([...rows.map((row) => row.label), differenceLabel ?? ''], 14) + 44,
  );
  const rowHeight = 26;
  const places: RowPlace[] = [];
  const blocks: BlockPlace[] = [];
  let y = 34;
  for (const group of groups) {
    const lines = wrapText(group.name, blockWidth - 12, sansFont(15, 600));
    const start = y + 9;
    const height = Math.max(group.rows.length * rowHeight, lines.length * 19);
    const inset = (height - group.rows.length * rowHeight) / 2;
    group.rows.forEach((row, i) => {
      const at = start + inset + rowHeight * (i + 0.5);
      places.push({ row, y: at, textY: at, lines: [row.label] });
    });
    y = start + height + (named ? 9 : 0);
    blocks.push({ name: group.name, lines, y: start + height / 2, end: y });
  }
  const edge = y + 10;
  return {
    mode: 'dense',
    from: blockWidth + labelWidth,
    to: width - valueWidth - 30,
    label: blockWidth + 24,
    shape: blockWidth + 8,
    value: width - valueWidth,
    axisY: 14,
    rows: places,
    blocks: named ? blocks : [],
    gridEnd: y,
    edge,
    difference: edge + 32,
    height: differenceLabel === null ? y + 2 : edge + 62,
  };
}

function narrowLayout({ rows, width, valueWidth, differenceLabel }: Wanted): RowsLayout {
  const rowHeight = 70;
  // Beside the value if it fits there in two lines.
  const room = Math.max(width * 0.4, width - valueWidth - 44);
  const places: RowPlace[] = [];
  const blocks: BlockPlace[] = [];
  let y = 30;
  for (const group of byBlock(rows)) {
    if (group.name !== '') {
      blocks.push({ name: group.name, lines: [group.name], y: y + 24, end: y });
      y += 32;
    }
    for (const row of group.rows) {
      const lines = wrapText(row.label, room, sansFont(17, 600));
      const extra = (lines.length - 1) * LABEL_LINE;
      places.push({ row, textY: y + 18, y: y + 37 + extra, lines });
      y += rowHeight + extra;
    }
  }
  const edge = y + 6;
  return {
    mode: 'narrow',
    from: 1,
    to: width - 14,
    label: 24,
    shape: 8,
    value: width,
    axisY: 12,
    rows: places,
    blocks,
    gridEnd: y,
    edge,
    // Under the words of the difference, which may be as wide as the drawing.
    difference: edge + 66,
    height: differenceLabel === null ? y : edge + 102,
  };
}
