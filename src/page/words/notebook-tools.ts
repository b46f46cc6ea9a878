// What the notebook says when a pinned result is run again, when what stands behind it has changed, and when its rows are shown.

export const notebookTools = {
  againOf: (title: string): string => `Run it again: ${title}`,
  running: 'Running its recipe again…',
  same: (value: string): string => `The same, to the last digit: ${value}.`,
  other: (now: string, then: string): string =>
    `Not the same: it is ${now} now and was pinned as ${then}. A check will not accept it; pin it again.`,
  cannot: (why: string): string => `Its recipe cannot be run. ${why}`,
  stale: {
    'run-withdrawn': 'Stale: the run behind it was taken back.',
    'run-set-anew': 'Stale: the run behind it was set anew since.',
    'locked-anew': 'Stale: something else was locked since.',
  },
  rows: 'Show me the rows',
  rowsOf: (title: string): string => `Show me the rows: ${title}`,
  rowsTitle: (title: string): string => `The rows behind “${title}”`,
  rowsWhat: (n: number): string =>
    n === 1
      ? 'The one practice row that it counts.'
      : `The ${n} practice rows that it counts. Each is somebody’s answer; so few of them could have been others.`,
  rowsCaption: 'Practice rows',
  row: 'row',
  decision: 'decision',
  picked: 'picked',
  notPicked: 'not picked',
  missing: 'not told',
} as const;
