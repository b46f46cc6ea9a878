// The dashboard review: the lines that were handed over, one of them wrong; the learner finds it by computing it again.

import { z } from 'zod';
import { rng } from '../../base/rng';
import type { Answer, Query } from '../../evidence/query';
import type { Scene } from '../scene';
import { Refused, type Instrument } from './instrument';

export const faults = ['sign', 'groups-swapped', 'other-rows', 'other-metric'] as const;
export type Fault = (typeof faults)[number];

const preset = z.strictObject({
  question: z.string(),
  /** Names of the pack's queries, one a line, computed on practice rows. */
  lines: z.array(z.strictObject({ query: z.string(), formula: z.string() })).min(3),
  /** The lines that may be the planted one, with what is wrong with them. */
  planted: z
    .array(z.strictObject({ query: z.string(), fault: z.enum(['sign', 'groups-swapped']) }))
    .min(2),
  /** Choices for what is wrong. */
  faults: z.record(z.enum(faults), z.string()),
});

const action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('say'),
    line: z.string(),
    fault: z.enum(faults),
    cites: z.array(z.int()).default([]),
  }),
]);

export type DashboardPreset = z.infer<typeof preset>;
export type DashboardAction = z.infer<typeof action>;
export interface DashboardState {
  readonly said: { readonly line: string; readonly fault: Fault } | null;
}

export const dashboardReview: Instrument<DashboardPreset, DashboardState, DashboardAction> = {
  id: 'dashboard-review',
  name: 'Dashboard review',
  plain: 'Shows the numbers you inherit; one of them is wrong.',
  source:
    'Peers disagree on signs and on who is privileged: AIF360 0.6.1, metrics; Fairlearn 0.15.0, metrics.',
  preset,
  action,
  begin: ({ question }, scene) => {
    const value = scene.attempt.answers.get(question)?.body.value as
      DashboardState['said'] | undefined;
    return { said: value ?? null };
  },
  act(given, _state, { line, fault, cites }) {
    if (!given.lines.some(({ query }) => query === line))
      throw new Refused('Point at one line of the dashboard.');
    return {
      state: { said: { line, fault } },
      pending: [
        { kind: 'answer', body: { question: given.question, value: { line, fault }, cites } },
      ],
    };
  },
  options: ({ lines }) =>
    lines.flatMap(({ query }) =>
      (['sign', 'groups-swapped'] as const).map((fault) => ({
        do: 'say' as const,
        line: query,
        fault,
        cites: [],
      })),
    ),
};

/** The line that is wrong in this attempt, drawn from its salt. */
export function plantedLine(
  given: DashboardPreset,
  salt: string,
): DashboardPreset['planted'][number] {
  return given.planted[rng(salt).stream('dashboard').int(given.planted.length)]!;
}

/** The queries behind the lines: ask the lab for these answers, then call `shownLines`. */
export function lineQueries(given: DashboardPreset, scene: Scene): Query[] {
  return given.lines.map(({ query }) => scene.query(query, 'practice'));
}

export interface DashboardLine {
  readonly query: string;
  readonly title: string;
  readonly formula: string;
  /** As the dashboard shows it: the planted line is wrong. */
  readonly value: number | null;
  readonly unit: 'share' | 'points' | 'ratio';
}

/** The lines as the dashboard shows them. `answers` belong to `lineQueries`, in order. */
export function shownLines(
  given: DashboardPreset,
  scene: Scene,
  answers: readonly Answer[],
): DashboardLine[] {
  const wrong = plantedLine(given, scene.attempt.start.salt);
  return given.lines.map(({ query, formula }, at) => {
    const value = answers[at]?.value ?? null;
    const { title, ask } = scene.pack.lab.queries[query]!;
    const unit =
      ask.kind === 'ratio'
        ? 'ratio'
        : ask.kind === 'overall' || ask.kind === 'cell'
          ? 'share'
          : 'points';
    return {
      query,
      title,
      formula,
      unit,
      value: query === wrong.query ? spoilt(value, wrong.fault) : value,
    };
  });
}

/** A difference with the wrong sign, a ratio upside down. */
function spoilt(value: number | null, fault: Fault): number | null {
  if (value === null) return null;
  return fault === 'sign' ? -value : 1 / value;
}
