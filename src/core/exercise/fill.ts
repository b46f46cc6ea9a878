// Puts computed words into a pack's sentences: {slot} becomes its value.

const SLOT = /\{([a-z][a-z0-9-]*)\}/g;

/** The sentence with its slots filled. A slot without a value is an error of the pack, named. */
export function fill(sentence: string, slots: Readonly<Record<string, string>>): string {
  return sentence.replace(SLOT, (_whole, name: string) => {
    const value = slots[name];
    if (value === undefined)
      throw new Error(
        `A sentence of rubric.yaml uses {${name}}, which is not computed: "${sentence}".`,
      );
    return value;
  });
}

/** The slots a sentence uses. */
export function slotsOf(sentence: string): string[] {
  return [...sentence.matchAll(SLOT)].map((match) => match[1]!);
}
