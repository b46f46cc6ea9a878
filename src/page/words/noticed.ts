// What the page says around a misconception that a log shows: beside a step, and in the feedback of a check.

export const noticed = {
  label: 'A look at your own numbers',
  seen: (name: string): string =>
    `Also seen in your work: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  did: 'What you did',
  found: 'What your own rows say',
  why: 'Why it matters',
  next: 'Next move',
  open: 'See what your rows say',
  away: 'Put it away',
  free: 'It costs no points.',
} as const;
