// How a computed figure is written: percent, points, ratio, people; always the same way, on screen and on paper.

/** What a figure is read as. */
export type FigureUnit = 'share' | 'points' | 'ratio' | 'people' | 'index';

export interface Figure {
  readonly value: number | null;
  readonly n: number;
  readonly interval?: { readonly lo: number; readonly hi: number } | undefined;
  readonly tooSmall: boolean;
}

/** Below this many people a percent has no decimals: they would not be there on another sample. */
const DECIMALS_FROM = 400;

/** "52.1 %", "12.2 points", "0.30", "1,204", "0.132"; "not defined" for 0/0. */
export function speak({ value, n }: Pick<Figure, 'value' | 'n'>, unit: FigureUnit): string {
  if (value === null) return 'not defined';
  const digits = unit === 'share' && n < DECIMALS_FROM ? 0 : 1;
  switch (unit) {
    case 'share':
      return `${fixed(value * 100, digits)} %`;
    case 'points':
      return `${fixed(value * 100, 1)} points`;
    case 'ratio':
      return fixed(value, 2);
    case 'index':
      return fixed(value, 3);
    case 'people':
      return count(value);
  }
}

/** "7.1 to 17.2", "−6.3 to 2.7": the ends of an interval in the unit's own scale. */
export function speakInterval(
  { interval, n }: Pick<Figure, 'interval' | 'n'>,
  unit: FigureUnit,
): string {
  if (!interval) return '';
  const scale = unit === 'share' || unit === 'points' ? 100 : 1;
  const digits =
    unit === 'index'
      ? 3
      : unit === 'ratio'
        ? 2
        : unit === 'people' || (unit === 'share' && n < DECIMALS_FROM)
          ? 0
          : 1;
  return `${fixed(interval.lo * scale, digits)} to ${fixed(interval.hi * scale, digits)}`;
}

/** Value, interval and people in one phrase, as a chip or a sentence needs it. */
export function speakFully(figure: Figure, unit: FigureUnit): string {
  if (figure.tooSmall) return `too small to judge (${count(figure.n)} people)`;
  const ends = speakInterval(figure, unit);
  return ends === '' ? speak(figure, unit) : `${speak(figure, unit)} (${ends})`;
}

/** 12,211 */
export function count(value: number): string {
  const [whole, rest] = String(Math.abs(Math.round(value))).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${rest ? `.${rest}` : ''}`;
}

/** Rounded half away from zero, with a real minus sign and never "−0.0". */
function fixed(value: number, digits: number): string {
  const scale = Number(`1e${digits}`);
  const rounded = Math.round(Math.abs(value) * scale + 1e-9) / scale;
  const [whole = '0', decimals = ''] = String(rounded).split('.');
  const text = digits === 0 ? whole : `${whole}.${decimals.padEnd(digits, '0')}`;
  return value < 0 && rounded !== 0 ? `−${text}` : text;
}
