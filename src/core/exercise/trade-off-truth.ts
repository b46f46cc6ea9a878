// What a careful learner hands in where weights, a table and supplied runs differ from seed to seed: "$weights", "$worse", "$supplied".

import { remembered, type EvidenceLab } from '../evidence/answer';
import { suppliedPreset } from './checks/supplied-told';
import { weightsOf } from './checks/weights-match';
import { worseLines } from './checks/worse-named';
import { dealtVerdicts } from './instruments/supplied-runs';
import type { Scene } from './scene';

/** The value of such a name; undefined for any other. Throws when the exercise has no check of that kind. */
export async function tradeOffTruth(
  name: string,
  scene: Scene,
  lab: EvidenceLab,
): Promise<unknown> {
  switch (name) {
    case 'weights':
      return entries(scene, lab, 'expected-over-observed');
    case 'weights-upside-down':
      return entries(scene, lab, 'observed-over-expected');
    case 'worse':
      return worseLines(specOf('worse-named', scene), { scene, lab, answer: remembered(lab) });
    case 'supplied':
      return dealtVerdicts(
        suppliedPreset(specOf<{ question: string }>('supplied-told', scene).question, scene),
        scene,
      );
    default:
      return undefined;
  }
}

/** Each weight as a person writes it: group times label over rows times cell. */
async function entries(
  scene: Scene,
  lab: EvidenceLab,
  way: 'expected-over-observed' | 'observed-over-expected',
): Promise<Record<string, string>> {
  const { experiment, column } = specOf<{ experiment: string; column: string }>(
    'weights-match',
    scene,
  );
  const counts = await lab.do('weight-cells', {
    experiment: scene.experiment(experiment),
    column,
  });
  const weights = weightsOf(counts);
  return Object.fromEntries(
    counts.cells
      .filter(({ key }) => weights[key] !== undefined)
      .map(({ key, group, favourable, n }) => {
        const sum = (test: (cell: (typeof counts.cells)[number]) => boolean): number =>
          counts.cells.filter(test).reduce((total, cell) => total + cell.n, 0);
        const ofGroup = sum((cell) => cell.group === group);
        const ofLabel = sum((cell) => cell.favourable === favourable);
        const [expected, observed] = [`${ofGroup} × ${ofLabel}`, `(${counts.n} × ${n})`];
        return [
          key,
          way === 'expected-over-observed'
            ? `${expected} / ${observed}`
            : `${observed} / (${expected})`,
        ];
      }),
  );
}

function specOf<Spec>(kind: string, { pack }: Scene): Spec {
  const check = pack.exercise.checks.find((each) => each.kind === kind);
  if (!check) throw new Error(`This exercise has no check of the kind "${kind}".`);
  return check.spec as Spec;
}
