// Repairs that were ordered together, run one after the other: each becomes an entry of the log before the next begins.

import type { Order } from './recipe';

export class Orders {
  /** The order that is being run, and its place in the row. */
  now = $state.raw<
    { readonly recipe: string; readonly at: number; readonly of: number } | undefined
  >();
  #halted = false;

  async run(orders: readonly Order[], one: (order: Order) => void | Promise<void>): Promise<void> {
    this.#halted = false;
    for (const [index, order] of orders.entries()) {
      if (this.#halted) break;
      this.now = { recipe: order.recipe, at: index + 1, of: orders.length };
      await one(order);
    }
    this.now = undefined;
  }

  /** Stops after the one that is being run. */
  halt(): void {
    this.#halted = true;
  }
}
