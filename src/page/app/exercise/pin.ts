// A pinned result as the notebook and the citation chips show it: value, interval, what it counts.

import { count, speak, speakInterval } from '../../../core/documents/figures';
import type { Entry } from '../../../core/evidence/entry';
import { unitOf } from '../../../core/evidence/query';
import { capital } from '../../instruments/groups';
import { exercise as words } from '../../words/exercise';

export interface Pin {
  /** Number of its entry in the log: what a citation refers to. */
  readonly entry: number;
  /** Its place in the notebook, from 1. */
  readonly number: number;
  readonly title: string;
  readonly value: string;
  readonly interval: string;
  readonly caption: string;
}

/** The pins of an attempt, numbered in the order they were pinned. */
export function pinsOf(evidence: readonly Entry<'evidence'>[]): Pin[] {
  return evidence.map((entry, index) => ({
    entry: entry.n,
    number: index + 1,
    title: capital(entry.body.title),
    ...figureOf(entry.body),
    caption: captionOf(entry.body),
  }));
}

type Evidence = Entry<'evidence'>['body'];

function figureOf({ query, answer }: Evidence): { value: string; interval: string } {
  if (answer.tooSmall) return { value: words.notebook.tooSmall, interval: '' };
  const unit = unitOf(query.ask);
  return { value: speak(answer, unit), interval: speakInterval(answer, unit) };
}

function captionOf({ query, answer }: Evidence): string {
  const rows = words.notebook.rows[query.part];
  if (answer.part === undefined) return words.notebook.of(count(answer.n), rows);
  return words.notebook.partOf(count(answer.part), count(answer.n), rows);
}
