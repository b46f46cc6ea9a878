// The sentences of each kind of check: the table of contents of this folder, and plain ones for a kind that has none yet.

import type { AnyCheck } from '../checks/check';
import type { CheckWords } from './check-words';
import { commonCases } from './common-cases';
import { evidenceMatches } from './evidence-matches';
import { findings } from './findings';
import { plantedLine } from './planted-line';
import { prereg } from './prereg';
import { rankAgreement } from './rank-agreement';
import { sections } from './sections';
import { setMatches } from './set-matches';
import { sharesMatch } from './shares-match';
import { statement } from './statement';
import { worstSet } from './worst-set';

export type { CheckWords } from './check-words';

const written: readonly CheckWords[] = [
  evidenceMatches,
  findings,
  plantedLine,
  prereg,
  rankAgreement,
  sections,
  setMatches,
  sharesMatch,
  statement,
  worstSet,
];

/** Sentences for every case of a kind; those that nobody wrote yet say no more than is sure. */
export function wordsOf(kind: AnyCheck): CheckWords {
  const own = written.find((words) => words.kind === kind.id);
  const cases = Object.keys(kind.cases).map((name) => [
    name,
    own?.cases[name] ?? commonCases[name] ?? plainly(name, kind),
  ]);
  const hint = `${kind.plain} What would you hand in?`;
  return {
    kind: kind.id,
    level: 'M',
    instrument: 'findings-board',
    well: `${kind.name}: done.`,
    change: `You could do what this asks for. ${kind.plain}`,
    hints: [
      hint,
      'Read what the step asks for, word by word.',
      'Do the step once on a part that you know.',
    ],
    ...own,
    cases: Object.fromEntries(cases),
  };
}

function plainly(name: string, kind: AnyCheck): CheckWords['cases'][string] {
  if (name === kind.nothing)
    return {
      did: 'You handed in nothing for this.',
      found: 'There is nothing to look at yet.',
      why: kind.plain,
      next: 'Do this step.',
    };
  if (name === 'right')
    return {
      did: 'You handed this in.',
      found: 'It is what was asked for.',
      why: kind.plain,
    };
  return {
    did: 'You handed this in.',
    found: `It is not whole yet: ${name.replaceAll('-', ' ')}.`,
    why: kind.plain,
    next: 'Mend that, and check again.',
  };
}
