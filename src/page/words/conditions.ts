// A condition on a column, as words that can stand in a sentence: 'schooling up to 9', 'marital status “Divorced”'.

import type { Condition } from '../../core/table/condition';
import { count, plain } from './format';
import { listed } from './listed';

/** Levels of group columns as people, in the words of a data card: 'Black women'; undefined where it has none. */
export type PeopleNamed = (levels: readonly Condition[]) => string | undefined;
const unnamed: PeopleNamed = () => undefined;

/** 'capital_gain' reads as 'capital gain' until a card says it better. */
export function columnSaid(column: string): string {
  return column.replaceAll('_', ' ');
}

const number = (value: number): string =>
  Number.isInteger(value) ? count(value) : plain(value, 3);

export function conditionSaid(condition: Condition, people = unnamed): string {
  const named = people([condition]);
  if (named !== undefined) return named;
  const other = otherThan(condition, people);
  if (other !== undefined) return `not ${other}`;
  const column = columnSaid(condition.column);
  if ('level' in condition) return `${column} “${condition.level}”`;
  if ('not' in condition) return `${column} not “${condition.not}”`;
  if ('missing' in condition) return `${column} missing`;
  const { over, upTo } = condition;
  if (over !== undefined && upTo !== undefined)
    return `${column} above ${number(over)} and up to ${number(upTo)}`;
  if (upTo !== undefined) return `${column} up to ${number(upTo)}`;
  return over === undefined ? `${column} known` : `${column} above ${number(over)}`;
}

/** The level alone, where the column stands elsewhere. */
export function valueSaid(condition: Condition, people = unnamed): string {
  const named = people([condition]);
  if (named !== undefined) return named;
  if ('level' in condition) return condition.level;
  return conditionSaid(condition).slice(columnSaid(condition.column).length + 1);
}

/** 'people with schooling up to 9 and sex “Female”', and with a card 'women with schooling up to 9' */
export function cohortSaid(conditions: readonly Condition[], people = unnamed): string {
  if (conditions.length === 0) return 'everybody';
  const levels = conditions.filter((each) => people([each]) !== undefined);
  const others = conditions.flatMap((each) => otherThan(each, people) ?? []);
  const facts = conditions.filter(
    (each) => !levels.includes(each) && otherThan(each, people) === undefined,
  );
  return [
    people(levels) ?? 'people',
    ...(facts.length > 0 ? [`with ${listed(facts.map((each) => conditionSaid(each)))}`] : []),
    ...(others.length > 0 ? [`who are not ${listed(others)}`] : []),
  ].join(' ');
}

/** 'women', where the condition is any other level than theirs. */
function otherThan(condition: Condition, people: PeopleNamed): string | undefined {
  return 'not' in condition
    ? people([{ column: condition.column, level: condition.not }])
    : undefined;
}
