// Answers of a step that are filled in and not yet said: a check reads only what was said, so it waits for them.

import { SvelteMap } from 'svelte/reactivity';

export class Unsaid {
  readonly #forms = new SvelteMap<string, string>();

  /** Name of the button that would say the first such answer. */
  get button(): string | undefined {
    return this.#forms.values().next().value;
  }

  /** For an effect: notes a form while it stands filled in, and forgets it when that ends or the form goes away. */
  note(form: string, button: string | undefined): () => void {
    if (button === undefined) this.#forms.delete(form);
    else this.#forms.set(form, button);
    return () => this.#forms.delete(form);
  }
}
