// The start of a sentence, for words that were composed without knowing where they would stand.

/** The text with its first letter made large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
