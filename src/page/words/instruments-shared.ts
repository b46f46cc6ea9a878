// Words that several instruments share: pinning and citing.

export const pinning = {
  legend: 'Pin to the notebook',
  pin: (what: string) => `Pin ${what}`,
  which: 'Pin',
  it: 'Pin it',
  all: 'this number',
  difference: 'the difference',
  ratio: 'the ratio',
} as const;

export const citing = {
  legend: 'What it rests on',
  hint: 'Tick the pinned results that carry it.',
  none: 'Nothing is pinned yet. Pin a result first; then you can cite it here.',
  option: (number: number, title: string) => `${number}. ${title}`,
  value: (value: string, interval: string) => (interval ? `${value}, ${interval}` : value),
} as const;

export const running = {
  counting: 'Counting',
  failed: (why: string) => `That could not be computed. ${why}`,
  again: 'Try again',
  finished: 'Finished.',
  stopped: 'Stopped.',
} as const;
