// Whether a sentence is somebody's own: long enough to say something, and not copied from what the exercise hands out.

import { distinctWords } from '../../documents/sentences';
import { copiedShare, COPIED } from '../../documents/shingles';
import type { Pack } from '../pack';
import { suppliedTexts } from '../supplied';

/** @param besides Other texts it must not repeat, such as those already written elsewhere. */
export function reasoned(
  text: string,
  words: number,
  pack: Pack,
  besides: readonly string[] = [],
): boolean {
  return (
    distinctWords(text) >= words &&
    copiedShare(text, [...suppliedTexts(pack), ...besides]) <= COPIED
  );
}
