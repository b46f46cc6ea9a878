// What a decision rests on: who moved, counted in people; another option rejected; the locked gap cited.

import { canonical } from '../../base/canonical';
import { words as wordsOf } from '../../documents/sentences';
import { cited } from '../../evidence/fold';
import type { Body, Entry } from '../../evidence/entry';
import type { Ask, Query } from '../../evidence/query';
import type { lockedGap } from '../instruments/mitigation-bench';
import type { Given } from './check';
import { bearsAsRates, bearsOn, reproduces } from './matching';
import { reasoned } from './reasoned';

export type LockedGap = ReturnType<typeof lockedGap>;

/** Who gained of the worse-off group and who lost of the other is pinned for this very run, and cited in the decision. */
export async function counted(
  decision: Entry<'decision'>,
  run: Entry<'run'>,
  { column, worseOff, other }: { column: string; worseOff: string; other: string },
  given: Given,
): Promise<boolean> {
  const evidence = cited(given.scene.attempt, decision.body.cites);
  const made = canonical(run.body.experiment);
  for (const [group, change] of [
    [worseOff, 'gained'],
    [other, 'lost'],
  ] as const) {
    let found = false;
    for (const entry of evidence) {
      const { ask, experiment } = entry.body.query;
      if (ask.kind !== 'moved' || ask.cell !== group || ask.change !== change) continue;
      if (ask.groups[0] !== column || canonical(experiment) !== made) continue;
      found ||= await reproduces(entry, given);
    }
    if (!found) return false;
  }
  return true;
}

/** A reason, and another option than the chosen one with a reason of its own; neither may be copied. */
export function rejectedOne(
  { choice, reason, rejected }: Body<'decision'>,
  words: number,
  { scene }: Given,
): boolean {
  const own = (text: string): boolean => reasoned(text, words, scene.pack);
  const plain = (text: string): string => wordsOf(text).join(' ');
  return (
    own(reason) &&
    rejected.some(
      (other) =>
        canonical(other.choice) !== canonical(choice) &&
        own(other.why) &&
        plain(other.why) !== plain(reason),
    )
  );
}

/** The locked gap is cited, of the model as it is or of a run: as a difference, as a ratio or as its two rates. */
export async function citesGap(
  decision: Entry<'decision'>,
  base: string,
  locked: LockedGap,
  given: Given,
): Promise<boolean> {
  const { scene } = given;
  const evidence = cited(scene.attempt, decision.body.cites);
  const asks: Ask[] = [locked, { ...locked, kind: 'ratio' }];
  const experiments = [
    scene.experiment(base),
    ...scene.attempt.runs.map(({ body }) => body.experiment),
  ];
  for (const experiment of experiments) {
    const made = canonical(experiment);
    const about = evidence.filter(({ body }) => canonical(body.query.experiment) === made);
    if (about.length === 0) continue;
    const query = (ask: Ask): Query => ({
      experiment,
      part: 'judge',
      ask,
      filter: [],
      margin: 0.1,
      family: 1,
    });
    if (await bearsOn(about, asks.map(query), given)) return true;
    if (await bearsAsRates(about, query(locked), given)) return true;
  }
  return false;
}
