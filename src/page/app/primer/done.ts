// How far a card of the primer is, by the answers that are kept.

import type { PrimerCard } from '../../words/primer/card';

/** Name under which an answer of a card is kept. */
export const answerName = (card: string, item?: string): string =>
  item === undefined ? `primer/${card}` : `primer/${card}/${item}`;

/** The answers of a card, by name: one for each thing to sort, or one in all. */
export function answersOf({ id, task }: PrimerCard): readonly string[] {
  return task.kind === 'sort'
    ? task.items.map((item) => answerName(id, item.id))
    : [answerName(id)];
}

export function stateOf(
  card: PrimerCard,
  kept: Readonly<Record<string, string>>,
): 'done' | 'part' | 'open' {
  const names = answersOf(card);
  const given = names.filter((name) => kept[name] !== undefined);
  return given.length === names.length ? 'done' : given.length > 0 ? 'part' : 'open';
}
