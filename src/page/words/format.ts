// How numbers are written: 52.1 %, .38, a real minus, thousands with a comma, "to" where an end is negative.

const NO_BREAK = '\u00a0';
const MINUS = '\u2212';
const EN_DASH = '\u2013';

/** A number with a fixed count of decimals, a real minus and no minus before a zero. */
function fixed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  const zero = Number(text) === 0;
  const [whole = '0', rest] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 && !zero ? MINUS : ''}${grouped}${rest ? `.${rest}` : ''}`;
}

/** 48,842 */
export function count(value: number): string {
  return fixed(Math.round(value), 0);
}

/** Decimals of a chart's percentages: 1 if every row has 400 or more people, else 0 for all of them. */
export function percentDigits(rows: readonly { n: number }[]): 0 | 1 {
  return rows.length > 0 && rows.every((row) => row.n >= 400) ? 1 : 0;
}

/** .521 → "52.1 %" */
export function percent(share: number, digits = 1): string {
  return `${percentNumber(share, digits)}${NO_BREAK}%`;
}

/** .521 → "52.1", where the unit stands elsewhere. */
export function percentNumber(share: number, digits = 1): string {
  return fixed(share * 100, digits);
}

/** A difference of shares: −.02 → "−2.0", in points. */
export function points(difference: number, digits = 1): string {
  return fixed(difference * 100, digits);
}

/** Cut-offs and scores: .38, 0, 1, −.05 */
export function decimal(value: number, digits = 2): string {
  const text = fixed(value, digits);
  if (Number.isInteger(value)) return fixed(value, 0);
  return text.replace(/^(\u2212?)0\./, '$1.');
}

/** A number with as many decimals as it needs, at most `digits`. */
export function plain(value: number, digits = 3): string {
  const text = fixed(value, digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** 47.4–56.7, and "−6.3 to 2.7" where an end is negative: a dash beside a minus cannot be read. */
export function range(lo: number, hi: number, write: (value: number) => string): string {
  const [from, to] = [write(lo), write(hi)];
  return from.startsWith(MINUS) || to.startsWith(MINUS)
    ? `${from} to ${to}`
    : `${from}${EN_DASH}${to}`;
}

/** Of 1,000 people. */
export function perThousand(share: number): string {
  return fixed(share * 1000, 0);
}
