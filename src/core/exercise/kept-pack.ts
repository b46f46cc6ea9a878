// An edition of a pack that was kept with an attempt: read through today's forms, so that what was added since has its
// standing value.

import { openPack } from './open-pack';
import type { Pack } from './pack';

/** undefined where it is no pack, or one that today's lab cannot play any more. */
export function keptPack(value: unknown): Pack | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, hash, exercise, lab, claims, document, hints, rubric, terms, brief, steps } =
    value as Partial<Pack>;
  if (typeof path !== 'string' || typeof hash !== 'string' || typeof brief !== 'string')
    return undefined;
  const texts = Object.entries(steps ?? {}).map(([id, text]) => [`steps/00-${id}.md`, text]);
  try {
    return openPack({
      path,
      hash,
      data: {
        'exercise.yaml': exercise,
        'lab.yaml': lab,
        'claims.yaml': claims,
        'document.yaml': document,
        'hints.yaml': hints,
        'rubric.yaml': rubric,
        'terms.yaml': terms,
      },
      texts: { 'brief.md': brief, ...(Object.fromEntries(texts) as Record<string, string>) },
    });
  } catch {
    return undefined;
  }
}
