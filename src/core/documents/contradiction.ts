// Finds typed numbers that say something else than the chip beside them (gate R1).

import { withoutChips } from './chips';
import { typedNumbers, type TypedNumber } from './number-lint';
import { withoutQuotes } from './sentences';
import { spelledShares } from './spelled';

export interface Contradiction {
  readonly typed: TypedNumber;
  readonly entry: number;
  /** Only words that belong to the number stand between: it is the chip's number, whatever its writer marked. */
  readonly touches: boolean;
}

/** How near a number must stand to a chip to be read as that chip's. */
const BESIDE = 24;
/** What may stand between a number and the chip that gives its source: "5 % of women [[3]]", "5 % are missed ([[3]])". */
const TO_CHIP =
  /^[\s([:=]*(?:of(?: (?:all|the|these|those))* \p{L}+)?\s*(?:(?:is|are|was|were) \p{L}+)?[\s([:=]*$/iu;
const FROM_CHIP = /^[\s)\](,:=≈]*(?:(?:that is|i\.e\.|or|about|only|just)[\s,]*)*$/iu;
/** "[[3]], 5 % less than last year": a change or a bound, not the chip again. */
const COMPARED =
  /^\s*(?:less|more|lower|higher|fewer|below|above|better|worse|smaller|larger|than|off)\b/iu;
/** "from 40 % to [[3]]", "40 %, now [[3]]": an older number on the way to the chip's. */
const MOVED = /^,?\s*(?:to|then|now|against|versus|vs\.?|instead of|rather than|down|up)\b/iu;
/** A hedge lets a number be as coarse as its last digit that is not a nought. */
const HEDGE =
  /(?:\b(?:about|around|roughly|nearly|almost|some|approximately|circa|close to)|[~≈])\s*$/iu;

/**
 * Numbers that stand beside a chip and differ from it beyond rounding. Only a percent beside a share or a difference is
 * compared: anything else could be arithmetic, which is allowed.
 */
export function contradictions(
  text: string,
  shareOf: (entry: number) => number | null | undefined,
): Contradiction[] {
  const chips = [...text.matchAll(/\[\[(\d+)\]\]/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    entry: Number(match[1]),
  }));
  const read = withoutQuotes(withoutChips(text));
  return [...typedNumbers(text), ...spelledShares(read)].flatMap((typed) => {
    if (typed.unit !== 'share') return [];
    const near = chips.filter(
      ({ from, to }) => Math.max(from - typed.to, typed.from - to) <= BESIDE,
    );
    const [chip] = near;
    if (near.length !== 1 || !chip) return [];
    const value = shareOf(chip.entry);
    if (value === undefined || value === null) return [];
    const first = typed.to <= chip.from;
    const between = first ? read.slice(typed.to, chip.from) : read.slice(chip.to, typed.from);
    if (first ? MOVED.test(between) : COMPARED.test(read.slice(typed.to))) return [];
    const slack = HEDGE.test(read.slice(0, typed.from)) ? coarse(typed) : typed.slack;
    if (Math.abs(Math.abs(value) - Math.abs(typed.value)) <= slack + 1e-9) return [];
    const touches = (first ? TO_CHIP : FROM_CHIP).test(between);
    return [{ typed, entry: chip.entry, touches }];
  });
}

/** Half a step of ten for "about 50 %", of five for "about 45 %", of one otherwise. */
function coarse({ value, slack }: TypedNumber): number {
  const percent = Math.abs(value) * 100;
  const multiple = (step: number): boolean =>
    Math.abs(percent / step - Math.round(percent / step)) < 1e-9;
  return Math.max(slack, multiple(10) ? 0.05 : multiple(5) ? 0.025 : 0.01);
}
