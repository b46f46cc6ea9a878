// The rows a learner may be answered with: practice rows, and audit rows for what they opened or pinned there. Held-back rows never.

import { canonical } from '../../base/canonical';
import { remembered, type EvidenceLab } from '../../evidence/answer';
import type { Answer, Query } from '../../evidence/query';
import type { Frame } from '../../fairness/frame';
import type { Experiment } from '../../lab/experiment';
import type { Measure } from '../../lab/measure';
import type { SlicePreset } from '../instruments/slice-form';
import type { Scene } from '../scene';

/** What a frame is asked of: a measure whose usual parts may be left out. */
export type FrameAsk = Pick<Measure, 'part' | 'metrics' | 'groups'> &
  Partial<Pick<Measure, 'control' | 'filter'>> & {
    readonly experiment: Experiment;
    /** Reference levels by column, if not the experiment's own. */
    readonly reference?: Readonly<Record<string, string>>;
  };

export interface Seen {
  readonly scene: Scene;
  /** Throws for rows the learner has not looked at. */
  answer(query: Query): Promise<Answer>;
  /** Throws for rows the learner has not looked at. */
  frame(ask: FrameAsk): Promise<Frame>;
}

/** @param lab Any lab: what it is asked for is looked at first. */
export function seenBy(scene: Scene, lab: EvidenceLab): Seen {
  const answer = remembered(lab);
  return {
    scene,
    answer(query) {
      mustHaveSeen(scene, query);
      return answer(query);
    },
    async frame({ experiment, reference, ...ask }) {
      const { part, groups } = ask;
      for (const metric of ask.metrics) {
        const cell = { kind: 'overall' as const, metric };
        mustHaveSeen(scene, { experiment, part, ask: cell, filter: ask.filter ?? [] }, groups);
      }
      const measure = { control: [], filter: [], margin: 0.1, family: 1, ...ask };
      const roles = {
        ...experiment.roles,
        reference: { ...experiment.roles.reference, ...reference },
      };
      const { frames } = await lab.do('run', {
        experiment: { ...experiment, roles },
        measures: [measure],
      });
      return frames[0]!;
    },
  };
}

/**
 * Practice rows are free. Of audit rows, what was pinned there, and what was opened: a metric by these groups, of a model
 * that an auditor of the exercise shows. A repair on audit rows, or one metric more, would be a look that nobody logged.
 */
function mustHaveSeen(
  scene: Scene,
  { experiment, part, ask, filter }: Pick<Query, 'experiment' | 'part' | 'ask' | 'filter'>,
  by?: readonly string[],
): void {
  if (part === 'practice') return;
  const { evidence, opened } = scene.attempt;
  const pinned = evidence.some(
    ({ body: { query } }) =>
      query.part === part &&
      canonical([query.experiment, query.ask, query.filter]) ===
        canonical([experiment, ask, filter]),
  );
  const groups = by ?? ('groups' in ask ? ask.groups : []);
  const looked = opened.some(
    ({ body }) =>
      'metric' in ask &&
      filter.length === 0 &&
      body.metrics.includes(ask.metric) &&
      canonical(body.groups) === canonical(groups),
  );
  if (part === 'audit' && (pinned || (looked && isShown(scene, experiment)))) return;
  throw new Error('These rows were not looked at by the learner.');
}

function isShown(scene: Scene, experiment: Experiment): boolean {
  return scene.pack.exercise.steps
    .flatMap(({ instruments }) => instruments)
    .filter(({ use }) => use === 'slice-auditor')
    .map(({ preset }) => preset as unknown as SlicePreset)
    .some(
      ({ rows, experiment: name }) =>
        rows === 'audit' && canonical(scene.experiment(name)) === canonical(experiment),
    );
}
