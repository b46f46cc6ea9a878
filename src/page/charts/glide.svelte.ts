// Moves drawn positions to new ones in 320 ms (second seed, other rows); a change that comes while one is running, as in a drag, is taken at once.

export type Positions = Readonly<Record<string, number>>;

const MORPH_MS = 320;

const wantsNoMotion = (): boolean =>
  typeof matchMedia === 'undefined' || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Close to cubic-bezier(.2, 0, .1, 1): quick to leave, slow to arrive. */
const ease = (t: number): number => 1 - (1 - t) ** 3.2;

export class Glide {
  current: Positions = $state.raw({});
  #last = -Infinity;
  #frame = 0;

  constructor(start: Positions) {
    this.current = start;
  }

  /** Positions without a predecessor appear in place. */
  to(target: Positions): void {
    cancelAnimationFrame(this.#frame);
    const start = this.current;
    const now = performance.now();
    const hurried = now - this.#last < MORPH_MS;
    this.#last = now;
    if (same(start, target)) return;
    if (hurried || wantsNoMotion()) {
      this.current = target;
      return;
    }
    const step = (time: number): void => {
      const t = Math.max(0, Math.min(1, (time - now) / MORPH_MS));
      this.current = t === 1 ? target : between(start, target, ease(t));
      if (t < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}

function same(a: Positions, b: Positions): boolean {
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}

function between(from: Positions, to: Positions, t: number): Positions {
  return Object.fromEntries(
    Object.entries(to).map(([key, end]) => {
      const start = from[key] ?? end;
      return [key, start + (end - start) * t];
    }),
  );
}
