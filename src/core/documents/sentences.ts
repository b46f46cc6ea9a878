// Plain helpers on running text: sentences with their places, words, and quoted passages blanked out.

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Short forms whose dot ends no sentence, and single letters as in "e.g." and "U.S.". */
const SHORT = /(?:^|[\s(.])(?:\p{L}|Mrs?|Ms|Mx|Dr|Prof|St|vs|cf|ca|Art|approx|et al)$/u;

/** Sentences of a text. A dot inside a number or after a short form ends none. */
export function sentences(text: string): Sentence[] {
  const out: Sentence[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '')
      out.push({ from: from + lead, to: from + raw.trimEnd().length, text: raw.trim() });
    from = to;
  };
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (mark === '\n') push(i + 1);
    if (!'.!?'.includes(mark)) continue;
    const next = text[i + 1] ?? ' ';
    if (mark === '.' && (!/[\s"”’)]/.test(next) || SHORT.test(text.slice(Math.max(0, i - 7), i))))
      continue;
    let end = i + 1;
    while (end < text.length && '.!?"”’)'.includes(text[end]!)) end++;
    push(end);
    i = end - 1;
  }
  push(text.length);
  return out;
}

/** The text with blanks in place of quoted passages: what somebody else said is not the writer's claim. */
export function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})|«[^»]*»/gu, (quote) =>
    ' '.repeat(quote.length),
  );
}

/** Lower-case words of a text; numbers count as words. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** How many different words a text has. */
export function distinctWords(text: string): number {
  return new Set(words(text)).size;
}
