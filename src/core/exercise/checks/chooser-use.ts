// The use of the metric chooser that a check is about: its products, who speaks for each on this seed, and the texts it shows.

import { z } from 'zod';
import type { ChooserPreset, Product } from '../instruments/chooser-form';
import type { Scene } from '../scene';

/** Fields every check on a chooser's work has. */
export const chooserFields = {
  /** Step and id of the use. */
  chooser: z.strictObject({ step: z.string(), instrument: z.string() }),
  /** Distinct words a reason must have. */
  words: z.int().positive(),
};

/** Throws, naming the step, when there is no such use. */
export function chooserOf(
  { pack }: Scene,
  { step, instrument }: { readonly step: string; readonly instrument: string },
): ChooserPreset {
  const use = pack.exercise.steps
    .find(({ id }) => id === step)
    ?.instruments.find(({ id, use: kind }) => id === instrument && kind === 'metric-chooser');
  if (!use) throw new Error(`There is no metric chooser "${instrument}" in a step "${step}".`);
  return use.preset as ChooserPreset;
}

/** What the products say of themselves: repeating it is not reasoning. */
export function textsOf({ products }: ChooserPreset): string[] {
  return products.flatMap(({ decides, voices, holding }) => [
    decides,
    ...Object.values(voices).map(({ says }) => says),
    ...(holding
      ? [holding.fact, ...Object.values(holding.options).flatMap(({ text, why }) => [text, why])]
      : []),
  ]);
}

/** What a check found of one product, from worst to best in the check's own order of cases. */
export interface Found {
  readonly product: Product;
  readonly case: string;
  /** 0 to 1. */
  readonly share: number;
  readonly slots: Readonly<Record<string, string>>;
  readonly cites: readonly number[];
}

/** The product whose case comes first in this order; the first product where all are right. */
export function worstOf(found: readonly Found[], order: readonly string[]): Found {
  for (const name of order) {
    const hit = found.find((each) => each.case === name);
    if (hit) return hit;
  }
  return found[0]!;
}
