// Reads a piece of exercise.yaml by its form, and notes every field that does not fit.

import type { z } from 'zod';
import type { FieldPath, Problems } from '../problems';

/** A mapping as YAML gives it. */
export type Read = Readonly<Record<string, unknown>>;

export function isRead(value: unknown): value is Read {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The piece, or undefined after its problems were noted. */
export function parsed<T>(
  form: z.ZodType<T>,
  value: unknown,
  at: FieldPath,
  problems: Problems,
  file = 'exercise.yaml',
): T | undefined {
  const result = form.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) noteIssue(issue, at, problems, file);
  return undefined;
}

/** Of a choice between forms, what the nearest of them says; that is the one that came furthest. */
function noteIssue(issue: z.core.$ZodIssue, at: FieldPath, problems: Problems, file: string): void {
  const here = [...at, ...(issue.path as (string | number)[])];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const best = issue.errors.reduce((top, each) =>
      depth(each) > depth(top) || (depth(each) === depth(top) && each.length < top.length)
        ? each
        : top,
    );
    for (const inner of best) noteIssue(inner, here, problems, file);
    return;
  }
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const place = key === undefined ? here : [...here, key];
  problems.add(file, place, `${place.join('.') || 'the whole file'}: ${inWords(issue)}`);
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map(({ path }) => path.length), 0);
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'fields with their values',
  record: 'fields with their values',
};

/** What is wrong, and what was expected, without a programmer's words. */
function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'this field is not known here; take it out.';
  if (issue.code === 'invalid_type') {
    const wanted = KINDS[issue.expected] ?? issue.expected;
    return /received undefined/.test(issue.message)
      ? `it is missing; ${wanted} is expected.`
      : `${wanted} is expected here.`;
  }
  if (issue.code === 'invalid_value')
    return `one of these is expected: ${issue.values.map(String).join(', ')}.`;
  return `${issue.message}.`;
}
