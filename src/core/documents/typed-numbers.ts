// Reads the outcome quantities that somebody typed: shares, points, people, money, measures. It takes only what is surely a
// result: dates, years, durations, sections, lists, ages, settings, bounds, rules and negated numbers are left alone.

import { withoutChips } from './chips';
import { withoutQuotes } from './sentences';

/** What a typed number is said to be: 52 %, 12 points, 5 in 10, 228 women, €40,000, "the ratio is 0.30". */
type TypedKind = 'share' | 'points' | 'out-of' | 'people' | 'money' | 'measure';

export interface TypedNumber {
  readonly from: number;
  readonly to: number;
  /** The number with its unit, as typed. */
  readonly text: string;
  readonly kind: TypedKind;
  /** Shares, points and "5 in 10" as a share of 1; all else as typed. */
  readonly value: number;
  /** Half of the last typed digit: what rounding may hide. */
  readonly slack: number;
}

const NUMBER = String.raw`(?<![\d.,])[-−+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|\.\d+)`;
const PEOPLE =
  'people|persons?|women|men|visitors?|customers?|applicants?|individuals|adults|earners|households|borrowers?|patients?';
const MEASURE = 'accuracy|rate|ratio|impact|difference|gap|share|precision|recall|AUC';
const PATTERNS: readonly { readonly form: string; readonly kind: TypedKind }[] = [
  { form: String.raw`(${NUMBER})\s*(?:percentage\s+points?\b|points?\b|pp\b)`, kind: 'points' },
  { form: String.raw`(${NUMBER})\s*(?:%|per\s?cent\b|percent\b)`, kind: 'share' },
  {
    form: String.raw`(${NUMBER})\s+(?:in|of|out of)\s+(?:every\s+)?(100?|1,?000|ten|hundred|a hundred|a thousand)\b`,
    kind: 'out-of',
  },
  { form: String.raw`(${NUMBER})\s+(?:more|fewer)?\s*(?:${PEOPLE})\b`, kind: 'people' },
  { form: String.raw`[$€£]\s?(${NUMBER})`, kind: 'money' },
  {
    form: String.raw`\b(?:${MEASURE})\s+(?:is|was|of|at|equals?|=|fell to|rose to|drops? to)\s+(?:about\s+|only\s+)?(${NUMBER})(?![\d,]*\s*(?:in|of|out)\b)`,
    kind: 'measure',
  },
];
const FORMS = PATTERNS.map(({ form, kind }) => ({ form: new RegExp(form, 'giu'), kind }));

/** Words before a number that make it the writer's own setting or plan, a bound or a reference, not a result. */
const SETTING =
  /(?:cut-?offs?|thresholds?|margin|floor|limit|target|aim|level|at least|at most|up to|within|no (?:fewer|more|less) than|fewer than|more than|less than|under|over|above|below|minimum|maximum|confidence|article|art\.|section|§|step|chapter|recital|table|figure|version|seed|aged?|top|earn(?:s|ed|ing)?|income|wages?|salar(?:y|ies)|fines?|penalt(?:y|ies)|budget|fee|then|let|ask|invite|draw|pick|recruit|interview|collect)(?:\s+(?:of|is|was|at|to|by|set|than|about|the|up))*\s*[:=]?\s*$/iu;
/** Words after a number that make it a level, a rule, a bound, a split, a body of people at work, or a duration. */
const AFTER =
  /^\s*,?\s*(?:confidence|interval|limits|levels?\b|rule\b|sure\b|certain\b|or (?:more|less|fewer|over|above)\b|(?:of (?:all |the |these )*(?:rows|data|people) )?(?:is|are|was|were) (?:used|kept|held|set aside)\b|(?:must|shall|should|have to|need to|are to)\b|(?:sit |sitting )?(?:on|in|from) (?:the|a|our|its) (?:\p{L}+ )?(?:board|panel|committee|team|jury|staff)\b|-?\s*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?|decades?)\b)/iu;
/** A year before people: "In 1994 women earned less". */
const YEAR = new RegExp(String.raw`^(?:19|20)\d\d\s+(?:${PEOPLE})$`, 'iu');
/** "3 points remain open", "these 4 points": points of a list. */
const LISTED = /^(?:\d{1,2}|\p{L}+)\s+points?$/iu;
const LIST_BEFORE =
  /(?:\b(?:these|those|following|our|my|main|key|other|further|last|first|all|there are|in|on|make|raise|list|note|settle)|^|[.:;!?\n])\s*$/iu;
const LIST_AFTER =
  /^\s*(?:[:.;]|to (?:settle|note|make|mend|check|raise)|that|which|remain|matter|follow|stand|need|(?:are|were) (?:open|missing|left open|listed|named)|above|below|must|should|here)/iu;
/** What is denied is not claimed; "not only 5 %" denies nothing. */
const DENIED =
  /(?:\b(?:not|no|never|nor|neither|cannot|without|rather than|instead of|far from)|n['’]t)\s+(?:(?:even|quite|about|exactly|at|in|the|a|an|all|these|those|by|be|been|of|say|said|claim|state|conclude|show\w*|prove|that|it|is|was|there|gap|rate|ratio|difference|share|to|have|larger|fell|rose|fall|rise|mean)\s+){0,7}$/iu;

/** Every outcome quantity typed into a text. */
export function typedNumbers(text: string): TypedNumber[] {
  const read = withoutQuotes(withoutChips(text));
  const found: TypedNumber[] = [];
  for (const { form, kind } of FORMS) {
    for (const match of read.matchAll(form)) {
      const typed = match[0];
      const from = match.index;
      const to = from + typed.length;
      if (leftAlone(read, from, to)) continue;
      if (kind === 'measure' && leftAlone(read, from, from + typed.search(/\s/))) continue;
      if (found.some((other) => from < other.to && to > other.from)) continue;
      const amount = amountOf(match[1]!, kind, match[2]);
      found.push({ from, to, text: text.slice(from, to), kind, ...amount });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Whether what stands around a number makes it no claim of a result. */
export function leftAlone(read: string, from: number, to: number): boolean {
  const typed = read.slice(from, to).trim();
  const before = read.slice(Math.max(0, from - 70), from);
  const after = read.slice(to);
  return (
    SETTING.test(before) ||
    AFTER.test(after) ||
    DENIED.test(before) ||
    YEAR.test(typed) ||
    (LISTED.test(typed) && LIST_BEFORE.test(before) && LIST_AFTER.test(after))
  );
}

const WHOLES: Readonly<Record<string, number>> = {
  ten: 10,
  hundred: 100,
  'a hundred': 100,
  'a thousand': 1000,
};

/** Value and slack of typed digits. */
export function amountOf(
  digits: string,
  kind: TypedKind,
  whole?: string,
): { value: number; slack: number } {
  const thousands = /^[-−+]?\d{1,3}(?:,\d{3})+/.test(digits);
  const clean = (thousands ? digits.replaceAll(',', '') : digits.replace(',', '.')).replace(
    '−',
    '-',
  );
  const decimals = clean.split('.')[1]?.length ?? 0;
  const slack = 0.5 * Number(`1e-${decimals}`);
  const of =
    kind === 'share' || kind === 'points'
      ? 100
      : kind === 'out-of'
        ? (WHOLES[(whole ?? '').toLowerCase()] ?? Number((whole ?? '100').replace(',', '')))
        : 1;
  return { value: Number(clean) / of, slack: slack / of };
}
