// Words of the pages for people who write exercises: opening a pack, making one, writing it, recording a play-through.

import { count } from './format';

export const packs = {
  title: 'Own exercises',
  lead: 'An exercise is a folder of text and rows, called a pack. Open one, or make one here. It stays in this browser; nothing is uploaded.',
  notReviewed: 'not reviewed',
  notReviewedSays:
    'Nobody of this lab has reviewed these. What they say, and what they count as right, is their authors’ word.',
  gone: 'This exercise is not kept in this browser any more. Open its folder or zip again.',
  noReference: 'This exercise has no solution. Its author can record a play-through.',
  kept: 'Kept in this browser',
  none: 'None yet.',
  unkept:
    'This browser keeps nothing, so a pack is here until you close the page. Download it before you go.',
  play: 'Play',
  playLabel: (title: string) => `Play “${title}”`,
  write: 'Write',
  writeLabel: (title: string) => `Write on “${title}”`,
  remove: 'Remove',
  removeLabel: (title: string) => `Remove “${title}” from this browser`,
  removeNow: 'Yes, remove it for good',
  removeNowLabel: (title: string) => `Yes, remove “${title}” for good`,
  removed: (title: string) => `“${title}” is removed from this browser.`,

  open: {
    title: 'Open a pack',
    says: 'Drop a folder or a zip here, or choose one. It is read in this tab, and refused with file and line if something is wrong with it.',
    folder: 'Choose a folder',
    zip: 'Choose a zip',
    follow: 'Follow a folder',
    followSays: 'This browser can follow a folder: write in your own editor, and the page follows.',
    nothing: 'Nothing was handed over. Choose the folder that holds exercise.yaml.',
    tooLarge: (bytes: number) =>
      `That is more than a pack may hold (${Math.round(bytes / 1_048_576)} MiB). Choose the folder of one pack.`,
    lost: (name: string) =>
      `The folder “${name}” cannot be read any more. Go back and follow it again, where it is now.`,
    refused: 'This pack was not opened, and nothing of it is kept.',
    opened: (title: string) => `“${title}” is open and kept in this browser.`,
    drop: 'Let go to open it',
  },

  fresh: {
    title: 'New pack',
    says: 'It plays at once. What you leave out is computed; you can write it later.',
    name: 'What is the exercise called?',
    nameHint: 'A question is a good name.',
    noName: 'Give it a name.',
    rows: 'Which rows?',
    invented: 'Invented applications for a loan',
    csv: 'A CSV of my own',
    csvOf: (name: string, rows: number) => `${name}, ${count(rows)} rows`,
    chooseCsv: 'Choose a CSV',
    noCsv: 'Choose a CSV first.',
    tooLarge: (bytes: number) =>
      `That is more than a pack may hold (${Math.round(bytes / 1_048_576)} MiB). Keep the columns you need, or a random part of the rows.`,
    noRoles:
      'This file has no two columns that could be the decision and the groups: one needs two values, the other two to ten.',
    label: 'The decision or outcome',
    favourable: 'Its good value',
    group: 'The groups',
    reference: 'compared with',
    make: 'Make it',
  },

  bench: {
    missing: 'There is no such pack in this browser.',
    back: 'Own exercises',
    files: 'Its files',
    text: (file: string) => `Text of ${file}`,
    page: 'The page',
    play: 'Play it',
    download: 'Download as zip',
    add: 'Add a file',
    badName: 'A name of letters, digits and hyphens that ends in .yaml or .md, please.',
    addName: 'Name of the file, such as brief.md',
    keptNow: 'It plays, and it is kept.',
    notKept: 'What plays is the last version that was right. What you type is kept.',
    wrong: (n: number) => (n === 1 ? 'One thing to mend' : `${count(n)} things to mend`),
    at: (file: string, line: number | undefined) =>
      line === undefined ? file : `${file}, line ${count(line)}`,
    goTo: 'Show it',
    example: 'For example',
    following: (name: string) =>
      `Following the folder “${name}”: this page changes when its files do.`,
    stop: 'Stop following',
    step: (n: number, title: string) => `Step ${n}. ${title}`,
    checks: 'What is checked',
    points: (points: number, lap: string) =>
      `${points === 1 ? '1 point' : `${count(points)} points`}, ${lap}`,
    laps: { core: 'core lap', full: 'full lap only', quick: 'quick lap' } as Readonly<
      Record<string, string>
    >,
    rows: (title: string, rows: number) => `${title}, ${count(rows)} rows`,
    lines: (n: number) => `${count(n)} lines of rows; they are not shown here.`,
  },

  card: {
    title: 'How far it is',
    ask: 'Play it by machine',
    again: 'Play it again',
    asking: 'Playing…',
    says: 'The lab plays your reference, people of good faith and bots that game, and says what comes out.',
    levels: { plays: 'plays', provable: 'provable', takeHome: 'take-home-ready' },
    holds: 'yes',
    not: 'not yet',
    missing: 'For the next:',
    notes: 'Good to know:',
    seeds: (n: number) => `Played on ${n} seeds.`,
    more: (n: number) => `Play it on ${n} seeds`,
  },

  record: {
    done: (moves: number, lost: number) =>
      `Your play-through is the pack’s reference now: ${count(moves)} moves in solution.yaml.${lost === 0 ? '' : ` ${count(lost)} of your entries could not be turned into moves.`}`,
    changed:
      'The pack has changed since this attempt was begun. Start a new attempt on the new version, then record that.',
    nothing: 'There is nothing to record yet: play the exercise first.',
  },
} as const;
