// What a careful reader finds on this seed: a solution names it as "$planted-line" or "$worst-cells", for it differs from seed to seed.

import type { EvidenceLab } from '../evidence/answer';
import { checkOfKind } from './checks/index';
import { setOnRows } from './checks/worst-set';
import { plantedLine, type DashboardPreset } from './instruments/dashboard-review';
import { familySize, type Scene } from './scene';

/** The value of a "$name" at this point of an attempt. Throws, naming those there are. */
export async function truthAt(name: string, scene: Scene, lab: EvidenceLab): Promise<unknown> {
  if (name.startsWith('planted-')) return planted(name, scene);
  if (name === 'worst-cells') return worstCells(scene, lab);
  throw new Error(
    `A solution names "$${name}". There are: planted-line, planted-fault, planted-metric, planted-what, worst-cells.`,
  );
}

function planted(name: string, scene: Scene): unknown {
  const use = scene.pack.exercise.steps
    .flatMap(({ instruments }) => instruments)
    .find(({ use: id }) => id === 'dashboard-review');
  if (!use) throw new Error('This exercise has no dashboard with a planted line.');
  const { query, fault } = plantedLine(
    use.preset as unknown as DashboardPreset,
    scene.attempt.start.salt,
  );
  const { ask } = scene.pack.lab.queries[query]!;
  switch (name) {
    case 'planted-line':
      return query;
    case 'planted-fault':
      return fault;
    case 'planted-metric':
      return 'metric' in ask ? ask.metric : undefined;
    default:
      return ask.kind;
  }
}

async function worstCells(scene: Scene, lab: EvidenceLab): Promise<readonly string[]> {
  const check = scene.pack.exercise.checks.find(({ kind }) => kind === 'worst-set');
  if (!check) throw new Error('This exercise asks for no set of worst cells.');
  const spec = checkOfKind('worst-set').schema.parse(check.spec) as Parameters<typeof setOnRows>[0];
  const { set } = await setOnRows(spec, 'audit', familySize(scene), { scene, lab });
  return set;
}
