// The exercises as the lists of the site show them.

import { exercises } from 'virtual:exercises';

/** What a list needs of exercise.yaml; the pack's own schema is in the core. */
interface About {
  readonly title: string;
  readonly question: string;
  readonly level: string;
  readonly role: string;
  readonly minutes: Readonly<Record<'quick' | 'core' | 'full', number | null>>;
  readonly data: { readonly id: string; readonly kind: 'real' | 'synthetic' };
  readonly case: string;
}

export interface CatalogueItem extends About {
  /** <track>/<slug> */
  readonly path: string;
  readonly href: string;
}

export const catalogue: readonly CatalogueItem[] = exercises.map(({ path, about }) => ({
  ...(about as About),
  path,
  href: `#/practise/${path}`,
}));
