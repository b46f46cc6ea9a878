// A pack of forty lines: it opens, plays, is scored and proves itself; the same pack in one file or in several is the same.

import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { bots } from '../../../../../src/core/exercise/bots/index';
import { derivedReference } from '../../../../../src/core/exercise/derived-reference';
import { play } from '../../../../../src/core/exercise/play';
import { prove } from '../../../../../src/core/exercise/prove';
import { aboutOf } from '../../../../../src/core/exercise/pack-data';
import { INVENTED, newPack } from '../../../../../src/core/exercise/source/new-pack';
import { openSource, type OpenedSource } from '../../../../../src/core/exercise/source/open-source';
import type { EvidenceLab } from '../../../../../src/core/evidence/answer';
import { nodeLab } from '../../../../../src/cli/host';

const encoder = new TextEncoder();
const made = newPack({ title: 'Who gets the loan?', roles: INVENTED.roles });

function open(files: Readonly<Record<string, string>>): OpenedSource {
  const entries = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: encoder.encode(text),
  }));
  return openSource('own/loan', entries, []);
}

describe('a short pack', () => {
  it('has forty lines and opens whole', () => {
    expect(made['exercise.yaml']!.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    const { pack, problems } = open(made);
    expect(problems).toEqual([]);
    expect(pack!.exercise.checks.map(({ points, lap }) => [points, lap])).toEqual([
      [22, 'core'],
      [52, 'core'],
      [26, 'full'],
    ]);
  });

  it('proves itself on several seeds, with a reference that follows from its checks', async () => {
    const { pack, tables } = open(made);
    const solution = derivedReference(pack!)!;
    const lab = nodeLab(tables.map(({ bytes }) => bytes)) as EvidenceLab;
    for (let seed = 0; seed < 3; seed++) {
      const about = aboutOf(pack!.exercise, seed, []);
      const authoring = {
        solution,
        bots: [],
        passes: [],
        players: [],
        facilitator: '',
        proof: null,
        power: null,
      };
      const rows = await prove(pack!, authoring, about, seed, lab);
      expect(rows.filter(({ role }) => role === 'bot')).toHaveLength(2 * bots.length);
      expect(rows.flatMap(({ who, broken }) => broken.map((what) => `${who}: ${what}`))).toEqual(
        [],
      );
      const none = await play(pack!, about, [], { lap: 'full', seed }, lab);
      expect(
        (
          await nodeLab(tables.map(({ bytes }) => bytes)).do('score', {
            pack: pack!,
            log: none.session.log,
          })
        ).score,
      ).toBe(0);
    }
  });

  it('is another edition when its rows change, whatever their file is called', () => {
    const named = (rows: string): OpenedSource =>
      open({
        'exercise.yaml': made['exercise.yaml']!.replaceAll(INVENTED.name, 'players.csv'),
        'players.csv': rows,
      });
    const rows = made[INVENTED.name]!;
    const [one, other] = [named(rows), named(`${rows}over 30,2000,0.5,yes\n`)];
    expect([...one.problems, ...other.problems]).toEqual([]);
    expect(one.pack!.hash).not.toBe(other.pack!.hash);
    // What is computed of it, and what only its author has, is no part of the edition.
    expect(open({ ...made, 'truth.json': '{}', 'proof.json': '{}' }).pack!.hash).toBe(
      open(made).pack!.hash,
    );
  });

  it.each(['rows.tsv', 'Rows.CSV', 'rows', 'rows.v2.txt'])('opens on rows called %s', (name) => {
    const text = made[INVENTED.name]!.replaceAll(',', '\t');
    const files = newPack({ title: 'Who?', csv: { name, text }, roles: INVENTED.roles });
    expect(open(files).problems).toEqual([]);
  });

  it('is the same pack in one file or in several', () => {
    const rubric = { questions: [{ text: 'What did you leave out?' }] };
    const inOne = open({
      ...made,
      'exercise.yaml': `${made['exercise.yaml']!}rubric:\n  questions:\n    - text: What did you leave out?\n`,
    });
    const inTwo = open({ ...made, 'rubric.yaml': stringify(rubric) });
    expect(inOne.problems).toEqual([]);
    const { hash: _one, ...one } = inOne.pack!;
    const { hash: _two, ...two } = inTwo.pack!;
    expect(one).toEqual(two);
    expect(one.rubric.questions).toEqual([{ text: 'What did you leave out?' }]);
    expect(one.rubric.checks['rate']!.cases['right']!.did).toContain('{title}');
  });

  it('keeps what its author wrote', () => {
    const told = parse(made['exercise.yaml']!) as { checks: Record<string, unknown>[] };
    told.checks[1] = {
      ...told.checks[1],
      question: 'And now?',
      options: ['Sue them.', 'Look closer.', 'Go home.'],
      right: 2,
    };
    const { pack } = open({ ...made, 'exercise.yaml': stringify(told) });
    expect(pack!.claims.statements['meaning']).toMatchObject({
      question: 'And now?',
      right: 'option-2',
    });
  });
});
