// What was decided in an attempt, over its whole length: choice, reason, what was rejected and on which evidence; also what
// was replaced or taken back since.

import { chipOf } from './describe';
import { pieces } from '../documents/chips';
import type { Body, Entry } from '../evidence/entry';
import { metricName, type Scene } from './scene';

interface Decided {
  /** Number of its entry in the log. */
  readonly entry: number;
  readonly step: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly choice: string;
  readonly reason: string;
  readonly rejected: readonly { readonly choice: string; readonly why: string }[];
  /** Evidence it rests on: entry, what it is, what it shows. */
  readonly evidence: readonly {
    readonly entry: number;
    readonly title: string;
    readonly shown: string;
  }[];
  readonly standing: 'holds' | 'replaced' | 'taken back';
}

/** Locks, decisions and statements in their order. */
export function decisionsOf(scene: Scene): Decided[] {
  const { log, attempt } = scene;
  const gone = new Set(
    log.flatMap((entry) => (entry.kind === 'withdrawn' ? [entry.body.entry] : [])),
  );
  const last = new Set(
    [...attempt.decisions.values(), ...attempt.locks.slice(-1), ...attempt.answers.values()].map(
      ({ n }) => n,
    ),
  );
  return log.flatMap((entry) => {
    const said = saidIn(scene, entry);
    if (!said) return [];
    const { n, step, at } = entry;
    const standing = gone.has(n) ? 'taken back' : last.has(n) ? 'holds' : 'replaced';
    return [{ entry: n, step, at, standing, ...said }];
  });
}

type Said = Pick<Decided, 'choice' | 'reason' | 'rejected' | 'evidence'>;

function saidIn(scene: Scene, entry: Entry): Said | undefined {
  if (entry.kind === 'decision') {
    const { choice, reason, rejected, cites } = entry.body;
    return {
      choice: choiceIn(scene, choice),
      reason,
      rejected: rejected.map((one) => ({ choice: choiceIn(scene, one.choice), why: one.why })),
      evidence: evidenceOf(scene, cites),
    };
  }
  if (entry.kind === 'lock') {
    const { metrics, reason } = entry.body;
    const names = metrics.map((metric) => metricName(scene, metric).toLowerCase()).join(', ');
    return { choice: `Locked: ${names}`, reason, rejected: [], evidence: [] };
  }
  if (entry.kind !== 'answer') return undefined;
  const { question, value, cites } = entry.body;
  const statement = scene.pack.claims.statements[question];
  const said = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const option = statement?.options[String(said['statement'])];
  if (!statement || !option) return undefined;
  const reason = typeof said['reason'] === 'string' ? said['reason'] : '';
  return { choice: option.text, reason, rejected: [], evidence: evidenceOf(scene, cites) };
}

/** A choice in the words of its exercise. */
function choiceIn(scene: Scene, choice: Body<'decision'>['choice']): string {
  switch (choice.kind) {
    case 'run': {
      const run = scene.log[choice.run];
      return run?.kind === 'run' ? run.body.title : `entry ${choice.run}`;
    }
    case 'cutoff':
      return `cut-off ${choice.value}`;
    case 'option':
      return optionsOf(scene)[choice.option] ?? choice.option.replaceAll('-', ' ');
  }
}

/** Options that are no run, in words, from whichever instrument offers them. */
function optionsOf({ pack }: Scene): Readonly<Record<string, string>> {
  const all = pack.exercise.steps.flatMap(({ instruments }) =>
    instruments.map(({ preset }) => preset['options']),
  );
  return Object.assign({}, ...all) as Record<string, string>;
}

function evidenceOf({ log }: Scene, cites: readonly number[]): Decided['evidence'] {
  return cites.flatMap((n) => {
    const entry = log[n];
    return entry?.kind === 'evidence' ? [chipOf(entry)] : [];
  });
}

/** A decision log as Markdown. `labels` are the words of the page. */
export function decisionsMarkdown(
  title: string,
  decided: readonly Decided[],
  labels: {
    readonly when: (at: number) => string;
    readonly step: (id: string) => string;
    readonly standing: Readonly<Record<Decided['standing'], string>>;
    readonly reason: string;
    readonly rejected: string;
    readonly evidence: string;
  },
): string {
  const plain = (text: string): string =>
    pieces(text)
      .map((piece) => (piece.kind === 'text' ? piece.text : `[entry ${piece.entry}]`))
      .join('');
  const parts = decided.map((one) => [
    `## ${one.choice}`,
    '',
    `${labels.when(one.at)}, ${labels.step(one.step)}, entry ${one.entry}. ${labels.standing[one.standing]}`,
    '',
    `- ${labels.reason}: ${plain(one.reason) || '–'}`,
    ...one.rejected.map(({ choice, why }) => `- ${labels.rejected}: ${choice}. ${plain(why)}`),
    ...one.evidence.map(
      ({ entry, title: what, shown }) => `- ${labels.evidence} ${entry}: ${what}: ${shown}`,
    ),
    '',
  ]);
  return [`# ${title}`, '', ...parts.flat()].join('\n');
}
