// What the scorecard says around the figures and sentences that the core computed.

export const scorecard = {
  attempt: (n: number): string => `attempt ${n} of as many as you like`,
  scoring: 'Running your work again on rows you have not seen. This takes some seconds.',

  over: {
    passBest: (lap: string): string => `of 100 for ${lap}. Pass, and your best so far`,
    below: (lap: string, pass: number): string => `of 100 for ${lap}. ${pass} is a pass`,
    belowBest: (lap: string, best: number, pass: number): string =>
      `of 100 for ${lap}. ${pass} is a pass; your best so far is ${best}`,
    passBelowBest: (lap: string, best: number): string =>
      `of 100 for ${lap}. Pass; your best so far is ${best}`,
    distinguished: (lap: string): string => `of 100 for ${lap}. Pass with distinction`,
    held: (lap: string, score: number): string => `Held at ${score} of 100, ${lap}`,
  },

  held: {
    yours: (section: string): string => `Your sentence, in ${section}`,
    what: (where: string): string => `What holds it, in ${where}`,
    way: 'A way to say it',
    another: 'Another',
    use: 'Use this, in my words',
    counted: (then: number): string => `Everything else is already counted: ${then} waits.`,
    mend: 'Mend it',
  },

  change: {
    worth: (points: number): string => `The one change worth most: +${points}`,
    go: 'Go there',
  },

  well: 'What you did well.',
  wellNothing: 'Nothing has earned its full points yet.',

  levels: 'Where the points are',

  checks: {
    title: (shown: number, of: number): string =>
      shown === of ? (of === 1 ? 'One check' : `All ${of} checks`) : `${shown} of ${of} checks`,
    all: (n: number, later: number): string =>
      later === 0 ? `All ${n} checks` : `All ${n} checks, and ${later} of the Full lap`,
    fewer: 'Fewer',
    full: 'not done; part of the Full lap',
    notDone: 'not done',
    state: { done: 'full points', part: 'part of the points', open: 'no points yet' },
    did: 'What you did',
    found: 'What we found',
    why: 'Why',
    next: 'Next',
    /** Pinned results that a check looked at. */
    pins: (n: number): string =>
      n === 1 ? 'The pinned result it looked at' : `The ${n} pinned results it looked at`,
    points: (points: number, of: number): string => `${points} of ${of} points`,
    hint: (points: number): string =>
      points === 1 ? '1 point went to a hint' : `${points} points went to hints`,
  },

  questions: 'A reviewer would ask you',

  go: {
    review: 'Review somebody else’s report',
    full: 'Go on to Full',
    seed: 'Same exercise, new seed',
    document: (title: string): string => `Read your ${title.toLowerCase()}`,
    back: 'Back to the steps',
  },

  report: {
    legend: 'Report:',
    print: 'print',
    markdown: 'Markdown',
    json: 'JSON',
    scorecard: 'Scorecard as JSON',
    file: (slug: string, what: string, ending: string): string => `${slug}-${what}.${ending}`,
  },

  honest:
    'This score is worked out in your own browser. It shows you where you stand; it certifies nothing.',
} as const;
