// What AIF360 and Fairlearn call a number that compares groups or all people: the names side by side, from the table of forms.

import { formsOf, type Peer } from './forms';

/** A number as a query asks for it; what it does not say does not matter for its name. */
export type Asked =
  | { readonly kind: 'difference' | 'ratio'; readonly metric: string }
  | { readonly kind: 'disparity'; readonly disparity: string }
  | { readonly kind: 'inequality'; readonly index: string }
  | { readonly kind: 'consistency' };

/** Our disparities that say the same of two groups; Fairlearn has no sign, so its form is another record of ours. */
const COMPARED: Readonly<Record<string, readonly string[]>> = {
  'difference/selection-rate': ['statistical-parity-difference', 'demographic-parity-difference'],
  'ratio/selection-rate': ['disparate-impact', 'demographic-parity-ratio'],
  'difference/true-positive-rate': ['equal-opportunity-difference'],
  'ratio/true-positive-rate': ['equal-opportunity-ratio'],
  'average-odds-difference': ['average-odds-difference', 'equalized-odds-difference-mean'],
};
/** Of a data set or of decisions, not of groups: it stands in no table of disparities. */
const CONSISTENCY: Readonly<Partial<Record<Peer, string>>> = { AIF360: 'consistency' };

/** The name in each tool; absent where it has none. */
export function namesOf(ask: Asked): Readonly<Partial<Record<Peer, string>>> {
  if (ask.kind === 'consistency') return CONSISTENCY;
  const key =
    ask.kind === 'disparity'
      ? ask.disparity
      : ask.kind === 'inequality'
        ? ask.index
        : `${ask.kind}/${ask.metric}`;
  const found = (COMPARED[key] ?? [key]).flatMap(formsOf);
  const name = (peer: Peer): string | undefined => found.find((form) => form.peer === peer)?.name;
  const [aif360, fairlearn] = [name('AIF360'), name('Fairlearn')];
  return { ...(aif360 ? { AIF360: aif360 } : {}), ...(fairlearn ? { Fairlearn: fairlearn } : {}) };
}
