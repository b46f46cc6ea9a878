// A ratio of errors: it depends on which of two complementary rates is divided, so alone it settles nothing.

import { speak } from '../../documents/figures';
import type { Entry } from '../../evidence/entry';
import type { Ask } from '../../evidence/query';
import type { Misconception } from './misconception';
import { named, percent, query, whom } from './asked';

type Ratio = Extract<Ask, { kind: 'ratio' }>;

/** Errors, and the right decisions that make the rest of the same people. */
const REST: Readonly<Record<string, string>> = {
  'false-negative-rate': 'true-positive-rate',
  'false-positive-rate': 'true-negative-rate',
  'false-discovery-rate': 'precision',
  'false-omission-rate': 'negative-predictive-value',
  'error-rate': 'accuracy',
};

/** The two stories differ by at least this much, as a part of the reference's rate. */
const APART = 0.05;

export const ratioOfErrors: Misconception = {
  id: 'ratio-of-errors',
  name: 'A ratio of errors alone',
  plain: 'Errors and hits of the same people have different ratios, and neither is the true one.',
  source: 'Framing of risks: Gigerenzer et al. 2007, Helping doctors and patients; curriculum P10.',
  says: {
    did: 'You pinned {metric} as a ratio, {cell} over {reference}: {ratio}.',
    found:
      'The same people counted the other way, by those who are not in that rate, have the ratio {rest}. On your rows the two rates are {cell-rate} and {reference-rate}.',
    why: 'Both ratios come from the same two rates. Whoever picks one of them picks how large the gap sounds.',
    next: 'Pin the difference as well, or both rates, so that a reader can see what is divided.',
  },
  async detect({ scene, answer }) {
    const { evidence } = scene.attempt;
    for (const entry of evidence.toReversed()) {
      const { ask, experiment, part } = entry.body.query;
      if (ask.kind !== 'ratio' || REST[ask.metric] === undefined) continue;
      if (evidence.some((other) => alsoSays(other, ask))) continue;
      const rate = (cell: string) =>
        answer(
          query(experiment, part, { kind: 'cell', metric: ask.metric, groups: ask.groups, cell }),
        );
      const [own, theirs] = [await rate(ask.cell), await rate(ask.reference)];
      if (!own.value || !theirs.value || theirs.value === 1) continue;
      const ratio = own.value / theirs.value;
      const rest = (1 - own.value) / (1 - theirs.value);
      if (Math.abs(Math.abs(ratio - 1) - Math.abs(rest - 1)) < APART) continue;
      return {
        entry: entry.n,
        slots: {
          metric: named(scene, ask.metric),
          cell: whom(scene, ask, ask.cell),
          reference: whom(scene, ask, ask.reference),
          ratio: speak({ value: ratio, n: own.n }, 'ratio'),
          rest: speak({ value: rest, n: own.n }, 'ratio'),
          'cell-rate': percent(own.value, own.n),
          'reference-rate': percent(theirs.value, theirs.n),
        },
      };
    }
    return undefined;
  },
};

/** Whether a pin says the same comparison as a difference, or with the other of the two rates. */
function alsoSays({ body }: Entry<'evidence'>, ratio: Ratio): boolean {
  const { ask } = body.query;
  if (ask.kind !== 'difference' && ask.kind !== 'ratio') return false;
  const samePair =
    ask.groups.join('|') === ratio.groups.join('|') &&
    [ask.cell, ask.reference].sort().join('/') === [ratio.cell, ratio.reference].sort().join('/');
  if (!samePair) return false;
  const rest = REST[ratio.metric];
  return ask.kind === 'difference'
    ? ask.metric === ratio.metric || ask.metric === rest
    : ask.metric === rest;
}
