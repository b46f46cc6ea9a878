// The settings of a learner or a repair as form fields, read off its own schema: a new one needs no form of its own.

import { z } from 'zod';
import { plain } from '../../charts/format';
import { words } from '../../words/en';

export interface ParameterField {
  readonly name: string;
  readonly label: string;
  readonly kind:
    | 'number'
    | 'whole'
    | 'choice'
    | 'yes-no'
    | 'whole-list'
    | 'groups'
    | 'columns'
    | 'column'
    | 'by-level'
    | 'one-level';
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly low?: number;
  readonly high?: number;
  /** The low end itself is not allowed. */
  readonly above?: boolean;
}

interface Described {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly items?: { readonly type?: string };
}

const say = words.sandbox.parameters;
/** What JSON Schema says where a whole number has no end of its own. */
const NO_END = Number.MAX_SAFE_INTEGER;

/** One field a parameter, in the schema's own order; what no field can show is left out and keeps its value. */
export function parameterFields(schema: z.ZodType<unknown>): readonly ParameterField[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Described>;
  };
  return Object.entries(properties).flatMap(([name, described]) => {
    const kind = kindOf(name, described);
    return kind
      ? [
          {
            name,
            kind,
            label: say.names[name] ?? name,
            ...choicesOf(described),
            ...ends(described),
          },
        ]
      : [];
  });
}

function kindOf(
  name: string,
  { type, enum: choices, items }: Described,
): ParameterField['kind'] | undefined {
  if (name === 'groups') return 'groups';
  if (choices) return 'choice';
  if (type === 'number') return 'number';
  if (type === 'integer') return 'whole';
  if (type === 'boolean') return 'yes-no';
  if (type === 'array' && items?.type === 'integer') return 'whole-list';
  if (type === 'array' && items?.type === 'string') return 'columns';
  if (name === 'column') return 'column';
  if (name === 'favoured') return 'one-level';
  return type === 'object' ? 'by-level' : undefined;
}

function choicesOf({ enum: choices = [] }: Described): Pick<ParameterField, 'choices'> {
  return { choices: choices.map((value) => ({ value, label: say.choices[value] ?? value })) };
}

function ends({
  minimum,
  exclusiveMinimum,
  maximum,
}: Described): Pick<ParameterField, 'low' | 'high' | 'above'> {
  const low = exclusiveMinimum ?? minimum;
  return {
    ...(low === undefined || low <= -NO_END ? {} : { low }),
    ...(maximum === undefined || maximum >= NO_END ? {} : { high: maximum }),
    ...(exclusiveMinimum === undefined ? {} : { above: true }),
  };
}

/** Which columns are ticked: naming none means all of them. */
export function tickedColumns(held: readonly string[], all: readonly string[]): readonly string[] {
  return held.length === 0 ? all : all.filter((name) => held.includes(name));
}

/** The setting after one tick: all of them is to name none again, and the last one stays ticked. */
export function columnsAfter(
  held: readonly string[],
  all: readonly string[],
  name: string,
): readonly string[] {
  const before = tickedColumns(held, all);
  const after = all.filter((each) => before.includes(each) !== (each === name));
  if (after.length === 0) return before.length === all.length ? [] : before;
  return after.length === all.length ? [] : after;
}

/** What stands in the field for a value. */
export function parameterText(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'number' ? plain(value, 6) : '';
}

/** What was typed as a value, or a sentence saying what would be one. */
export function parameterValue(
  field: ParameterField,
  text: string,
): { value: unknown } | { wrong: string } {
  if (field.kind === 'whole-list') {
    const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
    const values = parts.map(numberOf);
    const fine = values.every(
      (value) => value !== undefined && Number.isInteger(value) && value > 0,
    );
    return fine ? { value: values } : { wrong: say.numbers };
  }
  const value = numberOf(text);
  const { low, high, above, kind } = field;
  const inside =
    value !== undefined &&
    (kind !== 'whole' || Number.isInteger(value)) &&
    (low === undefined || (above ? value > low : value >= low)) &&
    (high === undefined || value <= high);
  return inside ? { value } : { wrong: wrongNumber(field) };
}

function wrongNumber({ kind, low, high, above }: ParameterField): string {
  if (kind === 'whole') return say.wholeFrom(low ?? 0, high);
  if (low !== undefined && high !== undefined) return say.between(low, high);
  return low !== undefined && above ? say.above(low) : say.number;
}

/** A number as people type it: .5, 0,5 and 1e-4 too. */
export function numberOf(text: string): number | undefined {
  const tidy = text.trim().replace(',', '.').replace('\u2212', '-');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(tidy) ? Number(tidy) : undefined;
}
