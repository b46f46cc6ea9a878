// Makes the terms of a step dotted words where its text first uses them; the pack's author writes plain prose.

export interface Dotted {
  /** Markdown, with [word](term:id) at the first use of each term. */
  readonly text: string;
  /** One sentence each, by the id the text uses. */
  readonly terms: Readonly<Record<string, string>>;
  /** Terms of the step that its text does not use: they are named below it. */
  readonly unused: readonly { readonly word: string; readonly says: string }[];
}

const LINK = /(\[[^\]]*\]\([^)]*\))/;

export function dotted(
  text: string,
  words: readonly string[],
  sentences: Readonly<Record<string, string>>,
): Dotted {
  const known = words.filter((word) => sentences[word] !== undefined);
  // The longer term first: "audit rows" must not lose its "rows" to another.
  const order = [...known].sort((a, b) => b.length - a.length);
  const found = new Set<string>();
  let dottedText = text;
  for (const word of order) {
    const use = new RegExp(`(?<![\\w-])${escaped(word)}(?:s|es)?(?![\\w-])`, 'iu');
    // Links stay as they are, their words and their addresses.
    const parts = dottedText.split(LINK);
    const at = parts.findIndex((part, index) => index % 2 === 0 && use.test(part));
    if (at < 0) continue;
    found.add(word);
    parts[at] = (parts[at] ?? '').replace(use, (match) => `[${match}](term:${idOf(word)})`);
    dottedText = parts.join('');
  }
  return {
    text: dottedText,
    terms: Object.fromEntries(Object.entries(sentences).map(([word, says]) => [idOf(word), says])),
    unused: known
      .filter((word) => !found.has(word))
      .map((word) => ({ word, says: sentences[word] ?? '' })),
  };
}

function idOf(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
