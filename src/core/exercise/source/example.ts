// An example for a field of a pack, taken from a pack that works: what stands at the same place there.

import { stringify } from 'yaml';
import type { FieldPath } from '../problems';
import { isRead } from '../short/read';
import { completed } from '../short/complete';
import { samplePack } from './sample';

/** Lines of an example: it is a reminder, not a manual. */
const MOST_LINES = 5;

let whole: Readonly<Record<string, unknown>> | undefined;

/** YAML as it could stand there, or undefined where the sample has nothing like it. */
export function exampleFor(file: string, at: FieldPath): string | undefined {
  whole ??= {
    ...completed(samplePack()).data,
    'exercise.yaml': samplePack().data['exercise.yaml'],
  };
  let value: unknown = whole[file];
  let name: string | undefined;
  for (const step of at) {
    const inner = inside(value, step);
    if (inner === undefined) break;
    value = inner.value;
    name = inner.name;
  }
  if (value === undefined || at.length === 0) return undefined;
  const shown = name === undefined ? value : { [name]: value };
  const lines = stringify(shown, { lineWidth: 0, flowCollectionPadding: true })
    .trimEnd()
    .split('\n');
  return lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES), '…'].join('\n')
    : lines.join('\n');
}

function inside(
  value: unknown,
  step: string | number,
): { readonly name: string | undefined; readonly value: unknown } | undefined {
  if (Array.isArray(value)) {
    const at = Math.min(Number(step), value.length - 1);
    return Number.isInteger(at) && at >= 0 ? { name: undefined, value: value[at] } : undefined;
  }
  if (!isRead(value)) return undefined;
  const key = String(step);
  return Object.hasOwn(value, key) ? { name: key, value: value[key] } : undefined;
}
