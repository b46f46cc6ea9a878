// R2, degenerate decision: the chosen rule offers to almost nobody or almost everybody, or tells people apart hardly better than a coin.

import type { Answer, Ask } from '../../evidence/query';
import type { Experiment } from '../../lab/experiment';
import { speak } from '../../documents/figures';
import type { Given } from '../checks/check';
import { comparing, fewRows } from '../checks/compare-on';
import type { Gate } from './gate';

/** Bounds of curriculum section 1, R2. */
const QUARTER = 0.25;

export const degenerateDecision: Gate = {
  id: 'R2',
  async holds({ scene, answer, lab }) {
    const { decision: question, reference } = scene.pack.exercise.gates;
    const decision = question === undefined ? undefined : scene.attempt.decisions.get(question);
    if (!decision || reference === undefined || decision.body.choice.kind !== 'run') return [];
    const { run: number } = decision.body.choice;
    const run = scene.attempt.runs.find(({ n }) => n === number);
    if (!run) return [];
    const { own, usual, balance, best } = await measured(
      scene.experiment(reference),
      run.body.experiment,
      { scene, answer, lab },
    );
    const upper = balance.interval?.hi ?? balance.value ?? 0;
    const lopsided = Math.min(own, 1 - own) < QUARTER * Math.min(usual, 1 - usual);
    const useless = upper < 0.5 + QUARTER * (best - 0.5);
    if (!lopsided && !useless) return [];
    const sentence = `You chose: ${run.body.title}.`;
    const share = speak({ value: own, n: 1000 }, 'share');
    return [
      {
        id: 'R2',
        step: decision.step,
        where: 'your decision',
        sentence,
        marked: { from: 0, to: sentence.length },
        why: lopsided
          ? `On held-back rows it shows the offer to ${share} of people. Where almost all are treated alike there is no gap, and no use either.`
          : `On held-back rows its balanced accuracy is ${speak(balance, 'share')}: it tells people apart hardly better than a coin.`,
        rewrites: [
          'Choose a run that still tells people apart.',
          'Argue that the model should not be used at all.',
        ],
      },
    ];
  },
};

interface Measured {
  /** Shares who are offered it, by the decision and by the reference. */
  readonly own: number;
  readonly usual: number;
  readonly balance: Pick<Answer, 'value' | 'interval' | 'n'>;
  readonly best: number;
}

/** On held-back rows; on cross-fitted ones where real rows are few. */
async function measured(standard: Experiment, chosen: Experiment, given: Given): Promise<Measured> {
  if (fewRows(given)) {
    const [card] = given.scene.about.groups;
    const { column, reference, levels } = card!;
    const group = Object.keys(levels).find((level) => level !== reference) ?? reference;
    const pair = { metric: 'selection-rate', column, group, reference };
    const { before, after } = await comparing(pair, given)(standard, chosen);
    return {
      own: after.overall.values['selection-rate']?.value ?? 0,
      usual: before.overall.values['selection-rate']?.value ?? 0,
      balance: after.overall.values['balanced-accuracy']!,
      best: before.overall.values['balanced-accuracy']?.value ?? 0.5,
    };
  }
  const ask = (experiment: Experiment, metric: string): Promise<Answer> =>
    given.answer({
      experiment,
      part: 'judge',
      ask: { kind: 'overall', metric } satisfies Ask,
      filter: [],
      margin: 0.1,
      family: 1,
    });
  return {
    own: (await ask(chosen, 'selection-rate')).value ?? 0,
    usual: (await ask(standard, 'selection-rate')).value ?? 0,
    balance: await ask(chosen, 'balanced-accuracy'),
    best: (await ask(standard, 'balanced-accuracy')).value ?? 0.5,
  };
}
