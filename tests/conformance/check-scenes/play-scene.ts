// Plays an example of a check kind: its log is made, and the kind's verdict on it returned.

import { remembered, type EvidenceLab } from '../../../src/core/evidence/answer';
import { append } from '../../../src/core/evidence/chain';
import type { EntryDraft, Log } from '../../../src/core/evidence/entry';
import { checkOfKind } from '../../../src/core/exercise/checks/index';
import type { Given, Judged } from '../../../src/core/exercise/checks/check';
import { shownAnswer } from '../../../src/core/exercise/fulfil';
import { aboutOf } from '../../../src/core/exercise/pack-data';
import { edited, play } from '../../../src/core/exercise/play';
import { sceneOf, titleOf } from '../../../src/core/exercise/scene';
import { startSession } from '../../../src/core/exercise/session';
import { testEnv, testPack } from '../../exercise-lab';
import { harborPack } from './harbor-pack';
import type { SceneExample } from './scene-example';

export interface Shelf {
  readonly lab: EvidenceLab;
}

type Played = Omit<SceneExample, 'kind' | 'case' | 'spec' | 'share'>;

export async function verdictOn(example: SceneExample, shelf: Shelf): Promise<Judged> {
  const kind = checkOfKind(example.kind);
  const given = await givenOf(example, shelf);
  const { spec } = example;
  const own = (id: string): unknown =>
    given.scene.pack.exercise.checks.find((check) => check.id === id)?.spec;
  return kind.verdict(kind.schema.parse(typeof spec === 'string' ? own(spec) : spec), given);
}

export async function givenOf(
  { pack: which, seed = 0, plays, log: entries = () => [] }: Played,
  { lab }: Shelf,
): Promise<Given> {
  const { pack: shipped, authoring } = await testPack(which === 'harbor' ? 'P10' : which);
  const pack = which === 'harbor' ? harborPack(shipped) : shipped;
  const about = aboutOf(pack.exercise, seed, testEnv().datasets);
  const begun = plays
    ? (await play(pack, about, edited(authoring.solution, plays), { lap: 'full', seed }, lab))
        .session
    : startSession(pack, about, { lap: 'full', seed, at: 0 });
  const scene = sceneOf(pack, about, begun.log);
  const drafts = await entries({
    next: begun.log.length,
    async pin(name, part, change = {}): Promise<EntryDraft> {
      const query = { ...scene.query(name, part), ...change };
      const answer = await shownAnswer(query, lab);
      return { kind: 'evidence', body: { title: titleOf(scene, query.ask), query, answer } };
    },
  });
  const log = drafts.reduce<Log>(
    (told, draft) => append(told, draft, { step: 'x', at: 1 }),
    begun.log,
  );
  return {
    scene: sceneOf(pack, about, log),
    lab,
    answer: remembered(lab, Object.keys(pack.lab.metrics)),
  };
}
