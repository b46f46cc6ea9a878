// What every record of a task must hold, and how two of its values are compared.

import { existsSync } from 'node:fs';
import { expect } from 'vitest';
import { inRoot } from '../../scripts/root.js';
import type { TaskMeasure } from '../../src/core/fairness/task-measure';

/** What the arithmetic in words comes to. */
function lastNumber(words: string): number {
  return Number(
    words
      .replaceAll('−', '-')
      .match(/-?\d+(\.\d+)?/g)
      ?.at(-1),
  );
}

/** What is wrong with a record, in words. */
export function faults<Input>(folder: string, measure: TaskMeasure<Input>): string[] {
  const { id, name, plain, source, example, range, of } = measure;
  const found = of.call(measure, example.input);
  return [
    existsSync(inRoot(`src/core/fairness/${folder}/${id}.ts`)) ? '' : 'has no file of its name',
    name && source ? '' : 'has no name or source',
    /^[A-Z].*\.$/.test(plain) ? '' : 'is not said in a sentence',
    found !== undefined && Math.abs(found - example.value) < 1e-12
      ? ''
      : `its example comes to ${found}`,
    Math.abs(lastNumber(example.inWords) - example.value) < 6e-4
      ? ''
      : 'its words come to something else',
    example.value >= range[0] && example.value <= range[1] ? '' : 'its example leaves its range',
  ].filter((fault) => fault !== '');
}

/** Both undefined, or equal but for rounding. */
export const same = (a: number | undefined, b: number | undefined): void => {
  if (a === undefined) expect(b).toBeUndefined();
  else expect(b).toBeCloseTo(a, 10);
};

export const inRange = (
  value: number | undefined,
  [low, high]: readonly [number, number],
): void => {
  if (value === undefined) return;
  expect(value).toBeGreaterThanOrEqual(low - 1e-12);
  expect(value).toBeLessThanOrEqual(high + 1e-12);
};
