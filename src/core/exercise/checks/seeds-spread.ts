// Several seeds: the gap and the metrics that go with it were measured over enough draws, and their spread was pinned.

import { z } from 'zod';
import { canonical } from '../../base/canonical';
import { speak, speakInterval } from '../../documents/figures';
import type { Entry } from '../../evidence/entry';
import { unitOf } from '../../evidence/query';
import { metricName } from '../scene';
import { inWords, listed, type Check } from './check';
import { reproduces } from './matching';

const schema = z.strictObject({
  experiment: z.string(),
  /** Metric of the gap, and metrics over everybody: each is asked for over seeds. */
  gap: z.string(),
  overall: z.array(z.string()).default([]),
  least: z.int().min(2),
});
const SLOTS = ['seeds', 'least', 'mean', 'ends', 'missing'];

export const seedsSpread: Check<z.infer<typeof schema>> = {
  id: 'seeds-spread',
  name: 'Several seeds',
  plain: 'Trains the same recipe on the same seeds again, and compares the spread.',
  source: 'Bouthillier et al. 2021; one seed is one draw.',
  schema,
  nothing: 'none',
  cases: { none: [], few: SLOTS, 'not-reproduced': SLOTS, partly: SLOTS, right: SLOTS },
  async verdict({ experiment, gap, overall, least }, given) {
    const made = canonical(given.scene.experiment(experiment));
    const spreads = given.scene.attempt.evidence.flatMap((entry) => {
      const { ask, experiment: own } = entry.body.query;
      return ask.kind === 'spread' && canonical(own) === made ? [{ entry, ask }] : [];
    });
    const wanted = [
      { kind: 'difference', metric: gap },
      ...overall.map((metric) => ({ kind: 'overall', metric })),
    ];
    const items = wanted.map(({ kind, metric }) => {
      const own = spreads.filter(({ ask }) => ask.of.kind === kind && ask.of.metric === metric);
      return { kind, metric, best: own.toSorted((a, b) => b.ask.seeds - a.ask.seeds)[0] };
    });
    const there = items.filter(({ best }) => best !== undefined);
    if (there.length === 0) return { share: 0, case: 'none', slots: {}, cites: [] };
    let enough = 0;
    let broken = 0;
    for (const { best } of there) {
      if (!(await reproduces(best!.entry, given))) broken++;
      else if (best!.ask.seeds >= least) enough++;
    }
    const missing = items.filter(({ best }) => best === undefined);
    const shown = (there[0]!.best!.entry as Entry<'evidence'>).body;
    const unit = unitOf(shown.query.ask);
    return {
      share: enough / items.length,
      case:
        broken > 0
          ? 'not-reproduced'
          : enough < there.length
            ? 'few'
            : missing.length > 0
              ? 'partly'
              : 'right',
      slots: {
        seeds: inWords(Math.min(...there.map(({ best }) => best!.ask.seeds))),
        least: inWords(least),
        mean: speak(shown.answer, unit),
        ends: speakInterval(shown.answer, unit),
        missing:
          listed(
            missing.map(({ kind, metric }) => {
              const name = metricName(given.scene, metric).toLowerCase();
              return kind === 'difference' ? `the gap in ${name}` : name;
            }),
          ) || 'nothing',
      },
      cites: there.map(({ best }) => best!.entry.n),
    };
  },
};
