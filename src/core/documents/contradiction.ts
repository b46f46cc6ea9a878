// Finds typed numbers that say something else than the chip beside them (gate R1).

import { besideChip, fromCited, type ChipValue, type ValueOf } from './chip-values';
import { withoutChips } from './chips';
import { withoutQuotes } from './sentences';
import { spelledShares } from './spelled';
import { amountOf, typedNumbers, type TypedNumber } from './typed-numbers';

export interface Contradiction {
  readonly typed: TypedNumber;
  readonly entry: number;
  /** Only words that belong to the number stand between: it is the chip's number, whatever its writer marked. */
  readonly touches: boolean;
}

/** What may stand between a number and the chip that gives its source: "5 % of women [[3]]", "5 % are missed ([[3]])". */
const TO_CHIP =
  /^[\s([:=]*(?:of(?: (?:all|the|these|those))* \p{L}+)?\s*(?:(?:is|are|was|were) \p{L}+)?[\s([:=]*$/iu;
const FROM_CHIP = /^[\s)\](,:=≈]*(?:(?:that is|i\.e\.|or|about|only|just)[\s,]*)*$/iu;
/** "[[3]], 5 % less than last year": a change or a bound, not the chip again. */
const COMPARED =
  /^\s*(?:less|more|lower|higher|fewer|below|above|better|worse|smaller|larger|than|off|apart)\b/iu;
/** "from 40 % to [[3]]", "40 %, now [[3]]": an older number on the way to the chip's. */
const MOVED = /^,?\s*(?:to|then|now|against|versus|vs\.?|instead of|rather than|down|up)\b/iu;
/** "47.4 to 56.7 %", "40–50 %", "± 4 points": an end of a range. */
const RANGE = /(?:\d\s*%?\s*(?:-|–|—|to|and|±)|±|plus or minus|give or take)\s*$/iu;
const RANGE_AFTER = /^\s*(?:-|–|—|to|and)\s*\d/u;
/** A hedge lets a number be as coarse as its last digit that is not a nought. */
const HEDGE =
  /(?:\b(?:about|around|roughly|nearly|almost|some|approximately|circa|close to)|[~≈])\s*$/iu;
/** A number without a unit that touches a chip: a decimal for a ratio, a count with its comma for people. */
const BARE = /(?<![\d.,\p{L}$€£])(\d?\.\d+|\d{1,3}(?:,\d{3})+)(?![\d.,]*[\d%\p{L}])/gu;
const NOT_BARE =
  /(?:^|\n|article|art\.|section|§|step|chapter|recital|table|figure|version|cut-?off|threshold|margin|line)(?:\s+(?:of|is|was|at))*\s*$/iu;

/**
 * Numbers that stand beside a chip and differ from it beyond rounding. Only what is of the chip's own kind is compared, and
 * nothing that arithmetic between the chips of the text gives.
 */
export function contradictions(text: string, valueOf: ValueOf): Contradiction[] {
  const read = withoutQuotes(withoutChips(text));
  const typed = [...typedNumbers(text), ...spelledShares(read)];
  const bare = bareNumbers(read).filter(
    ({ from, to }) => !typed.some((other) => from < other.to && to > other.from),
  );
  const found = (number: TypedNumber, mustTouch: 'must touch' | 'may stand near') => {
    const near = besideChip(text, number);
    const [chip] = near ?? [];
    const value = chip && valueOf(chip.entry);
    if (near?.length !== 1 || !chip || !value) return [];
    const before = read.slice(0, number.from);
    const after = read.slice(number.to);
    if (RANGE.test(before) || RANGE_AFTER.test(after)) return [];
    const first = number.to <= chip.from;
    const between = first ? read.slice(number.to, chip.from) : read.slice(chip.to, number.from);
    if (first ? MOVED.test(between) : COMPARED.test(after)) return [];
    const touches = (first ? TO_CHIP : FROM_CHIP).test(between);
    if (!touches && mustTouch === 'must touch') return [];
    if (!differs(number, value, HEDGE.test(before) ? coarse(number) : number.slack)) return [];
    // "women [[1]], men [[2]] (12 points)": points beside a share may be their difference
    const elsewhere = !touches || (number.kind === 'points' && value.unit === 'share');
    if (elsewhere && fromCited(text, number, valueOf)) return [];
    return [{ typed: number, entry: chip.entry, touches }];
  };
  return [
    ...typed.flatMap((number) => found(number, 'may stand near')),
    ...bare.flatMap((number) => found(number, 'must touch')),
  ];
}

/** Whether a number of the chip's own kind is another one. What is of another kind could be anything, so it is not. */
function differs(typed: TypedNumber, chip: ChipValue, slack: number): boolean {
  const off = (value: number, scale = 1): boolean =>
    Math.abs(Math.abs(chip.value) - Math.abs(value) * scale) > slack * scale + 1e-9;
  switch (typed.kind) {
    case 'share':
    case 'points':
    case 'out-of':
      return (chip.unit === 'share' || chip.unit === 'points') && off(typed.value);
    case 'people':
      return chip.unit === 'people' && off(typed.value);
    case 'measure':
      return chip.unit !== 'people' && off(typed.value) && off(typed.value, 0.01);
    case 'money':
      return false;
  }
}

/** Half a step of ten for "about 50 %", of five for "about 45 %", of one otherwise; of the last figure for counts. */
function coarse({ value, slack, kind }: TypedNumber): number {
  if (kind === 'people') {
    const digits = String(Math.round(Math.abs(value)));
    const noughts = /0*$/.exec(digits)![0].length;
    return Math.max(slack, 0.5 * Number(`1e${noughts}`));
  }
  const percent = Math.abs(value) * 100;
  const multiple = (step: number): boolean =>
    Math.abs(percent / step - Math.round(percent / step)) < 1e-9;
  return Math.max(slack, multiple(10) ? 0.05 : multiple(5) ? 0.025 : 0.01);
}

function bareNumbers(read: string): TypedNumber[] {
  return [...read.matchAll(BARE)].flatMap((match) => {
    const from = match.index;
    const digits = match[1]!;
    const kind = digits.includes('.') ? 'measure' : 'people';
    if (NOT_BARE.test(read.slice(0, from))) return [];
    return [{ from, to: from + digits.length, text: digits, kind, ...amountOf(digits, kind) }];
  });
}
