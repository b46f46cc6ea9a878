// What a hand-in holds, entry by entry, in the words a reader of the report would get; no verdict, no name of its author.

import { chipsOf } from '../../documents/chips';
import { speak, speakFully } from '../../documents/figures';
import type { Body, Entry } from '../../evidence/entry';
import { lockOf } from '../../evidence/fold';
import { unitOf } from '../../evidence/query';
import { parts as rowParts, type Part } from '../../lab/experiment';
import { chipOf } from '../describe';
import { sectionOf } from '../documents';
import { cellName, metricName, type Scene } from '../scene';

interface Cited {
  readonly entry: number;
  readonly shown: string;
  readonly title: string;
}

/** One thing that was handed in. `n` is its entry's number. */
export type Told = { readonly n: number; readonly step: string } & (
  | { readonly kind: 'number'; readonly title: string; readonly shown: string; readonly rows: Part }
  | {
      readonly kind: 'lock';
      readonly metrics: readonly string[];
      readonly reference: readonly string[];
      readonly harm: string;
      readonly reason: string;
    }
  | { readonly kind: 'opened' }
  | {
      readonly kind: 'run';
      readonly title: string;
      readonly gap: string;
      readonly balancedAccuracy: string;
    }
  | {
      readonly kind: 'decision';
      readonly chosen: string;
      readonly reason: string;
      readonly rejected: readonly { readonly chosen: string; readonly why: string }[];
      readonly cites: readonly Cited[];
    }
  | {
      readonly kind: 'finding';
      readonly text: string;
      readonly where: Body<'finding'>['where'];
      readonly severity: Body<'finding'>['severity'];
      readonly soWhat: string;
      readonly cites: readonly Cited[];
    }
  | {
      readonly kind: 'answer';
      readonly parts: readonly string[];
      readonly reason: string;
      readonly cites: readonly Cited[];
    }
  | {
      readonly kind: 'section';
      readonly title: string;
      readonly text: string;
      readonly cites: readonly Cited[];
    }
);

/** Everything that stands in the log, in its order; of what was replaced, the last. */
export function toldOf(scene: Scene): readonly Told[] {
  const { attempt, pack } = scene;
  const cites = (numbers: readonly number[]): Cited[] =>
    [...new Set(numbers)].flatMap((n) => {
      const entry = attempt.evidence.find((each) => each.n === n);
      return entry ? [chipOf(entry)] : [];
    });
  const at = ({ n, step }: Entry): Pick<Told, 'n' | 'step'> => ({ n, step });
  const lock = lockOf(attempt);
  const sections = [...attempt.documents.values()].flatMap((each) => [...each.values()]);
  const told: Told[] = [
    ...attempt.evidence.map((entry): Told => {
      const { title, query, answer } = entry.body;
      const shown = speakFully(answer, unitOf(query.ask));
      return { ...at(entry), kind: 'number', title, shown, rows: query.part };
    }),
    ...(lock
      ? [
          {
            ...at(lock),
            kind: 'lock' as const,
            metrics: lock.body.metrics.map((metric) => metricName(scene, metric)),
            reference: Object.entries(lock.body.reference).map(([column, level]) =>
              cellName(scene, [column], level),
            ),
            harm: pack.lab.harms[lock.body.harm] ?? lock.body.harm,
            reason: lock.body.reason,
          },
        ]
      : []),
    ...attempt.opened.slice(0, 1).map((entry): Told => ({ ...at(entry), kind: 'opened' })),
    ...attempt.runs.map((entry): Told => {
      const { title, results } = entry.body;
      return {
        ...at(entry),
        kind: 'run',
        title,
        gap: speakFully(results.gap, 'points'),
        balancedAccuracy: speak(results.balancedAccuracy, 'share'),
      };
    }),
    ...[...attempt.decisions.values()].map((entry): Told => {
      const { choice, reason, rejected } = entry.body;
      return {
        ...at(entry),
        kind: 'decision',
        chosen: choiceName(scene, choice),
        reason,
        rejected: rejected.map((each) => ({
          chosen: choiceName(scene, each.choice),
          why: each.why,
        })),
        cites: cites(entry.body.cites),
      };
    }),
    ...[...attempt.findings.values()].map((entry): Told => {
      const { claim, where, severity, soWhat } = entry.body;
      const text = pack.claims.claims[claim]?.text ?? claim;
      const cited = cites(entry.body.cites);
      return { ...at(entry), kind: 'finding', text, where, severity, soWhat, cites: cited };
    }),
    ...[...attempt.answers.values()].map((entry): Told => {
      const { question, value } = entry.body;
      const given = value as Readonly<Record<string, unknown>> | null;
      const reason = typeof given?.['reason'] === 'string' ? given['reason'] : '';
      const parts = partsOf(scene, entry.step, question, value).filter((part) => part !== reason);
      return { ...at(entry), kind: 'answer', parts, reason, cites: cites(entry.body.cites) };
    }),
    ...sections.map((entry): Told => {
      const { section, text } = entry.body;
      const title = sectionOf(pack, section)?.title ?? section;
      return { ...at(entry), kind: 'section', title, text, cites: cites(chipsOf(text)) };
    }),
  ];
  return told.sort((one, other) => one.n - other.n);
}

function choiceName(scene: Scene, choice: Body<'decision'>['choice']): string {
  switch (choice.kind) {
    case 'run':
      return scene.attempt.runs.find(({ n }) => n === choice.run)?.body.title ?? '?';
    case 'cutoff':
      return `A cut-off of ${choice.value}`;
    case 'option': {
      const options = scene.pack.exercise.steps.flatMap(({ instruments }) =>
        instruments.flatMap(
          ({ preset }) =>
            (preset['options'] as Readonly<Record<string, string>> | undefined)?.[choice.option] ??
            [],
        ),
      );
      return options[0] ?? choice.option;
    }
  }
}

/** An answer's value in words: whatever the pack has a name for is said by that name. */
function partsOf(scene: Scene, step: string, question: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => partsOf(scene, step, question, each));
  if (typeof value === 'object' && value !== null)
    return Object.values(value).flatMap((each) => partsOf(scene, step, question, each));
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string' || value === '') return [];
  return [wordFor(scene, step, question, value)];
}

function wordFor(scene: Scene, step: string, question: string, value: string): string {
  const { pack } = scene;
  if ((rowParts as readonly string[]).includes(value)) return `${value} rows`;
  const option = pack.claims.statements[question]?.options[value]?.text;
  const named = option ?? pack.lab.metrics[value]?.name ?? pack.lab.queries[value]?.title;
  if (named !== undefined) return named;
  const groups = pack.exercise.steps
    .find(({ id }) => id === step)
    ?.instruments.map(
      ({ preset }) => (preset['set'] as { readonly groups?: string[] } | undefined)?.groups,
    )
    .find((columns) => columns !== undefined);
  if (groups && value.split('|').length === groups.length) return cellName(scene, groups, value);
  return /^[a-z]+(-[a-z]+)+$/.test(value) ? value.replaceAll('-', ' ') : value;
}
