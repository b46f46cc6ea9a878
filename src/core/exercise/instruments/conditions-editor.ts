// The conditions editor: train, train with conditions, or stop; each condition has a measure, a limit and somebody who answers for it.

import { z } from 'zod';
import type { Scene } from '../scene';
import { Refused, type Instrument } from './instrument';

export const choices = ['train', 'conditions', 'stop'] as const;
export type Choice = (typeof choices)[number];
const sides = ['at-most', 'at-least'] as const;

const measure = z.strictObject({
  title: z.string(),
  unit: z.enum(['share', 'points', 'ratio', 'people']),
  /** Ends of what the measure can be at all: a limit there cannot fail, or cannot be met. */
  min: z.number(),
  max: z.number(),
  /** The pack's query that measures it today, if the file can tell. */
  query: z.string().optional(),
});

const preset = z.strictObject({
  question: z.string(),
  ask: z.string(),
  rows: z.enum(['practice', 'audit']).default('practice'),
  /** The three choices in the words of the case. */
  choices: z.record(z.enum(choices), z.string()),
  measures: z.record(z.string(), measure),
  /** Conditions a decision with conditions is asked for. */
  least: z.int().positive().default(3),
});

export const conditionForm = z.strictObject({
  measure: z.string(),
  is: z.enum(sides),
  /** In the measure's own scale: a share of 5 % is 0.05. */
  value: z.number(),
  owner: z.string(),
});

const action = z.strictObject({
  do: z.literal('decide'),
  choice: z.enum(choices),
  reason: z.string(),
  conditions: z.array(conditionForm).max(8).default([]),
  cites: z.array(z.int()).default([]),
});

export type EditorPreset = z.infer<typeof preset>;
export type EditorAction = z.infer<typeof action>;
export type DecisionCondition = z.infer<typeof conditionForm>;
export type EditorState = Readonly<Record<string, never>>;

export const conditionsEditor: Instrument<EditorPreset, EditorState, EditorAction> = {
  id: 'conditions-editor',
  name: 'Decision with conditions',
  plain: 'Turns a decision into conditions that somebody can test.',
  source: 'Raji et al. 2020, Closing the AI accountability gap; NIST AI RMF 1.0, MANAGE 1.1.',
  preset,
  action,
  begin: () => ({}),
  act(given, state, { choice, reason, conditions, cites }) {
    if (reason.trim() === '') throw new Refused('Say in one sentence why you decide so.');
    for (const condition of conditions) {
      if (!given.measures[condition.measure])
        throw new Refused(`There is no measure "${condition.measure}" here.`);
    }
    return {
      state,
      pending: [
        {
          kind: 'decision',
          body: {
            question: given.question,
            choice: { kind: 'option', option: choice },
            reason,
            rejected: [],
            cites,
          },
        },
        {
          kind: 'answer',
          body: { question: conditionsOf(given.question), value: { conditions }, cites },
        },
      ],
    };
  },
  options(given, _state, scene) {
    const cites = scene.attempt.evidence.map(({ n }) => n);
    const [first] = Object.entries(given.measures);
    const empty: DecisionCondition[] = first
      ? [{ measure: first[0], is: 'at-most', value: first[1].max, owner: 'the team' }]
      : [];
    return choices.map((choice) => ({
      do: 'decide' as const,
      choice,
      reason: 'It is so.',
      conditions: choice === 'train' ? [] : empty,
      cites,
    }));
  },
};

/** Under which question the conditions of a decision are kept. */
export function conditionsOf(question: string): string {
  return `${question}-conditions`;
}

/** The conditions that stand now. */
export function conditionsIn(question: string, { attempt }: Scene): DecisionCondition[] {
  const value = attempt.answers.get(conditionsOf(question))?.body.value;
  const found = z.object({ conditions: z.array(conditionForm) }).safeParse(value);
  return found.success ? found.data.conditions : [];
}

/** `empty`: no value of the measure could fail it. `impossible`: none could meet it. */
export function limitKind(
  { is, value }: Pick<DecisionCondition, 'is' | 'value'>,
  { min, max }: Pick<z.infer<typeof measure>, 'min' | 'max'>,
): 'testable' | 'empty' | 'impossible' {
  if (is === 'at-most') return value >= max ? 'empty' : value < min ? 'impossible' : 'testable';
  return value <= min ? 'empty' : value > max ? 'impossible' : 'testable';
}

export function isMet(
  { is, value }: Pick<DecisionCondition, 'is' | 'value'>,
  today: number,
): boolean {
  return is === 'at-most' ? today <= value : today >= value;
}
