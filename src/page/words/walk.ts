// What is said when the reference's moves are played before somebody's eyes: one check shown, or a whole solution.

export const walk = {
  show: {
    link: 'Show me how it is done',
    linkOf: (check: string): string => `Show me: ${check}`,
    again: (check: string): string => `See it again: ${check}`,
    title: (check: string): string => `Show me: ${check}`,
    price: (points: number): string =>
      `The moves that earn this check are played here, on your own rows. The check is worth ${points} points; once it was shown it is worth 0 on these rows. You can earn it in full on other rows.`,
    yes: 'Show me, for 0 points',
    no: 'Not now',
    first: 'Try it once first: check the step, then it can be shown.',
    unknown: 'There is no such check in this exercise.',
    over: 'That is all that this check asks for. On other rows the numbers will be others and the moves the same.',
    others: 'Do it yourself on other rows',
    back: 'Back to the step',
    seen: 'You were shown this one: it is worth nothing on these rows. On other rows it counts in full.',
  },
  solution: {
    link: 'See a model solution',
    title: 'A model solution',
    lead: 'One good way through the exercise, move by move, on other rows than yours. There are others. Its words are somebody’s own; yours will say what you saw.',
    closed: (scored: number, of: number): string =>
      scored === 0
        ? `A model solution opens after a pass, or after ${of} times scored.`
        : `A model solution opens after a pass, or after ${of} times scored; so far it was ${scored}.`,
    over: 'That is the end of it.',
    back: 'Back to the score',
  },
  edition:
    'The solution here belongs to a newer edition of this exercise than your attempt, so it cannot be shown.',
  step: (title: string): string => `In the step “${title}”`,
  move: (n: number, of: number): string => `Move ${n} of ${of}`,
  before: (of: number): string => (of === 1 ? 'One move.' : `${of} moves.`),
  begin: 'Play the first move',
  next: 'Next move',
  last: 'One move back',
  playing: 'Playing the move…',
  only: 'Shown only: nothing here can be pressed, and nothing goes into your log.',
  loading: 'Fetching the solution…',

  caption: {
    look: (what: string): string => `Look at ${what}.`,
    mark: (cells: string): string => `Mark ${cells}.`,
    move: (what: string): string => `Go on: ${what}.`,
    by: (metric: string, groups: string): string => `${metric} by ${groups}`,
    of: (metric: string): string => `${metric} of everybody`,
    all: 'everybody together',
    lock: (metrics: string, groups: string, reference: string, margin: string): string =>
      `Lock ${metrics} for ${groups}, against ${reference}; within ${margin} counts as no difference.`,
    harm: (harm: string): string => `The harm: ${harm}`,
    reason: (reason: string): string => `The reason: “${reason}”`,
    opened: (what: string): string => `Look at ${what} on audit rows. The log notes it.`,
    pinned: (title: string, figure: string): string => `Pin “${title}”: ${figure}.`,
    ran: (title: string, gap: string): string =>
      `Run “${title}”. Its gap on practice rows: ${gap}.`,
    chose: (choice: string): string => `Choose “${choice}”.`,
    rejected: (choice: string, why: string): string => `Not “${choice}”: “${why}”`,
    finding: (where: string, claim: string): string =>
      `A finding ${where} of the model: “${claim}”`,
    soWhat: (text: string): string => `What follows: “${text}”`,
    cites: (titles: string): string => `It rests on ${titles}.`,
    line: (title: string): string => `Point at the line “${title}” of the dashboard.`,
    fault: (text: string): string => `What is wrong with it: ${text}`,
    cells: (cells: string): string =>
      `Hand in ${cells} as the cells that cannot be told from the worst.`,
    statement: (text: string): string => `Choose the sentence “${text}”`,
    answered: 'Answer the question.',
    wrote: (section: string): string => `Write “${section}”.`,
    context: (number: string): string => `Mark ${number} as context, not as a result.`,
    withdrawn: 'Take the last one back.',
  },
} as const;
