// What a careful reader finds on this seed: a solution names it as "$planted-line" or "$worst-cells", for it differs from seed to seed.

import { remembered, type EvidenceLab } from '../evidence/answer';
import { checkOfKind } from './checks/index';
import { meets } from './checks/findings';
import { rightOption } from './checks/statement';
import { plantedFor } from './checks/wanted';
import { setOnRows } from './checks/worst-set';
import { plantedLine, type DashboardPreset } from './instruments/dashboard-review';
import { chosenAt } from './chooser-truth';
import { familySize, type Scene } from './scene';
import { tradeOffTruth } from './trade-off-truth';

/** The value of a "$name" at this point of an attempt. Throws, naming those there are. */
export async function truthAt(name: string, scene: Scene, lab: EvidenceLab): Promise<unknown> {
  if (name.startsWith('chooser.')) return chosenAt(name, scene);
  if (name.startsWith('planted.')) return ofWorld(name, scene, lab);
  if (name.startsWith('planted-')) return planted(name, scene);
  if (name.startsWith('right.')) return rightAnswer(name.slice('right.'.length), scene, lab);
  if (name.startsWith('holding.')) return holdingClaim(name.slice('holding.'.length), scene, lab);
  if (name === 'worst-cells') return worstCells(scene, lab);
  const found = await tradeOffTruth(name, scene, lab);
  if (found !== undefined) return found;
  throw new Error(
    `A solution names "$${name}". There are: planted-line, planted-fault, planted-metric, planted-what, worst-cells, right.… of a statement, holding.… of claims, and planted.… of a world.`,
  );
}

/** The option of a question that the rows bear out. */
async function rightAnswer(question: string, scene: Scene, lab: EvidenceLab): Promise<string> {
  const asked = scene.pack.claims.statements[question];
  const right = asked && (await rightOption(asked, { scene, lab, answer: remembered(lab) }));
  if (right !== undefined) return right;
  throw new Error(`No option of the question "${question}" holds on these rows.`);
}

/** "holding.ages": the first claim named "ages-…" that holds on held-back rows. */
async function holdingClaim(prefix: string, scene: Scene, lab: EvidenceLab): Promise<string> {
  const given = { scene, lab, answer: remembered(lab) };
  for (const [name, { holds }] of Object.entries(scene.pack.claims.claims)) {
    if (!name.startsWith(`${prefix}-`)) continue;
    let all = true;
    for (const test of holds) all = all && (await meets(test, given));
    if (all) return name;
  }
  throw new Error(`No claim named "${prefix}-…" holds on these rows.`);
}

/** "planted.sets.proxies": what stands there in the truth of the attempt's world. */
async function ofWorld(name: string, scene: Scene, lab: EvidenceLab): Promise<unknown> {
  const truth = await plantedFor({ scene, lab });
  const found = name
    .split('.')
    .slice(1)
    .reduce<unknown>(
      (at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key],
      truth,
    );
  if (found !== undefined) return found;
  throw new Error(`A solution names "$${name}", which is not planted in this exercise's world.`);
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
