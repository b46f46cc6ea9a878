// A condition while it is being typed: its value as text, in the unit that is shown; and as the action takes it.

import type {
  DecisionCondition,
  EditorPreset,
} from '../../../core/exercise/instruments/conditions-editor';

export interface TypedCondition {
  readonly measure: string;
  readonly is: DecisionCondition['is'];
  readonly value: string;
  readonly owner: string;
}

type Unit = EditorPreset['measures'][string]['unit'];

/** Shares and points are typed in hundredths. */
const scaleOf = (unit: Unit): number => (unit === 'share' || unit === 'points' ? 100 : 1);

export function blankCondition(
  { measures }: EditorPreset,
  used: readonly string[],
): TypedCondition {
  const free = Object.keys(measures).find((id) => !used.includes(id));
  return { measure: free ?? Object.keys(measures)[0] ?? '', is: 'at-most', value: '', owner: '' };
}

/** The number that is typed, in the measure's own scale; undefined when it is none. */
export function numberOf(typed: string, unit: Unit): number | undefined {
  const text = typed.trim().replace(',', '.').replace(/ ?%$/, '');
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  // The shortest decimal of the quotient: 8 is 0.08 and nothing beside it.
  return Number((Number(text) / scaleOf(unit)).toPrecision(12));
}

export function typedOf(condition: DecisionCondition, { measures }: EditorPreset): TypedCondition {
  const unit = measures[condition.measure]?.unit ?? 'people';
  const value = String(Number((condition.value * scaleOf(unit)).toPrecision(12)));
  return { ...condition, value };
}

/** Undefined while a value is no number. */
export function conditionOf(
  { measure, is, value, owner }: TypedCondition,
  { measures }: EditorPreset,
): DecisionCondition | undefined {
  const number = numberOf(value, measures[measure]?.unit ?? 'people');
  return number === undefined ? undefined : { measure, is, value: number, owner: owner.trim() };
}
