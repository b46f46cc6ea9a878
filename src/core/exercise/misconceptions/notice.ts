// Looks through a log for misconceptions and says each in words, with the counter-example from the learner's own rows.

import { chipsOf } from '../../documents/chips';
import type { EvidenceLab } from '../../evidence/answer';
import { cited } from '../../evidence/fold';
import type { Entry } from '../../evidence/entry';
import { orElse } from '../checks/check';
import { fill } from '../fill';
import type { Scene } from '../scene';
import type { Misconception, Sentences } from './misconception';
import { seenBy } from './seen';

/** A misconception that a log shows. It costs nothing and is no part of the score. */
export interface Noticed extends Sentences {
  readonly id: string;
  readonly name: string;
  /** The entry that shows it, and the step it was made in. */
  readonly entry: number;
  readonly step: string;
  /** Which rows it was made of: audit where any pin that it is, or cites, is of audit rows. */
  readonly rows: 'practice' | 'audit';
}

/**
 * What a log shows, in the order of the table. `how`: while somebody works, only what is found quickly; with a check, all.
 * A recipe that cannot be run again is nobody's misconception: it is passed over.
 */
export async function notice(
  table: readonly Misconception[],
  scene: Scene,
  lab: EvidenceLab,
  how: 'quickly' | 'wholly',
): Promise<Noticed[]> {
  const seen = seenBy(scene, lab);
  const found: Noticed[] = [];
  for (const one of table) {
    if (how === 'quickly' && one.slow) continue;
    const sign = await orElse(() => one.detect(seen), undefined);
    const entry = sign && scene.log[sign.entry];
    if (!sign || !entry) continue;
    const said = (sentence: string): string => fill(sentence, sign.slots);
    found.push({
      id: one.id,
      name: one.name,
      entry: entry.n,
      step: entry.step,
      rows: rowsOf(scene, entry),
      did: said(one.says.did),
      found: said(one.says.found),
      why: said(one.says.why),
      next: said(one.says.next),
    });
  }
  return found;
}

function rowsOf({ attempt }: Scene, entry: Entry): Noticed['rows'] {
  const cites =
    entry.kind === 'document'
      ? chipsOf(entry.body.text)
      : 'cites' in entry.body
        ? entry.body.cites
        : [entry.n];
  const pins = cited(attempt, cites);
  return pins.some(({ body }) => body.query.part === 'audit') ? 'audit' : 'practice';
}
