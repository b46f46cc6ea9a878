// A pinned result as the notebook and the citation chips show it: value, interval, what it counts.

import { count, speak, speakInterval } from '../../../core/documents/figures';
import type { Entry } from '../../../core/evidence/entry';
import type { Scene } from '../../../core/exercise/scene';
import { staleness } from '../../../core/exercise/stale';
import { unitOf } from '../../../core/evidence/query';
import { capital } from '../../../core/base/capital';
import { exercise as words } from '../../words/exercise';
import { notebookTools } from '../../words/notebook-tools';

export interface Pin {
  /** Number of its entry in the log: what a citation refers to. */
  readonly entry: number;
  /** Its place in the notebook, from 1. */
  readonly number: number;
  readonly title: string;
  readonly value: string;
  readonly interval: string;
  readonly caption: string;
  /** Why what stands behind it is no longer meant, in words. */
  readonly stale?: string | undefined;
}

/** The pins of an attempt, numbered in the order they were pinned. */
export function pinsOf(scene: Scene): Pin[] {
  return scene.attempt.evidence.map((entry, index) => ({
    entry: entry.n,
    number: index + 1,
    title: capital(entry.body.title),
    ...figureOf(entry.body),
    caption: captionOf(entry.body),
    stale: staleWords(scene, entry),
  }));
}

function staleWords(scene: Scene, entry: Entry<'evidence'>): string | undefined {
  const stale = staleness(scene, entry);
  return stale && notebookTools.stale[stale];
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
