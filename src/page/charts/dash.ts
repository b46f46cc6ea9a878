// The dash a group's line wears, so that lines are told apart without colour: whole, dashed, dotted, and mixtures.

const dashes = ['none', '7 4', '2 4', '11 4 2 4', '14 5', '4 3', '2 7', '8 3 2 3 2 3'] as const;

/** The dash of the group at this place. Beyond eight they start again. */
export function dashOf(place: number): string {
  return dashes[place % dashes.length] ?? 'none';
}
