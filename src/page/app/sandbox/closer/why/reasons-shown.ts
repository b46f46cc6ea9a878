// From the reasons of one person to what is drawn and said of them: a first reason only where it would hold again.

import type { SignedBar } from '../../../../charts/chart-data';
import { explain } from '../../../../words/explain';
import type { Found } from './ask';

const say = explain.why;

/** The first reason as the title, or that there is none to give. */
export function reasonsTitle({ reasons: { top }, facts, yes }: Found<'person'>): string {
  if (top.kind === 'refused') return say.refused;
  if (top.kind === 'none') return say.none(yes);
  return say.stable(
    top.column,
    facts.find(({ column }) => column === top.column)?.value ?? null,
    yes,
  );
}

/** How firm that is. */
export function reasonsNote({ reasons: { top }, yes, draws, by }: Found<'person'>): string {
  const lime = by === 'lime';
  if (top.kind === 'refused') return say.unsure(top.swaps, draws, lime);
  return top.kind === 'none' ? say.noneWhy(yes) : say.sure(top.share, draws, lime);
}

export function reasonsSubtitle({ by, background, base }: Found<'person'>): string {
  return by === 'lime' ? say.subtitle.lime(background.n) : say.subtitle[by](background.n, base);
}

export function reasonBars({ reasons: { ranked }, facts }: Found<'person'>): SignedBar[] {
  return ranked.map(({ column, value, lo, hi }) => ({
    key: column,
    label: explain.column(column),
    detail: explain.fact(facts.find((each) => each.column === column)?.value ?? null),
    value,
    lo,
    hi,
  }));
}

const OFTEN = 0.1;

/** Neighbours in the order that change places in a tenth of the draws or more, among the first five. */
export function swapLines({ reasons: { ranked } }: Found<'person'>): string[] {
  return ranked.slice(0, 5).flatMap(({ column, swaps }, i) => {
    const next = ranked[i + 1];
    return next && swaps !== undefined && swaps >= OFTEN
      ? [say.swap(column, next.column, swaps)]
      : [];
  });
}
