// The answers of a data audit in words: what was named as giving a group away, and a decision with its conditions.

import { speak } from '../../../core/documents/figures';
import type { Body } from '../../../core/evidence/entry';
import {
  conditionForm,
  conditionsOf,
  type EditorPreset,
} from '../../../core/exercise/instruments/conditions-editor';
import { PLUS } from '../../../core/exercise/instruments/proxy-finder';
import { columnsSaid, type Scene } from '../../../core/exercise/scene';
import { capital } from '../../../core/base/capital';
import { editor, finder } from '../../words/instruments-data-audit';
import { listed } from '../../words/listed';

/** Undefined where it is no answer of a data audit. */
export function dataAuditCaption(
  scene: Scene,
  { question, value }: Pick<Body<'answer'>, 'question' | 'value'>,
): string[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { names, conditions, column } = value;
  if (typeof column === 'string') return [finder.guessed(columnsSaid(scene, [column]))];
  if (Array.isArray(names)) {
    const said = names.map((name) => columnsSaid(scene, String(name).split(PLUS)));
    return [said.length === 0 ? finder.saidNone : finder.said(listed(said))];
  }
  const parsed = conditionForm.array().safeParse(conditions);
  return parsed.success ? decisionSaid(scene, question, parsed.data) : undefined;
}

function decisionSaid(
  scene: Scene,
  question: string,
  conditions: readonly ReturnType<typeof conditionForm.parse>[],
): string[] | undefined {
  const preset = scene.pack.exercise.steps
    .flatMap(({ instruments }) => instruments)
    .map((use) => use.preset as unknown as EditorPreset)
    .find((each) => each.measures !== undefined && conditionsOf(each.question) === question);
  const decision = preset && scene.attempt.decisions.get(preset.question)?.body;
  if (!preset || decision?.choice.kind !== 'option') return undefined;
  const choice = decision.choice.option as keyof typeof preset.choices;
  return [
    editor.said(preset.choices[choice] ?? choice, conditions.length),
    ...conditions.map(({ measure, is, value, owner }) => {
      const { title = measure, unit = 'people' } = preset.measures[measure] ?? {};
      return editor.condition(
        capital(title),
        editor.sides[is],
        speak({ value, n: 1000 }, unit),
        owner,
      );
    }),
    decision.reason,
  ];
}
