// Runs one reference case: finds who answers it, asks, and compares.

import { differences } from './compare';
import { readColumns } from './read-csv';
import type { CaseAdapter, CaseInputs, ReferenceCase } from './reference-case';

export interface CaseResult {
  readonly id: string;
  readonly passed: boolean;
  /** In words: what differs, the first few leaves, or that nobody answers this case. */
  readonly why?: string;
}

const MOST_SHOWN = 5;

/** The adapter with the longest prefix of the id. */
export function adapterFor(id: string, adapters: readonly CaseAdapter[]): CaseAdapter | undefined {
  return adapters
    .filter(
      ({ prefix, except = [] }) =>
        id.startsWith(prefix) && !except.some((other) => id.startsWith(other)),
    )
    .reduce<CaseAdapter | undefined>(
      (best, next) => (!best || next.prefix.length > best.prefix.length ? next : best),
      undefined,
    );
}

/** Never throws for a wrong or failing answer: that is a case that did not pass. */
export async function runCase(
  testCase: ReferenceCase,
  inputs: CaseInputs,
  adapters: readonly CaseAdapter[],
): Promise<CaseResult> {
  const { id } = testCase;
  const adapter = adapterFor(id, adapters);
  if (!adapter) return { id, passed: false, why: 'no adapter answers this case' };
  try {
    const answer = await adapter.answer(testCase, inputs);
    const wrong = adapter.compare
      ? adapter.compare(answer, testCase, inputs)
      : differences(testCase.expected, answer, testCase.tolerance);
    if (wrong.length === 0) return { id, passed: true };
    const more = wrong.length > MOST_SHOWN ? `; and ${wrong.length - MOST_SHOWN} more` : '';
    return { id, passed: false, why: wrong.slice(0, MOST_SHOWN).join('; ') + more };
  } catch (error) {
    return { id, passed: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** Inputs from whatever reads a text file by its path in the collection; each file is read once. */
export function caseInputs(readText: (path: string) => string): CaseInputs {
  const known = new Map<string, Record<string, string[]>>();
  return {
    csv(path) {
      const columns = known.get(path) ?? readColumns(readText(path));
      known.set(path, columns);
      return columns;
    },
  };
}
