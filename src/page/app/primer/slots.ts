// What stands in the slots of a card: its figures as a sentence says them, and counts of the laws it names.

import type { LawFact } from '../../../core/exercise/law-fact';
import type { Fact, Facts } from '../../../core/exercise/primer/fact';
import { primer as say } from '../../words/primer';

/** Throws, naming the slot, when a sentence has one that nothing fills. */
export function filler(facts: Facts, law: readonly LawFact[]): (sentence: string) => string {
  const slots = new Map<string, string>(
    Object.entries(facts).map(([name, fact]) => [name, inSentence(fact)]),
  );
  for (const { id, figures } of law)
    for (const [name, value] of Object.entries(figures ?? {}))
      slots.set(`${id}-${name}`, say.count(value));
  return (sentence) =>
    sentence.replace(/\{([a-z0-9-]+)\}/g, (_whole, name: string) => {
      const value = slots.get(name);
      if (value === undefined) throw new Error(`A card of the primer has no figure "${name}".`);
      return value;
    });
}

function inSentence({ value, as }: Fact): string {
  if (typeof value === 'string') return value;
  if (as === 'count') return say.count(value);
  return as === 'share' ? say.share(value) : say.points(value);
}

/** A figure with its decimals, for tables. */
export function exactly({ value, as }: Fact): string {
  if (typeof value === 'string') return value;
  if (as === 'count') return say.count(value);
  return as === 'share' ? say.exact.share(value) : say.exact.points(value);
}
