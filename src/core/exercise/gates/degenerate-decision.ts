// R2, degenerate decision: the chosen rule offers to almost nobody or almost everybody, or tells people apart hardly better than a coin.

import type { Answer, Ask } from '../../evidence/query';
import type { Experiment } from '../../lab/experiment';
import { speak } from '../../documents/figures';
import type { Gate } from './gate';

/** Bounds of curriculum section 1, R2. */
const QUARTER = 0.25;

export const degenerateDecision: Gate = {
  id: 'R2',
  async holds({ scene, answer }) {
    const { decision: question, reference } = scene.pack.exercise.gates;
    const decision = question === undefined ? undefined : scene.attempt.decisions.get(question);
    if (!decision || reference === undefined || decision.body.choice.kind !== 'run') return [];
    const { run: number } = decision.body.choice;
    const run = scene.attempt.runs.find(({ n }) => n === number);
    if (!run) return [];
    const ask = (experiment: Experiment, metric: string): Promise<Answer> =>
      answer({
        experiment,
        part: 'judge',
        ask: { kind: 'overall', metric } satisfies Ask,
        filter: [],
        margin: 0.1,
        family: 1,
      });
    const standard = scene.experiment(reference);
    const own = (await ask(run.body.experiment, 'selection-rate')).value ?? 0;
    const usual = (await ask(standard, 'selection-rate')).value ?? 0;
    const balance = await ask(run.body.experiment, 'balanced-accuracy');
    const best = (await ask(standard, 'balanced-accuracy')).value ?? 0.5;
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
