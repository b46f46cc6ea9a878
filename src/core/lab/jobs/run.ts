// Runs one experiment and measures its decisions: an Outcome without row arrays.

import { canonical } from '../../base/canonical';
import { sha256 } from '../../base/sha256';
import { areChances } from '../../fairness/curves/guesses';
import { frame, type Frame } from '../../fairness/frame';
import { metricById } from '../../fairness/metrics/index';
import type { DecisionRule } from '../../fairness/mitigations/index';
import { nullBands } from '../../fairness/null-bands';
import type { Model } from '../../table/learning';
import type { Experiment } from '../experiment';
import type { Measure } from '../measure';
import { decide, scoredPart, type Decided } from '../pipeline';
import { stageKey } from '../cache';
import type { Job } from './job';

export interface Outcome {
  readonly v: 1;
  /** Stands where the rows are invented: people who do not exist, effects that were planted. */
  readonly synthetic?: true;
  /** SHA-256 of the experiment's canonical JSON. */
  readonly key: string;
  /** Rows in each part, and rows left out for a missing feature. */
  readonly rows: {
    readonly train: number;
    readonly tune: number;
    readonly practice: number;
    readonly audit: number;
    readonly judge: number;
    readonly dropped: number;
  };
  readonly model: { readonly bytes: string; readonly report: Decided['model']['report'] };
  readonly rule: Pick<DecisionRule, 'state' | 'needsGroups' | 'notes'>;
  readonly frames: readonly Frame[];
}

export const run: Job<{ experiment: Experiment; measures: readonly Measure[] }, Outcome> = {
  async run({ experiment, measures }, shop, call) {
    const decided = await decide(experiment, shop, call);
    const frames: Frame[] = [];
    for (const measure of measures) {
      await call.breathe();
      frames.push(frameOf(decided, experiment, measure));
    }
    const { rows, model, rule } = decided;
    return {
      v: 1,
      ...(experiment.data.source === 'world' ? { synthetic: true } : {}),
      key: stageKey('experiment', experiment),
      rows: {
        train: rows.train().length,
        tune: rows.tune().length,
        practice: rows.part('practice').length,
        audit: rows.part('audit').length,
        judge: rows.part('judge').length,
        dropped: rows.dropped,
      },
      model: { bytes: modelBytes(model), report: model.report },
      rule: {
        state: rule.state,
        needsGroups: rule.needsGroups,
        ...(rule.notes ? { notes: rule.notes } : {}),
      },
      frames,
    };
  },
};

/**
 * The frame of one measure; with its null bands where they are asked for. Throws a sentence when a metric that reads
 * scores as chances is asked of scores that are none.
 */
export function frameOf(decided: Decided, experiment: Experiment, measure: Measure): Frame {
  const { part, groups, control, filter, metrics, margin, family, chance } = measure;
  const rows = scoredPart(decided, experiment, part, [...groups, ...control], filter);
  for (const metric of metrics.map(metricById)) {
    if (metric.from !== 'rows' || !metric.readsChances || !rows.score) continue;
    const fit = areChances(rows.score, metric.name);
    if (fit !== true) throw new Error(fit);
  }
  const { reference } = experiment.roles;
  const spec = { metrics, groups, control, margin, family, reference };
  const framed = frame(rows, spec);
  if (chance === undefined) return framed;
  const bands = nullBands(rows, spec, Object.keys(framed.disparities), chance);
  const disparities = Object.entries(framed.disparities).map(([id, said]) => {
    const nullBand = bands[id];
    return [id, nullBand ? { ...said, nullBand } : said] as const;
  });
  return { ...framed, disparities: Object.fromEntries(disparities) };
}

/** SHA-256 of a model's state: two models with the same bytes predict the same. */
function modelBytes(model: Model): string {
  return sha256(canonical(model.state));
}
