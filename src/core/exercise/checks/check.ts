// What a check is: it compares what the learner left in the log with what the rows say, and names the case it found.

import type { z } from 'zod';
import type { About } from '../../base/about';
import { Cancelled } from '../../base/call';
import type { EvidenceLab } from '../../evidence/answer';
import type { Answer, Query } from '../../evidence/query';
import type { Scene } from '../scene';

export interface Given {
  readonly scene: Scene;
  readonly lab: EvidenceLab;
  /** The scorer's own answers, on any rows; each is computed once. */
  answer(query: Query): Promise<Answer>;
}

export interface Judged {
  /** Part of the check's points, 0 to 1. */
  readonly share: number;
  /** One of the check's cases. */
  readonly case: string;
  /** What the sentences of that case may name. */
  readonly slots: Readonly<Record<string, string>>;
  readonly cites: readonly number[];
  /** The number that the marks were set by, and what it had to reach: for the power of a check, never shown. */
  readonly measure?: { readonly value: number; readonly wanted: number };
}

export interface Check<S> extends About {
  readonly schema: z.ZodType<S>;
  /** The slots of each case. A pack's rubric has sentences for every case and uses no other slots. */
  readonly cases: Readonly<Record<string, readonly string[]>>;
  /** The case that means nothing was handed in. */
  readonly nothing: string;
  verdict(spec: S, given: Given): Promise<Judged>;
}

/** A check with its type forgotten, for the table of contents. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyCheck = Check<any>;

/** Equal as two computations of the same number are (curriculum section 1, "How a number is checked"). */
export function sameNumber(a: number | null, b: number | null, tolerance = 1e-9): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= tolerance;
}

/** The work's result, or `otherwise` when it cannot be done: a log from elsewhere may name what does not exist. */
export async function orElse<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Whoever cancelled is not waiting for a verdict.
    if (error instanceof Cancelled) throw error;
    return otherwise;
  }
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Small numbers as words, as in "two of six". */
export function inWords(n: number): string {
  return (
    [
      'none',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ][n] ?? String(n)
  );
}
