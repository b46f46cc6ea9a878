// Words composed from the log: what a finding is about and how sure it is, and the first draft of a document's section.

import { canonical } from '../base/canonical';
import { count, speakFully, speakInterval } from '../documents/figures';
import type { Entry } from '../evidence/entry';
import { lockOf } from '../evidence/fold';
import { unitOf } from '../evidence/query';
import { sectionOf } from './documents';
import { cellName, metricName, type Scene } from './scene';

const ROWS = { practice: 'practice rows', audit: 'audit rows', judge: 'held-back rows' } as const;

/** Which people the evidence counts, e.g. "women; 9,768 audit rows at most". */
export function populationOf(scene: Scene, evidence: readonly Entry<'evidence'>[]): string {
  const parts = evidence.map(({ body: { query } }) => {
    const { ask, part } = query;
    const who =
      'cell' in ask && 'groups' in ask ? cellName(scene, ask.groups, ask.cell) : 'everybody';
    return `${who}, ${ROWS[part]}`;
  });
  return [...new Set(parts)].join('; ');
}

/** How sure the cited numbers are, from their intervals. */
export function uncertaintyOf(evidence: readonly Entry<'evidence'>[]): string {
  const parts = evidence.map(({ body: { answer, query, title } }) => {
    const unit = unitOf(query.ask);
    if (answer.tooSmall) return `${title}: too small to judge (${count(answer.n)} people)`;
    const ends = speakInterval(answer, unit);
    return ends === '' ? `${title}: a count of people, no interval` : `${title}: ${ends}`;
  });
  return parts.join('; ');
}

/** What a chip shows in a document. */
export function chipOf(entry: Entry<'evidence'>): {
  readonly entry: number;
  readonly shown: string;
  readonly title: string;
} {
  const { title, query, answer } = entry.body;
  const unit = unitOf(query.ask);
  const people = unit === 'people' ? ' people' : '';
  return {
    entry: entry.n,
    shown: `${speakFully(answer, unit)}${people}`,
    title: `${title}, ${ROWS[query.part]}, n ${count(answer.n)}`,
  };
}

/** The text a section starts with: its pack's draft, facts from the log put in, chips where such evidence is pinned. */
export function draftOf(scene: Scene, section: string): string {
  const draft = sectionOf(scene.pack, section)?.draft ?? '';
  const facts = factsOf(scene);
  const filled = draft.replace(/\{([a-z-]+)\}/g, (_whole, name: string) => facts[name] ?? '');
  // A line whose number was never pinned is left out rather than left with a hole.
  return filled
    .split('\n')
    .map((line) => withChips(scene, line))
    .filter((line) => line !== null)
    .join('\n')
    .trim();
}

function withChips(scene: Scene, line: string): string | null {
  let whole = true;
  const text = line.replace(/\[\[([a-z][a-z0-9-]*)\]\]/g, (_chip, name: string) => {
    const found = evidenceFor(scene, name);
    if (!found) whole = false;
    return found ? `[[${found.n}]]` : '';
  });
  return whole ? text : null;
}

/** The last pinned evidence that asks a named query, on whatever shown rows. */
export function evidenceFor(scene: Scene, query: string): Entry<'evidence'> | undefined {
  const wanted = scene.query(query, 'audit');
  return scene.attempt.evidence.findLast(({ body }) => sameQuestion(body.query, wanted));
}

function sameQuestion(
  a: { ask: unknown; experiment: unknown },
  b: { ask: unknown; experiment: unknown },
): boolean {
  return canonical([a.ask, a.experiment]) === canonical([b.ask, b.experiment]);
}

/** Facts of the attempt that a draft may name in {braces}; none of them is an outcome. */
function factsOf(scene: Scene): Readonly<Record<string, string>> {
  const { about, attempt, pack } = scene;
  const lock = lockOf(attempt)?.body;
  const decision = [...attempt.decisions.values()].at(-1)?.body;
  const run =
    decision?.choice.kind === 'run'
      ? attempt.runs.find(({ n }) => n === (decision.choice as { run: number }).run)
      : undefined;
  const reference = lock
    ? Object.entries(lock.reference)
        .map(([column, level]) => `${cellName(scene, [column], level)} (${column})`)
        .join(', ')
    : 'none locked';
  return {
    'data-title': about.title,
    'data-collected': about.collected,
    'data-place': about.place,
    'data-rows': count(about.rows),
    'data-credit': about.licence.credit ?? about.licence.name,
    'metric-names':
      (lock?.metrics ?? [])
        .map((metric) => metricName(scene, metric).toLowerCase())
        .join(' and ') || 'none locked',
    reference,
    harm: lock ? (pack.lab.harms[lock.harm] ?? lock.harm) : 'none named',
    repair: run ? run.body.title : 'none chosen',
    reason: decision?.reason ?? '',
    looked: String(
      new Set(attempt.opened.map(({ body }) => `${body.metrics.join()}/${body.groups.join()}`))
        .size,
    ),
  };
}
