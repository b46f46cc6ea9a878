// Supplied runs told apart: which holds, which can still be read, which has collapsed, and on what probes that rests.

import { z } from 'zod';
import { canonical } from '../../base/canonical';
import { cited } from '../../evidence/fold';
import { probeAsk } from '../instruments/adversary-bench';
import {
  dealtVerdicts,
  suppliedExperiment,
  suppliedRuns,
  verdicts,
  type SuppliedPreset,
} from '../instruments/supplied-runs';
import type { Scene } from '../scene';
import { answered } from './answered';
import { inWords, listed, type Check, type Given } from './check';
import { reproduces } from './matching';

const schema = z.strictObject({ question: z.string() });
const SLOTS = ['right', 'of', 'collapsed', 'said', 'unprobed'];
/** What the collapsed run alone is worth. */
const COLLAPSED = 0.5;

export const suppliedTold: Check<z.infer<typeof schema>> = {
  id: 'supplied-told',
  name: 'Supplied runs',
  plain: 'Asks what each supplied run is, and which fresh probes show it.',
  source: 'Curriculum P12: a supplied run is secretly collapsed.',
  schema,
  nothing: 'none',
  cases: { none: [], fooled: SLOTS, partly: SLOTS, unprobed: SLOTS, right: SLOTS },
  async verdict({ question }, given) {
    const found = answered(given, question, undefined);
    const value = z.record(z.string(), z.enum(verdicts)).safeParse(found?.value);
    if (!found || !value.success) return { share: 0, case: 'none', slots: {}, cites: [] };
    const { scene } = given;
    const preset = suppliedPreset(question, scene);
    const truth = Object.entries(dealtVerdicts(preset, scene));
    const right = truth.filter(([name, verdict]) => value.data[name] === verdict);
    const [collapsed = ''] = truth.find(([, verdict]) => verdict === 'collapsed') ?? [];
    const told = Object.entries(value.data).flatMap(([name, each]) =>
      each === 'collapsed' ? [name] : [],
    );
    const detected = told.length === 1 && told[0] === collapsed;
    const unprobed = await unprobedRuns(preset, found.entry.body.cites, given);
    const reached = right.length === truth.length ? 1 : detected ? COLLAPSED : 0;
    return {
      // A guess among three is no finding: without the probes it earns half.
      share: unprobed.length === 0 ? reached : reached / 2,
      case: !detected
        ? 'fooled'
        : reached < 1
          ? 'partly'
          : unprobed.length > 0
            ? 'unprobed'
            : 'right',
      slots: {
        right: inWords(right.length),
        of: inWords(truth.length),
        collapsed,
        said: listed(told) || 'none',
        unprobed: listed(unprobed) || 'none',
      },
      cites: [found.entry.n, ...found.entry.body.cites],
    };
  },
};

/** The use of the instrument that asks this question. Throws, naming it, when no step has it. */
export function suppliedPreset(question: string, { pack }: Scene): SuppliedPreset {
  const use = pack.exercise.steps
    .flatMap(({ instruments }) => instruments)
    .find((each) => each.use === suppliedRuns.id && each.preset['question'] === question);
  if (!use) throw new Error(`No step hands over runs with the question "${question}".`);
  return suppliedRuns.preset.parse(use.preset);
}

/** Runs of which a cited probe of the group, or of the label, is missing. */
async function unprobedRuns(
  preset: SuppliedPreset,
  cites: readonly number[],
  given: Given,
): Promise<string[]> {
  const missing: string[] = [];
  for (const name of preset.names) {
    const experiment = given.scene.experiment(suppliedExperiment(preset, name, given.scene));
    let there = 0;
    for (const reads of ['group', 'label'] as const) {
      const wanted = canonical([experiment, probeAsk(preset.probe, reads)]);
      for (const entry of cited(given.scene.attempt, cites)) {
        const { query } = entry.body;
        if (canonical([query.experiment, query.ask]) !== wanted) continue;
        if (!(await reproduces(entry, given))) continue;
        there++;
        break;
      }
    }
    if (there < 2) missing.push(name);
  }
  return missing;
}
