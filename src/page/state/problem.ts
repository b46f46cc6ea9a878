// Something that could not be done, as a page says it.

import { Cancelled } from '../../core/base/call';
import { Refused } from '../../core/exercise/instruments/instrument';
import type { Place } from '../../core/exercise/session';
import { NotSaved } from './store';

/** In a sentence, and where it was asked for. */
export interface Problem {
  readonly text: string;
  readonly place?: Place | undefined;
  /** True when reading the attempt again from the store is what helps. */
  readonly reread: boolean;
}

/** undefined where it was stopped on purpose. */
export function problemOf(error: unknown, place?: Place): Problem | undefined {
  if (error instanceof Cancelled) return undefined;
  const text = error instanceof Error ? error.message : String(error);
  const reread = error instanceof NotSaved && error.reason === 'another-tab';
  if (!(error instanceof Refused) && !(error instanceof NotSaved)) console.warn(error);
  return { text, place, reread };
}
