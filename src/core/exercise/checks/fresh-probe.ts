// The fresh probe: on held-back rows somebody who starts anew reads less of the group, and the label is still there to be read.

import { z } from 'zod';
import { canonical } from '../../base/canonical';
import { speak } from '../../documents/figures';
import type { Entry } from '../../evidence/entry';
import type { Experiment } from '../../lab/experiment';
import type { Probed } from '../../lab/jobs/probe';
import { probeAsk, probing } from '../instruments/adversary-bench';
import { markOf } from './calibrated';
import { familyOf } from './run-family';
import { listed, type Check, type Given } from './check';
import { reproduces } from './matching';

const schema = z.strictObject({
  /** Question of the decision that hands a run in. */
  question: z.string(),
  /** Experiments: the network alone, and the one that sets the scale. */
  network: z.string(),
  reference: z.string(),
  probe: probing,
  /** Most that the balanced accuracy of the label's own probe may fall. */
  floor: z.number().positive(),
});
const SLOTS = ['chosen', 'before', 'after', 'reference', 'label-before', 'label-after', 'unprobed'];
/** Parts of the points: the result, and the two probes of one's own that show it. */
const RESULT = 0.7;
const OWN_PROBE = 0.15;

export const freshProbe: Check<z.infer<typeof schema>> = {
  id: 'fresh-probe',
  name: 'Fresh probe',
  plain:
    'Lets new probes read your network on rows you have not seen. What the training adversary says does not count.',
  source: 'Elazar & Goldberg 2018; curriculum P12.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'other-run': SLOTS,
    collapsed: SLOTS,
    'still-read': SLOTS,
    half: SLOTS,
    unprobed: SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const { scene } = given;
    const decision = scene.attempt.decisions.get(spec.question);
    const choice = decision?.body.choice;
    const run =
      choice?.kind === 'run' ? scene.attempt.runs.find(({ n }) => n === choice.run) : undefined;
    if (!decision || !run) return { share: 0, case: 'none', slots: {}, cites: [] };
    const ask = (reads: 'group' | 'label', experiment: Experiment): Promise<Probed> => {
      const { column, cell, among } = probeAsk(spec.probe, reads);
      return given.lab.do('probe', { experiment, part: 'judge', reads, column, cell, among });
    };
    const [network, best] = [scene.experiment(spec.network), scene.experiment(spec.reference)];
    const own = run.body.experiment;
    const adversarial = familyOf(scene, run) === 'in' && own.learner.id === 'mlp';
    const read = adversarial ? await ask('group', own) : undefined;
    const [before, reference] = [await ask('group', network), await ask('group', best)];
    const label = {
      before: await ask('label', network),
      after: adversarial ? await ask('label', own) : undefined,
    };
    const cut = (before.value ?? 0) - (read?.value ?? 1);
    const wanted = (before.value ?? 0) - (reference.value ?? 1);
    const collapsed = (label.before.value ?? 0) - (label.after?.value ?? 0) > spec.floor;
    // Both are read on thousands of rows: the probe's own interval must lie below what the network alone gives away.
    const sure = (read?.hi ?? 1) < (before.lo ?? 0);
    const reached = collapsed || wanted <= 0 ? 0 : markOf(cut / wanted, { sure });
    const unprobed = [
      ...((await probed('group', run, spec, given)) ? [] : ['the group']),
      ...((await probed('label', run, spec, given)) ? [] : ['the label']),
    ];
    const found = !adversarial
      ? 'other-run'
      : collapsed
        ? 'collapsed'
        : reached === 0
          ? 'still-read'
          : reached < 1
            ? 'half'
            : unprobed.length > 0
              ? 'unprobed'
              : 'right';
    const say = (probe: Probed | undefined): string =>
      speak({ value: probe?.value ?? null, n: probe?.n ?? 0 }, 'ratio');
    return {
      share: reached === 0 ? 0 : RESULT * reached + OWN_PROBE * (2 - unprobed.length),
      case: found,
      slots: {
        chosen: run.body.title,
        before: say(before),
        after: say(read),
        reference: say(reference),
        'label-before': say(label.before),
        'label-after': say(label.after),
        unprobed: listed(unprobed) || 'nothing',
      },
      cites: [decision.n, run.n, ...decision.body.cites],
    };
  },
};

/** Whether the learner asked a fresh probe of this very run. */
async function probed(
  reads: 'group' | 'label',
  run: Entry<'run'>,
  { probe }: z.infer<typeof schema>,
  given: Given,
): Promise<boolean> {
  const wanted = canonical([run.body.experiment, probeAsk(probe, reads)]);
  for (const entry of given.scene.attempt.evidence) {
    const { query } = entry.body;
    if (query.part === 'judge' || canonical([query.experiment, query.ask]) !== wanted) continue;
    if (await reproduces(entry, given)) return true;
  }
  return false;
}
