// R4, unlocked metric: the locked metric was changed after the audit rows were opened, with no sentence that says why.

import { distinctWords } from '../../documents/sentences';
import type { Body, Entry } from '../../evidence/entry';
import { listed } from '../checks/check';
import { lockAtOpening, metricName, type Scene } from '../scene';
import type { OpenGate } from '../scorecard';
import type { Gate } from './gate';

/** Fewer different words than this are no sentence. */
const SENTENCE = 3;

export const unlockedMetric: Gate = {
  id: 'R4',
  holds({ scene }) {
    // Locks for several questions, such as several products, do not replace each other.
    const questions = new Set(scene.attempt.locks.map(({ body }) => body.question));
    return Promise.resolve([...questions].flatMap((question) => changed(scene, question) ?? []));
  },
};

function changed(scene: Scene, question: string | undefined): OpenGate | undefined {
  const now = scene.attempt.locks.findLast(({ body }) => body.question === question);
  // Looking around before anything was locked is exploring.
  const held = lockAtOpening(scene, question);
  if (!now || !held || same(now.body, held.body)) return undefined;
  if (distinctWords(now.body.reason) >= SENTENCE) return undefined;
  const [was, is] = [names(scene, held), names(scene, now)];
  const sentence = `First locked: ${was}. Locked after the audit rows were opened: ${is}.`;
  return {
    id: 'R4',
    step: now.step,
    where: 'your lock',
    sentence,
    marked: { from: sentence.length - is.length - 1, to: sentence.length - 1 },
    why: 'With enough metrics to choose from, some gap always looks small. Whoever changes after looking says why.',
    rewrites: ['Lock it again with a sentence that says why it changed.', `Lock ${was} again.`],
  };
}

/** The same metrics, in whatever order they were ticked. */
function same(a: Body<'lock'>, b: Body<'lock'>): boolean {
  return [...a.metrics].sort().join() === [...b.metrics].sort().join();
}

function names(scene: Scene, { body }: Entry<'lock'>): string {
  return listed(body.metrics.map((metric) => metricName(scene, metric).toLowerCase()));
}
