// Finds outcome quantities typed without a source (gate R1): no chip beside them, no arithmetic between the chips of the text.

import type { ValueOf } from './chip-values';
import { besideChip, fromCited } from './chip-values';
import { typedNumbers, type TypedNumber } from './typed-numbers';

/** Outcome quantities that stand in the text without a chip, a quotation or a mark as context. */
export function numberProblems(
  text: string,
  context: readonly string[],
  valueOf: ValueOf,
): TypedNumber[] {
  return typedNumbers(text).filter(
    (typed) =>
      !isContext(typed.text, context) &&
      besideChip(text, typed) === undefined &&
      !fromCited(text, typed, valueOf),
  );
}

/** Whether a typed number is in a list of context, with or without its unit and its thousands commas. */
export function isContext(typed: string, context: readonly string[]): boolean {
  const allowed = context.map(plain);
  return allowed.includes(plain(typed)) || allowed.includes(plain(bareNumber(typed)));
}

function plain(text: string): string {
  return text.replace(/\s+|,(?=\d{3})/g, '').toLowerCase();
}

function bareNumber(text: string): string {
  return /[\d.,]*\d/.exec(text)?.[0] ?? text;
}
