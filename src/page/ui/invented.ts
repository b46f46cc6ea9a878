// Whether what stands below is about invented people: set once by a page, asked by every chart, so that no number loses its stamp.

import { getContext, setContext } from 'svelte';

const KEY = 'invented rows';

/** Said by a page for all it holds; asked again whenever its rows change. */
export function sayInvented(invented: () => boolean): void {
  setContext(KEY, invented);
}

/** To be called while a component is made; false where no page said anything. */
export function askInvented(): () => boolean {
  return getContext<(() => boolean) | undefined>(KEY) ?? (() => false);
}
