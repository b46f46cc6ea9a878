// One done first, on another data set: three moves, the first done, the second half done, the third blank.

export const workedExample = {
  title: 'One done first',
  lead: (title: string, rows: string, collected: string): string =>
    `Three moves on other rows: ${title}, ${rows} rows, ${collected}. Nothing here is scored or kept.`,
  move: (n: number): string => `Move ${n} of 3`,
  why: 'Why',
  next: 'Next move',
  lock: {
    title: 'Say what you will look at before you look',
    done: (event: string, first: string, reference: string): string =>
      `We look at one number: of those arrested, who is ${event}. We compare ${first} with ${reference}, and say so now.`,
    why: 'A number that was chosen after looking proves little: among many, some stand out by chance.',
  },
  read: {
    title: 'Read both rates with their intervals',
    subtitle: (what: string, rows: string): string =>
      `Share of people arrested who were ${what}. ${rows} rows, bars are 95 % intervals.`,
    finding: (first: string, reference: string, points: string): string =>
      `Of 100 ${first}, ${points} fewer were released than of 100 ${reference}`,
    question: 'This move is half done. Which sentence do these rows carry?',
    options: {
      cause: 'The police released fewer Black people because of their colour.',
      gap: 'Black people in these rows were released less often, and chance alone is an unlikely reason.',
      none: 'The intervals are narrow, so the difference is too small to matter.',
    },
    says: {
      cause:
        'The rows show a difference. They do not show why: other things that go with colour are not held equal here.',
      gap: 'It names whom, which way, and how sure; it leaves the reason open.',
      none: 'Narrow intervals say how sure the rates are, not whether the difference matters. It leaves out 0.',
    },
    right: 'That is the one.',
    wrong: 'Not this one.',
    difference: 'difference',
    zero: '0: none',
    counted: (part: string, of: string): string => `${part} of ${of} released`,
  },
  limit: {
    title: 'Say what the number does not say',
    blank: 'This move is yours. In one sentence: what can these rows not tell you?',
    label: 'Your sentence',
    show: 'Show ours',
    ours: 'Ours',
    sentence:
      'The file begins with the arrest: if one group is arrested more readily, its people here are not like those of the other, so the rates can hide a difference or make one.',
    why: 'Who came into the rows is decided before the first number. A reader who acts on the number needs to know that.',
  },
  now: 'Now yours: start',
  back: 'Back to the case',
} as const;
