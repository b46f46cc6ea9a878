// Addresses inside an exercise: the first screen with a lap, a step, the worked example, the score, the document, the end of a
// quick lap, a check that is shown, the model solution.

import { laps, type Lap } from '../../../core/evidence/entry';

const FIXED = ['example', 'score', 'document', 'log', 'end', 'show', 'solution'] as const;

export type Place =
  | { readonly kind: 'first' | (typeof FIXED)[number] }
  | { readonly kind: 'step'; readonly step: string };

/** @param path "<track>/<slug>" */
export function addressOf(path: string, place?: string): string {
  return `#/practise/${path}${place === undefined ? '' : `/${place}`}`;
}

/** The first screen with a lap chosen. */
export function lapAddress(path: string, lap: Lap): string {
  return `${addressOf(path)}?lap=${lap}`;
}

/** Where a check is shown. */
export function showAddress(path: string, check: string): string {
  return `${addressOf(path, 'show')}?check=${encodeURIComponent(check)}`;
}

/** One of the documents of an attempt. */
export function documentAddress(path: string, id: string): string {
  return `${addressOf(path, 'document')}?of=${encodeURIComponent(id)}`;
}

/** What the last part of an address means. No step may be called like one of the fixed places. */
export function placeOf(text: string | undefined): Place {
  if (!text) return { kind: 'first' };
  const fixed = FIXED.find((each) => each === text);
  return fixed ? { kind: fixed } : { kind: 'step', step: text };
}

/** The lap an address asks for, or Core. */
export function lapOf(query: URLSearchParams): Lap {
  return laps.find((each) => each === query.get('lap')) ?? 'core';
}
