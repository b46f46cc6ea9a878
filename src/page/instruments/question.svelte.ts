// A question to the lab about what stands on the page: its answer is shown only as long as it is the answer to that.

import { onDestroy, untrack } from 'svelte';
import { Asking, type AskingCall } from './asking.svelte';

interface Answered<Spec, Answer> {
  readonly key: string;
  readonly spec: Spec;
  readonly answer: Answer;
}

/** Made while a component starts; cancelled with it. */
export class Question<Spec, Answer> {
  readonly asking = new Asking<Answered<Spec, Answer>>();
  /** Somebody stopped it, and nothing was asked since. */
  stopped = $state(false);
  readonly #spec: () => Spec | undefined;
  readonly #work: (spec: Spec, call: AskingCall) => Promise<Answer>;
  readonly #key = $derived.by(() => JSON.stringify(this.#spec()));

  /**
   * @param spec What is asked now; undefined = nothing can be asked.
   * @param asks `at-once`: again whenever that changes; `when-told`: only by `ask()`.
   */
  constructor(
    spec: () => Spec | undefined,
    work: (spec: Spec, call: AskingCall) => Promise<Answer>,
    asks: 'at-once' | 'when-told',
  ) {
    this.#spec = spec;
    this.#work = work;
    onDestroy(() => this.asking.cancel());
    if (asks === 'at-once') {
      $effect(() => {
        void this.#key;
        untrack(() => this.ask());
      });
    }
  }

  readonly ask = (): void => {
    this.stopped = false;
    const [spec, key] = [this.#spec(), this.#key];
    if (spec === undefined) {
      this.asking.cancel();
      return;
    }
    void this.asking.ask(async (call) => ({ key, spec, answer: await this.#work(spec, call) }));
  };

  readonly stop = (): void => {
    this.asking.cancel();
    this.stopped = true;
  };

  /** The answer to what stands now, with what was asked. */
  get current(): { readonly spec: Spec; readonly answer: Answer } | undefined {
    const latest = this.latest;
    return latest?.key === this.#key ? latest : undefined;
  }

  /** The newest answer, while a newer one may be awaited. */
  get latest(): Answered<Spec, Answer> | undefined {
    return this.asking.problem === undefined ? this.asking.answer : undefined;
  }
}
