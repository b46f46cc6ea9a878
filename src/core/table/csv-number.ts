// Numbers as files write them: plain digits, one decimal mark, an exponent; nothing else is silently taken for a number.

import type { Reading } from './csv-reading';

const withPoint = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const withComma = /^[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?$/;

/** The number a cell holds, or undefined. "1,234" is no number under a decimal point: it might be 1.234. */
export function numberIn(cell: string, decimal: Reading['decimal']): number | undefined {
  if (decimal === '.') return withPoint.test(cell) ? finite(Number(cell)) : undefined;
  return withComma.test(cell) ? finite(Number(cell.replace(',', '.'))) : undefined;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** Digits that name something and must not be added up: 02139. */
export function isCode(cell: string): boolean {
  return cell.length > 1 && cell.charCodeAt(0) === 48 && /^\d+$/.test(cell);
}

/** What one cell says about the decimal mark of its file. */
export function decimalMark(cell: string): Reading['decimal'] | undefined {
  if (/^[+-]?\d*\.\d+$/.test(cell)) return '.';
  const comma = /^[+-]?(\d*),(\d+)$/.exec(cell);
  if (!comma) return undefined;
  const [, whole, part] = comma as unknown as [string, string, string];
  // "1,234" may be a thousand and more; "0,234" and "12,5" may not.
  return part.length !== 3 || whole === '0' || whole === '' || whole.length > 3 ? ',' : undefined;
}
