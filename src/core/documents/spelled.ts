// Reads shares that are spelled out: "five percent", "twenty-five per cent".

import { leftAlone, type TypedNumber } from './typed-numbers';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SPELLED = new RegExp(
  String.raw`\b(?:(${TENS.join('|')})(?:[- ](${ONES.slice(1, 10).join('|')}))?|(${ONES.join('|')})|((?:a |one )?hundred))\s+(?:%|per\s?cent\b|percent\b|percentage\s+points?\b|points?\b)`,
  'giu',
);

/** Every spelled share of a text. In words numbers are round, so fifty may be anything from 45 to 55. */
export function spelledShares(text: string): TypedNumber[] {
  return [...text.matchAll(SPELLED)].flatMap((match) => {
    if (leftAlone(text, match.index, match.index + match[0].length)) return [];
    const [typed, tens, one, ones] = match.map((part) => part?.toLowerCase());
    const percent = tens
      ? (TENS.indexOf(tens) + 2) * 10 + (one ? ONES.indexOf(one) : 0)
      : ones
        ? ONES.indexOf(ones)
        : 100;
    const slack = percent % 10 === 0 ? 0.05 : percent % 5 === 0 ? 0.025 : 0.005;
    const from = match.index;
    const to = from + typed!.length;
    return {
      from,
      to,
      text: text.slice(from, to),
      kind: /points?$/iu.test(typed!) ? ('points' as const) : ('share' as const),
      value: percent / 100,
      slack,
    };
  });
}
