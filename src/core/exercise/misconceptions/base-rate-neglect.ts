// Base-rate neglect: precisions compared between groups in which the label is not equally common.

import { canonical } from '../../base/canonical';
import type { Ask } from '../../evidence/query';
import type { Misconception } from './misconception';
import { named, percent, whom } from './asked';

/** Shares of those who were picked: they move with how common the label is. */
const OF_PICKED = ['precision', 'false-discovery-rate'];
/** Base rates further apart than this make precisions hard to compare. */
const APART = 0.05;

export const baseRateNeglect: Misconception = {
  id: 'base-rate-neglect',
  name: 'Base rates left out',
  plain: 'How often a yes is right depends on how common the label is, not on the errors alone.',
  source: 'Chouldechova 2017, Fair prediction with disparate impact, section 2.1.',
  says: {
    did: 'You compared {metric} between {cell} and {reference}, and pinned no base rate.',
    found:
      'On your practice rows {cell-base} of {cell} have the label, and {reference-base} of {reference}. If the model erred for {cell} exactly as it errs for {reference}, {metric} would be {same} for {cell} and {reference-value} for {reference}.',
    why: 'With unequal base rates, equal errors give unequal precision, and equal precision needs unequal errors. The number alone does not say how a group is treated.',
    next: 'Pin the base rates beside it, or compare errors among people with the same label.',
  },
  async detect({ scene, frame }) {
    const { evidence } = scene.attempt;
    const pins = evidence.flatMap((entry) => {
      const { ask } = entry.body.query;
      return 'metric' in ask && OF_PICKED.includes(ask.metric) && 'cell' in ask
        ? [{ entry, ask }]
        : [];
    });
    for (const { entry, ask } of pins.toReversed()) {
      const { experiment } = entry.body.query;
      const pair =
        ask.kind === 'cell'
          ? pins.find(
              (other) =>
                other.ask.kind === 'cell' &&
                other.ask.cell !== ask.cell &&
                other.ask.metric === ask.metric &&
                canonical(other.ask.groups) === canonical(ask.groups),
            )?.ask.cell
          : ask.reference;
      const [column] = ask.groups;
      if (pair === undefined || column === undefined || ask.groups.length > 1) continue;
      const label = experiment.roles.label;
      if (evidence.some(({ body }) => asksBase(body.query.ask, label))) continue;
      const metrics = ['base-rate', 'true-positive-rate', 'false-positive-rate', ask.metric];
      const { cells } = await frame({ experiment, part: 'practice', metrics, groups: [column] });
      const of = (cell: string, metric: string): number | null =>
        cells.find(({ key }) => key === cell)?.values[metric]?.value ?? null;
      const [own, theirs] = [of(ask.cell, 'base-rate'), of(pair, 'base-rate')];
      const [tpr, fpr] = [of(pair, 'true-positive-rate'), of(pair, 'false-positive-rate')];
      if (own === null || theirs === null || tpr === null || fpr === null) continue;
      const picked = tpr * own + fpr * (1 - own);
      if (Math.abs(own - theirs) < APART || picked === 0) continue;
      const right = (tpr * own) / picked;
      return {
        entry: entry.n,
        slots: {
          metric: named(scene, ask.metric),
          cell: whom(scene, ask, ask.cell),
          reference: whom(scene, ask, pair),
          'cell-base': percent(own),
          'reference-base': percent(theirs),
          same: percent(ask.metric === 'precision' ? right : 1 - right),
          'reference-value': percent(of(pair, ask.metric)),
        },
      };
    }
    return undefined;
  },
};

/** Whether a question is about how common the label is in a group. */
function asksBase(ask: Ask, label: string): boolean {
  if ('metric' in ask) return ask.metric === 'base-rate';
  return ask.kind === 'share' && ask.of.column === label && ask.within.length > 0;
}
