// What the metric chooser shows on this seed: who speaks for each product, what is locked for it, what its rows say.

import { permutation, rng } from '../../base/rng';
import type { Entry } from '../../evidence/entry';
import type { Answer, Ask, Query } from '../../evidence/query';
import type { Scene } from '../scene';
import { familySize } from '../scene';
import { cellsOf } from './slice-shown';
import type { ChooserPreset, ChooserState, Product, ShownVerdict, Voice } from './chooser-form';

export interface Speaking extends Voice {
  readonly id: string;
}

/**
 * Who speaks for each product on this seed. Of the affected people one is heard a product, and no two products hear of
 * the same kind of harm: which product gets which is shuffled, so that the answer cannot be learnt by heart.
 */
export function voicesOf(
  { products }: Pick<ChooserPreset, 'products'>,
  salt: string,
): ReadonlyMap<string, readonly Speaking[]> {
  const places = products.map(({ voices }) =>
    Object.entries(voices).map(([id, voice]): Speaking => ({ id, ...voice })),
  );
  const harmed = ({ affected, harm }: Voice): boolean => affected && harm !== undefined;
  const most = Math.max(...places.map((all) => all.filter(harmed).length));
  const random = rng(`${salt}/voices`);
  const order = permutation(most, random.stream('who'));
  return new Map(
    products.map(({ id }, at) => {
      const all = places[at]!;
      const candidates = all.filter(harmed);
      const heard = candidates[order[at % most]! % Math.max(1, candidates.length)];
      const shown = all.filter((voice) => !harmed(voice) || voice === heard);
      const places_ = permutation(shown.length, random.stream(id));
      return [id, Array.from(places_, (place) => shown[place]!)];
    }),
  );
}

/** The affected person whose harm decides for a product; undefined where nobody speaks. */
export function heardFor(
  preset: ChooserPreset,
  salt: string,
  product: string,
): Speaking | undefined {
  return voicesOf(preset, salt)
    .get(product)
    ?.find(({ affected, harm }) => affected && harm !== undefined);
}

/** The lock of a product that holds, or none yet. */
export function lockFor({ attempt }: Scene, product: string): Entry<'lock'> | undefined {
  return attempt.locks.findLast(({ body }) => body.question === product);
}

/** Where a product's audit rows were first opened in this attempt. */
export function openedAt({ attempt }: Scene, product: string): Entry<'opened'> | undefined {
  return attempt.opened.find(({ body }) => body.experiment === product);
}

/** The rates shown of a product: the shortlist, and the locked one where it is no part of it. */
export function metricsOf(preset: ChooserPreset, scene: Scene, product: string): string[] {
  const locked = lockFor(scene, product)?.body.metrics ?? [];
  return [...new Set([...preset.metrics, ...locked])];
}

/** The locked reference cell, else the data set's own. */
export function referenceOf(preset: ChooserPreset, scene: Scene, product: string): string {
  const held = lockFor(scene, product)?.body.reference ?? {};
  return preset.groups
    .map(
      (column) =>
        held[column] ??
        scene.about.groups.find((group) => group.column === column)?.reference ??
        '',
    )
    .join('|');
}

/** The first group that is not the reference: what most comparisons are about where there are two. */
export function comparedOf(preset: ChooserPreset, scene: Scene, product: string): string {
  const reference = referenceOf(preset, scene, product);
  return cellsOf(scene, preset.groups).find((cell) => cell !== reference)!;
}

export function queryFor(
  scene: Scene,
  {
    product,
    part,
    ask,
  }: { readonly product: Product; readonly part: 'practice' | 'audit'; readonly ask: Ask },
): Query {
  return {
    experiment: scene.experiment(product.id),
    part,
    ask,
    filter: [],
    margin: lockFor(scene, product.id)?.body.margin ?? 0.1,
    family: part === 'audit' ? familySize(scene) : 1,
  };
}

/** Which rows a product is shown on. */
export function partOf({ opened }: ChooserState, product: string): 'practice' | 'audit' {
  return opened.includes(product) ? 'audit' : 'practice';
}

/**
 * What a difference with its interval says of a margin. `within`: the whole interval lies inside it. `beyond`: it lies
 * outside, on one side. `shown`: a difference, which may be smaller or larger than the margin. `open`: none is shown, and
 * none is ruled out.
 */
export function verdictOf({ interval }: Answer, margin: number): ShownVerdict {
  if (!interval) return 'open';
  const { lo, hi } = interval;
  if (lo >= -margin && hi <= margin) return 'within';
  if (lo > margin || hi < -margin) return 'beyond';
  return lo > 0 || hi < 0 ? 'shown' : 'open';
}
