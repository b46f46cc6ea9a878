// What an exercise says around its steps: first screen, rails, hints, feedback, menu, saving.

/** Pages that a document fills, by paper. */
interface Filled {
  readonly a4: number;
  readonly letter: number;
}

const pagesOf = (n: number): string => (n === 1 ? 'one page' : `${n} pages`);

export const exercise = {
  practise: 'Practise',
  titleOf: (title: string): string => `${title} · Fairground`,
  inLap: (title: string, lap: string): string => `${title}, ${lap}`,
  stepNumber: (n: number): string => `step ${n}`,
  loading: 'Fetching the exercise…',
  missing: 'There is no exercise at this address.',
  missingWhat: 'See what there is to practise',
  broken: 'This exercise could not be opened.',

  laps: {
    legend: 'Choose a lap',
    quick: 'Quick',
    core: 'Core',
    full: 'Full',
    untimedSays: 'Not yet timed.',
    timed: (minutes: number): string => `About ${minutes} minutes.`,
    name: (lap: string, minutes: string): string => `${lap} ${minutes}`,
    says: {
      quick: 'Three moves and one sentence, no score. It ends with what you saw.',
      core: 'At most five steps, scored out of 100 when you ask for it.',
      full: 'Every check and the document in its final form, scored out of 100.',
    },
  },

  first: {
    primer: 'New to the field? Its words in eight short cards',
    question: 'The question',
    theCase: 'The case',
    gain: 'You will be able to',
    rows: 'The rows',
    moreRows: 'More about these rows',
    start: 'Start',
    goOn: 'Continue',
    rowsOf: (title: string, rows: string, collected: string): string =>
      `${title}: ${rows} rows, ${collected}.`,
    cautions: (n: number): string =>
      n === 1 ? 'One caution.' : n === 2 ? 'Two cautions.' : `${n} cautions.`,
    startAfresh: 'Start a new attempt',
    notReviewed:
      'Not reviewed: what this exercise says, and what it counts as right, is its author’s word.',
    write: 'See or change its files',
    others: (n: number): string =>
      n === 1 ? 'One other attempt is kept here' : `${n} other attempts are kept here`,
    attempt: (n: number, lap: string, when: string): string => `Attempt ${n}, ${lap}, left ${when}`,
    exampleOn: (what: string): string => `See one done first, on ${what}`,
    promise: 'Nothing is scored until you say so. Your work stays in this browser.',
    promiseLeft: (step: string, when: string): string =>
      `You left off at “${step}”, ${when}. Nothing is scored until you say so. Your work stays in this browser.`,
    unkept:
      'This browser keeps nothing for us, so your work lasts only until you close the page. Save it as a file before you go.',
  },

  rail: {
    steps: 'Steps',
    done: 'done',
    part: 'checked, with something left to mend',
    here: 'you are here',
    open: 'not done yet',
    score: 'Score',
    position: (n: number, of: number): string => `Step ${n} of ${of}`,
  },

  step: {
    check: 'Check this step',
    checkAgain: 'Check again',
    checking: 'Running your work again on rows you have not seen…',
    pin: 'Pin it',
    pinned: 'Pinned',
    what: 'A check runs your work again on rows you have not seen. It shows no score yet.',
    whatQuick: 'No check and no score in a quick lap.',
    goOnUnchecked: 'Go on without a check',
    goOnTo: (step: string): string => `Go on to ${step}`,
    toScore: 'See the score',
    toEnd: 'See where you stand',
    undo: 'Undo',
    again: 'Start this step again',
    nothingYet: 'Do something in this step first; then there is something to check.',
    unsaid: (button: string): string => `Press “${button}” first; your answer is not said yet.`,
    left: (lap: string, minutes: number | undefined): string =>
      minutes === undefined ? lap : `${lap}, ${minutes} min`,
    terms: 'Also used here:',
    working: 'Working…',
    failed: (message: string): string => `That did not work. ${message}`,
    opening: 'Opening your work…',
    notFetched:
      'This part could not be fetched. Your work is kept; reload the page when you are connected.',
  },

  feedback: {
    title: 'What the check says',
    did: 'What you did',
    found: 'What we found on rows you have not seen',
    why: 'Why',
    next: 'Next move',
    nothing: 'Nothing more to do here.',
    stale: 'You have changed this step since. Check it again to see what holds now.',
  },

  hints: {
    stuck: 'Stuck? First hint',
    open: {
      first: 'First hint',
      second: 'Second hint',
      third: 'Third hint',
    },
    free: 'A hint costs nothing. The third one shows the way.',
    price: (points: number): string =>
      points === 0
        ? 'This hint costs nothing.'
        : points === 1
          ? 'Opening it costs 1 point of this step’s check.'
          : `Opening it costs ${points} points of this step’s check.`,
    first: 'Try a check first; the second hint opens after it.',
    pay: (points: number): string =>
      points === 0
        ? 'Open it'
        : points === 1
          ? 'Open it for 1 point'
          : `Open it for ${points} points`,
    leave: 'Not now',
    level: (n: number): string => `Hint ${n}`,
    seen: 'opened',
  },

  notebook: {
    title: 'Notebook',
    count: (n: number): string => (n === 1 ? '1 pinned' : `${n} pinned`),
    what: 'Pinned results can be cited in your report. Each one re-runs from its recipe.',
    empty: 'Nothing pinned yet.',
    show: 'Open the notebook',
    hide: 'Close the notebook',
    same: 'same recipe',
    again: 'Run it again',
    cited: (n: number): string =>
      n === 0
        ? 'not cited yet'
        : n === 1
          ? 'cited once'
          : n === 2
            ? 'cited twice'
            : `cited ${n} times`,
    rows: { practice: 'practice rows', audit: 'audit rows', judge: 'held-back rows' },
    of: (n: string, rows: string): string => `n ${n}, ${rows}`,
    partOf: (part: string, n: string, rows: string): string => `${part} of ${n}, ${rows}`,
    tooSmall: 'too small to judge',
    cite: 'Cite it',
    citeIt: (title: string): string => `Cite ${title}`,
    remove: 'Take it off the notebook',
  },

  menu: {
    more: 'More',
    fresh: 'New attempt',
    freshWhat: 'This one is kept; you can come back to it.',
    keepFile: 'Save the attempt as a file',
    record: 'Make this play-through the reference',
    recordWhat: 'It becomes solution.yaml of your pack',
    openFile: 'Open an attempt from a file',
    erase: 'Erase my data',
    print: 'Print',
    score: 'See the score',
  },

  erase: {
    title: 'Erase everything kept here?',
    text: 'This takes away every attempt, in all exercises, every file you opened in the sandbox and every exercise of your own, from this browser. Nobody else has a copy, so it cannot be brought back. A file you saved stays with you.',
    yes: 'Erase it',
    no: 'Keep it',
    done: 'Everything is erased.',
  },

  file: {
    name: (slug: string, date: string): string => `${slug}-${date}.fairground.json`,
    opened: 'The attempt from your file is open.',
    notLog: (name: string): string =>
      `“${name}” is not an attempt saved here: it should be a JSON file with a list of entries.`,
    otherExercise: (name: string, id: string): string =>
      `“${name}” belongs to another exercise, ${id}. Open it from there.`,
    otherEdition: (name: string): string =>
      `“${name}” was begun on another edition of this exercise, which this lab does not have.`,
    forked: (name: string): string =>
      `“${name}” and the attempt kept here began as one and then went different ways. The one kept here stays as it is.`,
    broken: (name: string, n: number): string =>
      `In “${name}”, entry ${n} does not follow from the one before it, so the file has been changed or is not whole.`,
    have: 'This attempt is already here, and it is open now.',
  },

  saving: {
    draft: (time: string): string => `Draft kept ${time}, in this browser only`,
    unkept: 'Kept until you close the page',
    reload: 'Reload this tab',
  },

  newer: {
    title: 'This exercise has changed since you began.',
    text: 'Your attempt belongs to the earlier edition, which was kept with it. Go on with that one, or start again with the new edition; your old attempt stays.',
    lost: 'Your attempt belongs to an earlier edition that was not kept here, so it cannot be gone on with. You can save it as a file, or start again.',
    goOn: 'Continue on the old one',
    again: 'Start again',
  },

  document: {
    form: (source: string): string => `Form: ${source}`,
    empty: 'No section is saved yet.',
    sources: 'Where the numbers come from',
    rows: (title: string, rows: string, collected: string): string =>
      `Data: ${title}, ${rows} rows, ${collected}.`,
    synthetic: 'SYNTHETIC: invented people, planted effects.',
    again: 'Each number can be run again from the attempt’s file.',
    print: 'Print it',
    markdown: 'Save as Markdown',
    json: 'Save as JSON',
    html: 'Save as a web page',
    back: 'Back to the score',
    others: 'Documents of this exercise',
    fills: ({ a4, letter }: Filled): string =>
      Math.ceil(a4) === Math.ceil(letter)
        ? `In print: ${pagesOf(Math.ceil(a4))}, on A4 and on Letter.`
        : `In print: ${pagesOf(Math.ceil(a4))} on A4, ${pagesOf(Math.ceil(letter))} on Letter.`,
    fits: (pages: number): string => `Fits on ${pagesOf(pages)}, on A4 and on Letter.`,
    tooLong: (pages: number, { a4, letter }: Filled): string =>
      `Too long for ${pagesOf(pages)}: it fills ${a4.toFixed(2)} on A4 and ${letter.toFixed(2)} on Letter. Shorten it before you print it.`,
  },

  quick: {
    over: 'End of the quick lap, no score',
    moved: (cut: string): string => `You moved the line to ${cut}.`,
    told: (title: string): string => `${title}: what you saw`,
    few: (part: number, n: number): string => `${part} of ${n}`,
    unset: 'You have not set a line yet.',
    unsetWhat: 'Set one, and you see here who sees the offer now.',
    rows: (n: string): string => `Counted on ${n} practice rows.`,
    sentence: 'Your sentence',
    full: 'A full audit would also ask',
    core: 'Go on to Core',
    again: 'Start the quick lap again',
    counting: 'Counting who sees it now…',
    back: 'Back to the last move',
  },
} as const;
