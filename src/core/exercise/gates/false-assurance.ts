// R5, false assurance: a conclusion that this model or these data are fair, unbiased, compliant or free of bias.

import { assurances } from '../../documents/assurance-lint';
import { speak, speakInterval } from '../../documents/figures';
import { lockedGap } from '../instruments/mitigation-bench';
import { metricName } from '../scene';
import type { Given } from '../checks/check';
import type { Gate } from './gate';
import { writtenTexts } from './texts';

export const falseAssurance: Gate = {
  id: 'R5',
  async holds(given) {
    const hits = writtenTexts(given.scene).flatMap((written) =>
      assurances(written.text).map((hit) => ({ ...written, hit })),
    );
    if (hits.length === 0) return [];
    const { found, rewrites } = await measured(given);
    return hits.map(({ step, where, hit }) => ({
      id: 'R5' as const,
      step,
      where,
      sentence: hit.sentence,
      marked: { from: hit.from - hit.sentenceFrom, to: hit.to - hit.sentenceFrom },
      why: `${found} Not shown to differ is not the same as shown to be equal, and other harms were not measured.`,
      rewrites,
    }));
  },
};

/** What the rows say instead, and two ways to write it. */
async function measured({ scene, answer }: Given): Promise<{ found: string; rewrites: string[] }> {
  const bare = {
    found: 'No number can show that.',
    rewrites: [
      'We measured the gaps named above; what else may differ was not tested.',
      'We found no gap larger than these rows can show, and we will test again.',
    ],
  };
  if (scene.attempt.locks.length === 0) return bare;
  const ask = lockedGap(scene);
  const base = scene.pack.exercise.gates.decision;
  const decision = base === undefined ? undefined : scene.attempt.decisions.get(base);
  const choice = decision?.body.choice;
  const run =
    choice?.kind === 'run' ? scene.attempt.runs.find(({ n }) => n === choice.run) : undefined;
  const experiment =
    run?.body.experiment ?? scene.experiment(Object.keys(scene.pack.lab.experiments)[0]!);
  const gap = await answer({ experiment, part: 'judge', ask, filter: [], margin: 0.1, family: 1 });
  const value = speak(gap, 'points');
  const ends = speakInterval(gap, 'points');
  const name = metricName(scene, ask.metric).toLowerCase();
  const none = gap.interval !== undefined && gap.interval.lo <= 0 && gap.interval.hi >= 0;
  return {
    found: `We ran ${run ? 'your repair' : 'the model'} on held-back rows. The gap in ${name} is ${value}, and anything from ${ends} fits these rows.`,
    rewrites: none
      ? [
          `On held-back rows we could no longer tell the gap from none (${value}, ${ends}).`,
          `The gap in ${name} fell to a size these rows cannot settle (${ends} points). We test again before release.`,
        ]
      : [
          `On held-back rows a gap in ${name} of ${value} (${ends}) is left.`,
          `The gap in ${name} is ${value} on rows we had not seen. What else may differ was not tested.`,
        ],
  };
}
