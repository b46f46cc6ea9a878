// Every shipped exercise: each move of its reference earns something, its texts keep the rules of the house, its files their
// schemas. The limits of reference, bots and players are held in tests/unit/cli/proof.test.ts.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exercises } from 'virtual:exercises';
import { inRoot } from '../../scripts/root.js';
import { canonical } from '../../src/core/base/canonical';
import { remembering, type EvidenceLab } from '../../src/core/evidence/answer';
import { bots } from '../../src/core/exercise/bots/index';
import { openAuthoring, openPack } from '../../src/core/exercise/open-pack';
import type { Authoring } from '../../src/core/exercise/authoring';
import type { Pack } from '../../src/core/exercise/pack';
import { completed } from '../../src/core/exercise/short/complete';
import { play } from '../../src/core/exercise/play';
import { powerProblems } from '../../src/core/exercise/power';
import { packSchemas } from '../../src/core/exercise/schemas';
import { score } from '../../src/core/exercise/score';
import type { Scorecard } from '../../src/core/exercise/scorecard';
import { assurances } from '../../src/core/documents/assurance-lint';
import { packAbout, testLab, testPack } from '../exercise-lab';

const ids = exercises.map(({ about }) => (about as { id: string }).id);

describe.each(ids)('%s', (id) => {
  let pack: Pack;
  let authoring: Authoring;
  let lab: EvidenceLab;
  const seed = 0;
  beforeAll(async () => {
    ({ pack, authoring } = await testPack(id));
    lab = remembering(testLab() as EvidenceLab);
  });

  const cardOf = async (moves: Authoring['solution'], lap: 'core' | 'full'): Promise<Scorecard> => {
    const about = packAbout(pack, seed);
    const { session } = await play(pack, about, moves, { lap, seed }, lab);
    return score(pack, session.log, about, lab);
  };

  it('ships bots and players enough', () => {
    expect(bots.length + authoring.bots.length).toBeGreaterThanOrEqual(6);
    expect(authoring.players.length).toBeGreaterThanOrEqual(4);
  });

  it('is written in full: what a short pack leaves out is computed, here nothing is', async () => {
    const entry = exercises.find(({ about }) => (about as { id: string }).id === id)!;
    const files = await entry.load();
    const { data, texts } = completed(files);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(files.texts).sort());
    for (const [name, whole] of Object.entries(data))
      expect(whole, `${name} is completed`).toEqual(files.data[name]);
  });

  it('refuses no move of its reference, in either lap', async () => {
    for (const lap of ['core', 'full'] as const) {
      const { refused } = await play(
        pack,
        packAbout(pack, seed),
        authoring.solution,
        { lap, seed },
        lab,
      );
      expect(refused.map(({ move, why }) => `${move.as}: ${why}`)).toEqual([]);
    }
  });

  it('takes points in the check that cites it when a move of the reference is left out', async () => {
    const whole = await cardOf(authoring.solution, 'full');
    const free: string[] = [];
    for (const move of authoring.solution) {
      const card = await cardOf(
        authoring.solution.filter((other) => other !== move),
        'full',
      );
      const points = (from: Scorecard): number =>
        from.checks.find(({ id: check }) => check === move.for)!.points;
      if (points(card) >= points(whole)) free.push(`${move.as ?? move.step} for ${move.for}`);
    }
    expect(free).toEqual([]);
  });

  it('plays to the same bytes twice', async () => {
    const one = await cardOf(authoring.solution, 'core');
    lab = testLab() as EvidenceLab;
    expect(canonical(await cardOf(authoring.solution, 'core'))).toBe(canonical(one));
  });

  it('has a proof on twenty deals of the rows in which nothing breaks a limit', () => {
    const proof = authoring.proof as { seeds?: number; rows?: { broken: string[] }[] } | null;
    expect(proof?.seeds).toBeGreaterThanOrEqual(20);
    expect(proof?.rows?.flatMap(({ broken }) => broken)).toEqual([]);
  });

  it('has outcome checks that tell the reference from the baseline and the bots', () => {
    expect(powerProblems(pack, authoring)).toEqual([]);
  });

  it('types no figure into its feedback: they are computed', () => {
    const sentences = Object.values(pack.rubric.checks).flatMap(({ well, change, cases }) => [
      well,
      change,
      ...Object.values(cases).flatMap((words) => Object.values(words)),
    ]);
    expect(sentences.filter((text) => /\d/.test((text ?? '').replace(/\{[a-z-]+\}/g, '')))).toEqual(
      [],
    );
  });

  it('speaks plainly: no exclamation marks, no assurance, no praise of the person', () => {
    const texts = [
      pack.brief,
      ...Object.values(pack.steps),
      ...Object.values(pack.hints).flat(),
      ...Object.values(pack.terms),
      ...Object.values(pack.rubric.checks).flatMap(({ well, cases }) => [
        well,
        ...Object.values(cases).flatMap((words) => Object.values(words)),
      ]),
      ...Object.values(pack.claims.claims).map(({ why }) => why),
    ].map((text) => text ?? '');
    expect(
      texts.filter((text) => /!|well done|great|congratulations|simply|de-?bias/i.test(text)),
    ).toEqual([]);
    expect(texts.flatMap((text) => assurances(text).map(({ sentence }) => sentence))).toEqual([]);
  });
});

describe('a pack with a mistake', () => {
  const files = async (): Promise<{ learner: Files; author: Files }> => {
    const entry = exercises.find(({ about }) => (about as { id: string }).id === 'P10')!;
    return {
      learner: JSON.parse(JSON.stringify(await entry.load())) as Files,
      author: JSON.parse(JSON.stringify(await entry.authoring())) as Files,
    };
  };
  type Files = {
    path: string;
    hash: string;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- spoilt on purpose, wherever it may be
    data: Record<string, any>;
    texts: Record<string, string>;
  };

  it.each([
    [
      'an unknown field',
      (p: Files) => (p.data['exercise.yaml'].subtitle = 'x'),
      /exercise\.yaml.*subtitle/,
    ],
    [
      'points that are not 100',
      (p: Files) => (p.data['exercise.yaml'].checks[0].points = 9),
      /add up to 101/,
    ],
    [
      'an instrument that does not exist',
      (p: Files) => (p.data['exercise.yaml'].steps[1].instruments[0].use = 'magic'),
      /"magic".*slice-auditor/,
    ],
    [
      'a preset that does not fit',
      (p: Files) => (p.data['exercise.yaml'].steps[1].instruments[0].preset.rows = 'judge'),
      /steps\.1\.instruments\.0\.preset\.rows.*practice, audit/,
    ],
    [
      'a query that does not exist',
      (p: Files) => (p.data['claims.yaml'].claims['labels-differ'].needs[0][0] = 'gnder'),
      /claims\.yaml.*"gnder"/,
    ],
    [
      'a sentence with a slot nobody fills',
      (p: Files) => (p.data['rubric.yaml'].checks['wrong-line'].cases.right.why = '{x}'),
      /\{x\}.*said, shown, true/,
    ],
    [
      'a term without a sentence',
      (p: Files) => delete p.data['terms.yaml']['accuracy'],
      /"accuracy".*reproduce/,
    ],
    [
      'an experiment that is not whole',
      (p: Files) => delete p.data['lab.yaml'].experiments.inherited.learner,
      /experiments\.inherited\.learner/,
    ],
  ])('names file, field and fix: %s', async (_what, spoil, message) => {
    const { learner } = await files();
    spoil(learner);
    expect(() => openPack(learner)).toThrow(message);
  });

  it('names a move of the solution that is nowhere', async () => {
    const { learner, author } = await files();
    author.data['solution.yaml'].moves[0].instrument = 'nothing';
    expect(() => openAuthoring(author, openPack(learner))).toThrow(/solution\.yaml: moves\.0/);
  });
});

describe('the forms of a pack', () => {
  it.each(Object.entries(packSchemas()))(
    'exercises/schemas/%s.schema.json is what the code says',
    (name, schema) => {
      const committed = readFileSync(inRoot('exercises/schemas', `${name}.schema.json`), 'utf8');
      expect(committed, 'run node scripts/build-schemas.js').toBe(
        `${JSON.stringify(schema, null, 2)}\n`,
      );
    },
  );
});
