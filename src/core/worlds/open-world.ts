// Opens a world: a draw whose rows do not show what was planted is thrown away, and the next one of the same seed is tried.

import { rng } from '../base/rng';
import type { Table } from '../table/table';
import { misses } from './signs';
import type { Kind, Truth, World } from './world';

export interface WorldSpec {
  /** From 0. */
  readonly seed: number;
  /** Absent: the seed decides, and it is harmful in three of five cases. */
  readonly kind?: Kind | undefined;
  /** Absent: the world's first. */
  readonly variant?: string | undefined;
}

export interface OpenWorld {
  readonly truth: Truth;
  /** Draws thrown away before this one. */
  readonly rejected: number;
  /** What a learner gets. */
  readonly file: Table;
  /** A fresh draw of the same world. */
  readonly judge: Table;
}

/** Far more than any world needs: one that is rejected this often is broken. */
const MOST_DRAWS = 60;

/** Same spec, same bytes. Throws a sentence where no draw shows what was planted. */
export function openWorld(world: World, spec: WorldSpec): OpenWorld {
  for (let rejected = 0; rejected < MOST_DRAWS; rejected++) {
    const drawn = drawWorld(world, spec, rejected);
    if (drawn.missed.length === 0) {
      const { truth, file, judge } = drawn;
      return { truth, rejected, file, judge };
    }
  }
  throw new Error(
    `The world "${world.id}" shows what is planted in it in none of ${MOST_DRAWS} draws of seed ${spec.seed}. Choose another seed.`,
  );
}

/** One draw of a seed, good or not. `missed` names the signs that do not show as they should, each once. */
export function drawWorld(
  world: World,
  spec: WorldSpec,
  attempt: number,
): Omit<OpenWorld, 'rejected'> & { readonly missed: readonly string[] } {
  const variant = variantOf(world, spec.variant);
  const kind = spec.kind ?? kindOf(world, spec.seed);
  const name = `${world.id}/${world.edition}/${variant}/${kind}/${spec.seed}/${attempt}`;
  const { truth, signs, draw } = world.plan(kind, variant, rng(name));
  const file = draw('file');
  const judge = draw('judge');
  return {
    truth,
    file,
    judge,
    missed: [...new Set([file, judge].flatMap((t) => misses(signs, t)))],
  };
}

/** Some worlds hold nothing to find, so that "always look for harm" does not pay: one in five, and one in five only lures. */
function kindOf(world: World, seed: number): Kind {
  const u = rng(`${world.id}/kind/${seed}`).next();
  return u < 0.6 ? 'harmful' : u < 0.8 ? 'decoy' : 'null';
}

/** Throws a sentence that names the variants there are. */
export function variantOf(world: World, variant: string | undefined): string {
  const ids = world.variants.map(({ id }) => id);
  if (variant === undefined) return ids[0]!;
  if (ids.includes(variant)) return variant;
  throw new Error(
    `The world "${world.id}" has no variant "${variant}". It has: ${ids.join(', ')}.`,
  );
}
