// What the citation chips of an attempt's documents stand for: what a number typed beside them is held against.

import type { ValueOf } from '../documents/chip-values';
import { unitOf } from '../evidence/query';
import type { Scene } from './scene';

export function citedValues({ attempt }: Pick<Scene, 'attempt'>): ValueOf {
  return (n) => {
    const body = attempt.evidence.find((entry) => entry.n === n)?.body;
    const value = body?.answer.value ?? undefined;
    return body && value !== undefined ? { value, unit: unitOf(body.query.ask) } : undefined;
  };
}
