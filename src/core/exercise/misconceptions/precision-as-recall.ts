// Precision told as recall, or recall as precision: the share is right, but it is of other people than the sentence says.

import type { Entry } from '../../evidence/entry';
import type { Ask } from '../../evidence/query';
import type { Misconception } from './misconception';
import { cellName, metricName, type Scene } from '../scene';
import { percent, query } from './asked';
import { saidIn } from './said';

/** Shares of those with the label, and shares of those who were picked. */
const TURNED: Readonly<Record<string, string>> = {
  precision: 'true-positive-rate',
  'true-positive-rate': 'precision',
  'false-negative-rate': 'precision',
};

type Cell = Extract<Ask, { kind: 'cell' | 'overall' }>;

export const precisionAsRecall: Misconception = {
  id: 'precision-as-recall',
  name: 'Precision and recall swapped',
  plain:
    'Of those who earn it, how many are picked; of those picked, how many earn it: two numbers.',
  source: 'Powers 2011, Evaluation: from precision, recall and F-measure.',
  says: {
    did: 'You wrote: “{sentence}” The number in it is “{metric}”, a share {of}.',
    found:
      'On your practice rows “{metric}” is {value} {whom}; “{other}”, a share {other-of}, is {other-value}.',
    why: 'Both speak of people who earn it and are picked, but they divide by others. Swapped, they tell a reader how many are helped where they only say how many of the picked are right.',
    next: 'Name the people a share is of, or cite the other number.',
  },
  async detect({ scene, answer }) {
    for (const { entry, sentence, shown, cites } of saidIn(scene)) {
      const pins = scene.attempt.evidence.filter(({ n }) => cites.includes(n));
      const [pin] = pins;
      const ask = pin && pins.length === 1 ? cellOf(pin) : undefined;
      const turned = ask && TURNED[ask.metric];
      if (!pin || !ask || turned === undefined) continue;
      if (!speaksOf(scene, sentence, turned) || speaksOf(scene, sentence, ask.metric)) continue;
      const { experiment } = pin.body.query;
      // Practice rows: the other number has not been looked at elsewhere.
      const [own, other] = [
        await answer(query(experiment, 'practice', ask)),
        await answer(query(experiment, 'practice', { ...ask, metric: turned })),
      ];
      if (own.value === null || other.value === null) continue;
      return {
        entry,
        slots: {
          sentence: shown,
          metric: metricName(scene, ask.metric),
          of: scene.pack.lab.metrics[ask.metric]?.of ?? '',
          value: percent(own.value, own.n),
          whom: ask.kind === 'cell' ? `for ${cellName(scene, ask.groups, ask.cell)}` : 'overall',
          other: metricName(scene, turned),
          'other-of': scene.pack.lab.metrics[turned]?.of ?? '',
          'other-value': percent(other.value, other.n),
        },
      };
    }
    return undefined;
  },
};

function cellOf({ body }: Entry<'evidence'>): Cell | undefined {
  const { ask } = body.query;
  return ask.kind === 'cell' || ask.kind === 'overall' ? ask : undefined;
}

/** Whether a sentence names the people a metric is a share of: "of those who earn enough", "of the women who earn enough". */
function speaksOf({ pack }: Scene, sentence: string, metric: string): boolean {
  const tail = /^of (?:those|everybody|all) ?(.*)$/.exec(pack.lab.metrics[metric]?.of ?? '')?.[1];
  if (!tail) return false;
  const escaped = tail.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const who = escaped.startsWith('who ') ? escaped : `(?:who (?:are|were) )?${escaped}`;
  return new RegExp(`\\bof (?:those|all|the|every)?(?: ?[\\p{L}-]+){0,3} ${who}`, 'iu').test(
    sentence,
  );
}
