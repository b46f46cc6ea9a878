// Finds outcome quantities typed without a source (gate R1). It looks for what is surely a result, so the ambiguous never fires.

import { withoutChips } from './chips';
import { withoutQuotes } from './sentences';

export interface TypedNumber {
  readonly from: number;
  readonly to: number;
  /** The number with its unit, as typed. */
  readonly text: string;
  /** As a share, a ratio or people. */
  readonly value: number;
  readonly unit: 'share' | 'other';
  /** Half of the last typed digit: what rounding may hide. */
  readonly slack: number;
}

const NUMBER = String.raw`[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?`;
const PEOPLE =
  'people|persons?|women|men|visitors?|customers?|applicants?|individuals|adults|earners|households';
const PATTERNS: readonly { readonly form: RegExp; readonly unit: 'share' | 'other' }[] = [
  {
    form: new RegExp(
      String.raw`(${NUMBER})\s*(?:%|per\s?cent\b|percent\b|percentage\s+points?\b|points?\b|pp\b)`,
      'giu',
    ),
    unit: 'share',
  },
  {
    form: new RegExp(
      String.raw`(${NUMBER})\s+(?:in|of|out of)\s+(?:every\s+)?(?:10|100|1,?000|ten|hundred|a hundred|a thousand)\b`,
      'giu',
    ),
    unit: 'other',
  },
  {
    form: new RegExp(String.raw`(${NUMBER})\s+(?:more|fewer)?\s*(?:${PEOPLE})\b`, 'giu'),
    unit: 'other',
  },
  { form: new RegExp(String.raw`[$€£]\s?(${NUMBER})`, 'gu'), unit: 'other' },
  {
    form: new RegExp(
      String.raw`\b(?:accuracy|rate|ratio|impact|difference|gap|share|precision|recall|AUC)\s+(?:is|was|of|at|equals?|=|fell to|rose to|drops? to)\s+(?:about\s+|only\s+)?(${NUMBER})(?![\d,]*\s*(?:in|of|out)\b)`,
      'giu',
    ),
    unit: 'other',
  },
];

/** Words before a number that make it the writer's own setting or a reference, not a result. */
const SETTING =
  /(?:cut-?offs?|thresholds?|margin|floor|limit|target|aim|level|at least|no fewer than|fewer than|more than|under|over|above|below|minimum|maximum|confidence|article|art\.|section|§|step|chapter|recital|table|figure|version|seed|aged?|top)(?:\s+(?:of|is|was|at|to|by|set|than|about|the))*\s*[:=]?\s*$/iu;
/** Words after a number that make it a level, a rule, a bound, a split, a body of people at work, or a duration. */
const AFTER =
  /^\s*,?\s*(?:confidence|interval|limits|levels?\b|rule\b|sure\b|certain\b|or (?:more|less|fewer|over|above)\b|(?:of (?:all |the |these )*(?:rows|data|people) )?(?:is|are|was|were) (?:used|kept|held|set aside)\b|(?:sit |sitting )?(?:on|in|from) (?:the|a|our|its) (?:\p{L}+ )?(?:board|panel|committee|team|jury|staff)\b|-?\s*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?)\b)/iu;
/** A year before people: "In 1994 women earned less". */
const YEAR = new RegExp(String.raw`^(?:19|20)\d\d\s+(?:${PEOPLE})$`, 'iu');

/** Outcome quantities that stand in the text without a chip, a quotation or a mark as context. */
export function numberProblems(text: string, context: readonly string[]): TypedNumber[] {
  return typedNumbers(text).filter(({ text: typed }) => !isContext(typed, context));
}

/** Whether a typed number is in a list of context, with or without its unit and its thousands commas. */
export function isContext(typed: string, context: readonly string[]): boolean {
  const allowed = context.map(plain);
  return allowed.includes(plain(typed)) || allowed.includes(plain(bareNumber(typed)));
}

/** Every outcome quantity typed into a text. */
export function typedNumbers(text: string): TypedNumber[] {
  const read = withoutQuotes(withoutChips(text));
  const found: TypedNumber[] = [];
  for (const { form, unit } of PATTERNS) {
    for (const match of read.matchAll(form)) {
      const digits = match[1] ?? '';
      if (!/\d/.test(digits)) continue;
      const from = match.index;
      const to = from + match[0].length;
      if (SETTING.test(read.slice(Math.max(0, from - 40), from)) || AFTER.test(read.slice(to)))
        continue;
      if (YEAR.test(match[0].trim())) continue;
      if (found.some((other) => from < other.to && to > other.from)) continue;
      found.push({ from, to, text: text.slice(from, to), unit, ...amount(digits, unit) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Value and slack of typed digits. */
function amount(digits: string, unit: 'share' | 'other'): { value: number; slack: number } {
  const clean = digits.replaceAll(',', '').replace('−', '-');
  const decimals = clean.split('.')[1]?.length ?? 0;
  const scale = unit === 'share' ? 0.01 : 1;
  return { value: Number(clean) * scale, slack: 0.5 * Number(`1e-${decimals}`) * scale };
}

function plain(text: string): string {
  return text.replace(/\s+|,(?=\d{3})/g, '').toLowerCase();
}

function bareNumber(text: string): string {
  return /[\d.,]*\d/.exec(text)?.[0] ?? text;
}
