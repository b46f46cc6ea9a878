// Four-fifths read as a law: a rule of thumb from hiring, which small groups break by chance and large ones pass with a real gap.

import { exp, log } from '../../base/math';
import { logFactorial } from '../../base/statistics/log-factorial';
import { count, speak } from '../../documents/figures';
import type { Misconception } from './misconception';
import { audited, percent } from './asked';
import { cellName } from '../scene';
import { saidIn } from './said';

const RULE = /four[- ]fifths|\b(?:80|eighty)\s*(?:%|per ?cent)[- ]rule|\b4\/5/iu;
const LAW =
  /\b(?:legal(?:ly)?|illegal(?:ly)?|law(?:ful)?(?:ly)?|unlawful(?:ly)?|compl(?:y|ies|iant|iance)|pass(?:es|ed)?|fail(?:s|ed)?|violat\w+|breach\w*|breaks?|discriminat\w+|allowed|forbidden)\b/iu;
const DENIED =
  /\b(?:no|not a|isn['’]t|only a|just a) (?:law|legal|rule of law|test|threshold|pass mark)|rule of thumb|not (?:law|legal)|says nothing/iu;

export const fourFifthsAsLaw: Misconception = {
  id: 'four-fifths-as-law',
  name: 'Four-fifths taken for a law',
  plain:
    'It is a rule of thumb of one country for hiring, and chance alone breaks it in small groups.',
  source: '29 CFR 1607.4 D and the EEOC’s questions and answers (1979), 20–24; curriculum 3.1.',
  says: {
    did: 'You wrote: “{sentence}”',
    found:
      'On your practice rows {share} of everybody are selected. Take {n} people at random from all of them, as many as in the group “{group}”: in {flagged} of 100 such draws their rate falls below four fifths of everybody’s. Nobody treated them differently.',
    why: 'In small groups the ratio falls below four fifths by chance, and in large ones it stays above while the gap is beyond chance. It was written as a first sign in hiring, in one country.',
    next: 'Give both rates, their difference and its interval, and leave the word for what is unlawful to a lawyer.',
  },
  async detect({ scene, frame }) {
    const said = saidIn(scene).find(
      ({ sentence }) => RULE.test(sentence) && LAW.test(sentence) && !DENIED.test(sentence),
    );
    if (!said) return undefined;
    const groups = scene.about.groups.map(({ column }) => column).slice(0, 2);
    // Before any model there are only the answers in the label.
    const { metrics } = scene.pack.lab;
    const metric =
      'base-rate' in metrics && !('selection-rate' in metrics) ? 'base-rate' : 'selection-rate';
    const { overall, cells } = await frame({
      experiment: audited(scene),
      part: 'practice',
      metrics: [metric],
      groups,
    });
    const share = overall.values[metric]?.value;
    const people = cells
      .map(({ key, values }) => ({ key, n: values[metric]?.n ?? 0 }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => a.n - b.n);
    const [smallest] = people;
    if (!share || !smallest || share >= 1) return undefined;
    const flagged = below(smallest.n, share, 0.8 * share);
    return {
      entry: said.entry,
      slots: {
        sentence: said.shown,
        share: percent(share),
        n: count(smallest.n),
        group: cellName(scene, groups, smallest.key),
        flagged: speak({ value: Math.round(100 * flagged), n: 100 }, 'people'),
      },
    };
  },
};

/** The chance that of n people, each selected with chance p, less than the share `limit` are. */
function below(n: number, p: number, limit: number): number {
  let sum = 0;
  for (let k = 0; k < limit * n; k++) {
    sum += exp(
      logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * log(p) + (n - k) * log(1 - p),
    );
  }
  return sum;
}
