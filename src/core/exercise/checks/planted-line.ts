// The planted line: one line of the inherited dashboard is wrong; the learner names it, says what is wrong, and shows the number.

import { z } from 'zod';
import { speak } from '../../documents/figures';
import { cited } from '../../evidence/fold';
import { unitOf } from '../../evidence/query';
import {
  lineQueries,
  plantedLine,
  shownLines,
  type DashboardPreset,
} from '../instruments/dashboard-review';
import { type Check } from './check';
import { bears, bearsAsRates } from './matching';

const schema = z.strictObject({
  /** Where the dashboard stands. */
  step: z.string(),
  instrument: z.string(),
});

const said = z.object({ line: z.string(), fault: z.string() });
const SLOTS = ['said', 'shown', 'true'];

export const plantedLineFound: Check<z.infer<typeof schema>> = {
  id: 'planted-line',
  name: 'Planted line',
  plain: 'Asks whether you found the line of the dashboard that is wrong.',
  source: 'Curriculum P10: "planted wrong-sign dashboard found".',
  schema,
  nothing: 'none',
  cases: { none: [], 'wrong-line': SLOTS, uncited: SLOTS, 'wrong-fault': SLOTS, right: SLOTS },
  async verdict({ step, instrument }, given) {
    const { scene } = given;
    const use = scene.pack.exercise.steps
      .find(({ id }) => id === step)
      ?.instruments.find(({ id }) => id === instrument);
    if (!use)
      throw new Error(`exercise.yaml has no instrument "${instrument}" in a step "${step}".`);
    const preset = use.preset as unknown as DashboardPreset;
    const entry = scene.attempt.answers.get(preset.question);
    const value = said.safeParse(entry?.body.value);
    if (!entry || !value.success) return { share: 0, case: 'none', slots: {}, cites: [] };
    const truth = plantedLine(preset, scene.attempt.start.salt);
    const answers = await Promise.all(
      lineQueries(preset, scene).map((query) => given.answer(query)),
    );
    const at = preset.lines.findIndex(({ query }) => query === value.data.line);
    const line = shownLines(preset, scene, answers)[at];
    const unit = line ? unitOf(scene.pack.lab.queries[line.query]!.ask) : 'points';
    const n = answers[at]?.n ?? 0;
    const slots = {
      said: line?.title ?? value.data.line,
      shown: speak({ value: line?.value ?? null, n }, unit),
      true: speak({ value: answers[at]?.value ?? null, n }, unit),
    };
    const cites = [entry.n, ...entry.body.cites];
    if (value.data.line !== truth.query) return { share: 0, case: 'wrong-line', slots, cites };
    // A difference with the wrong sign and one with its groups swapped are the same number.
    const faultRight =
      value.data.fault === truth.fault ||
      (truth.fault === 'sign' && value.data.fault === 'groups-swapped');
    const evidence = cited(scene.attempt, entry.body.cites);
    // Its two rates, or the difference turned round, show a wrong sign as well as the difference itself.
    const shown =
      (await bears(evidence, [truth.query], given)) ||
      (await bearsAsRates(evidence, scene.query(truth.query, 'judge'), given));
    const share = 0.5 + (shown ? 0.3 : 0) + (faultRight ? 0.2 : 0);
    return { share, case: !shown ? 'uncited' : faultRight ? 'right' : 'wrong-fault', slots, cites };
  },
};
