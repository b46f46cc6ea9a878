// Results of a pipeline's stages, kept by a key made of everything that went into them.

import { sha256 } from '../base/sha256';
import { canonical } from '../base/canonical';

export interface StageCache {
  /** The kept result for this key, or a new one. A failed or cancelled making is not kept. */
  get<T>(stage: string, inputs: unknown, make: () => Promise<T>): Promise<T>;
}

/** Keeps the last `size` results in memory, oldest use out first. */
export function stageCache(size = 256): StageCache {
  const kept = new Map<string, Promise<unknown>>();
  return {
    get<T>(stage: string, inputs: unknown, make: () => Promise<T>): Promise<T> {
      const key = stageKey(stage, inputs);
      const found = kept.get(key);
      if (found) {
        kept.delete(key);
        kept.set(key, found);
        return found as Promise<T>;
      }
      const made = make();
      kept.set(key, made);
      made.catch(() => kept.delete(key));
      for (const oldest of kept.keys()) {
        if (kept.size <= size) break;
        kept.delete(oldest);
      }
      return made;
    },
  };
}

/** A stage's name and the SHA-256 of its inputs. */
export function stageKey(stage: string, inputs: unknown): string {
  return `${stage}:${sha256(canonical(inputs))}`;
}
