// Packs that must not be opened: each is refused with file, line and reason, and with an example where the sample has one.

import { describe, expect, it } from 'vitest';
import { INVENTED, newPack } from '../../../../../src/core/exercise/source/new-pack';
import { openSource } from '../../../../../src/core/exercise/source/open-source';

const encoder = new TextEncoder();
const good = newPack({ title: 'Who gets the loan?', roles: INVENTED.roles });
const yaml = good['exercise.yaml']!;
const lineOf = (text: string): number => yaml.slice(0, yaml.indexOf(text)).split('\n').length;

function problemsOf(
  files: Readonly<Record<string, string>>,
): ReturnType<typeof openSource>['problems'] {
  const entries = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: encoder.encode(text),
  }));
  return openSource('own/bad', entries, []).problems;
}

/** Ten lines that would become ten thousand million words. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 10; i++)
    lines.push(`a${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ')}]`);
  return lines.join('\n');
}

const changed = (from: string, to: string): Record<string, string> => {
  expect(yaml).toContain(from);
  return { ...good, 'exercise.yaml': yaml.replace(from, to) };
};

describe('a bad pack', () => {
  it.each([
    [
      'an unknown check',
      changed('kind: statement', 'kind: statment'),
      'exercise.yaml',
      lineOf('kind: statement'),
      'Did you mean "statement"?',
    ],
    [
      'missing data',
      changed('file: "applications.csv"', 'file: loans.csv'),
      'exercise.yaml',
      lineOf('file: '),
      'There is no file "loans.csv"',
    ],
    [
      'a column that is not there',
      changed('label: "repaid"', 'label: repayed'),
      'exercise.yaml',
      lineOf('label: '),
      'Did you mean "repaid"?',
    ],
    [
      'a level that is not there',
      changed('of: { "age": "30 or younger" } }', 'of: { "age": "30 or yunger" } }'),
      'exercise.yaml',
      lineOf('of: {'),
      'Did you mean "30 or younger"?',
    ],
    [
      'a metric that is not there',
      changed('metric: selection-rate,', 'metric: selektion-rate,'),
      'exercise.yaml',
      lineOf('ask: {'),
      'Did you mean "selection-rate"?',
    ],
    [
      'an instrument that is not there',
      changed('use: slice-auditor', 'use: slice-oditor'),
      'exercise.yaml',
      lineOf('use: slice'),
      'Did you mean "slice-auditor"?',
    ],
    [
      'two checks of one name',
      changed('id: gap', 'id: rate'),
      'exercise.yaml',
      lineOf('id: gap'),
      'there twice',
    ],
    [
      'two steps of one name',
      changed('id: conclude', 'id: measure'),
      'exercise.yaml',
      lineOf('id: conclude'),
      'there twice',
    ],
    [
      'a key that stands twice',
      changed('title: "Who', 'title: Once\ntitle: "Who'),
      'exercise.yaml',
      lineOf('title: "Who') + 1,
      'stands twice',
    ],
    [
      'a field that is not known',
      changed('title: Measure it', 'title: 7'),
      'exercise.yaml',
      lineOf('title: Measure'),
      'steps.0.title',
    ],
    ['no YAML', changed('steps:', 'steps: ['), 'exercise.yaml', undefined, ''],
    [
      'a script in a text',
      changed('Find how often', '<script>alert(1)</script>'),
      'exercise.yaml',
      lineOf('text: Find'),
      '<script…>',
    ],
    [
      'a picture in Markdown',
      { ...good, 'brief.md': 'One line.\nA <img src=x onerror=alert(1)>' },
      'brief.md',
      2,
      '<img…>',
    ],
    [
      'a path out of the pack',
      { ...good, '../evil.md': 'x' },
      '../evil.md',
      undefined,
      'leads out of the pack',
    ],
    [
      'an absolute path',
      { ...good, '/etc/evil.md': 'x' },
      '/etc/evil.md',
      undefined,
      'root of a disk',
    ],
    [
      'a path of another system',
      { ...good, 'C:\\evil.md': 'x' },
      'C:\\evil.md',
      undefined,
      'root of a disk',
    ],
    [
      'a file of another kind',
      { ...good, 'run.js': 'x' },
      'run.js',
      undefined,
      'take this one out',
    ],
    [
      'aliases that multiply',
      { ...good, 'exercise.yaml': bomb() },
      'exercise.yaml',
      undefined,
      'aliases',
    ],
    [
      'lists in lists without end',
      { ...good, 'exercise.yaml': '['.repeat(30_000) },
      'exercise.yaml',
      undefined,
      '',
    ],
    [
      'a list that holds itself',
      { ...good, 'hints.yaml': 'rate: &a [*a]' },
      'hints.yaml',
      1,
      'stands inside itself',
    ],
    [
      'a key that every object has from birth',
      changed('- id: meaning', '- __proto__: { lap: full }\n    id: meaning'),
      'exercise.yaml',
      lineOf('- id: meaning'),
      '“__proto__” cannot be a name here',
    ],
    [
      'an id that every object has from birth',
      changed('id: meaning', 'id: constructor'),
      'exercise.yaml',
      lineOf('id: meaning'),
      'cannot be a name',
    ],
    [
      'a level that only every object has',
      changed('of: { "age": "30 or younger" } }', 'of: { "age": valueOf } }'),
      'exercise.yaml',
      lineOf('of: {'),
      'has no value "valueOf"',
    ],
    [
      'hints that are no fields',
      { ...good, 'hints.yaml': 'Look twice.' },
      'hints.yaml',
      1,
      'fields with their values',
    ],
    [
      'statements that are no fields',
      { ...good, 'claims.yaml': 'claims: {}\nstatements: 7' },
      'claims.yaml',
      2,
      'fields with their values',
    ],
    ['no exercise', { 'readme.md': 'x' }, 'exercise.yaml', undefined, 'missing'],
    [
      'a CSV that is none',
      { ...good, 'applications.csv': 'a,b\n1\n' },
      'applications.csv',
      undefined,
      '“applications.csv”',
    ],
  ])('%s is refused, with file, line and reason', (_what, files, file, line, says) => {
    const [first] = problemsOf(files);
    expect(first).toMatchObject({ file, ...(line === undefined ? {} : { line }) });
    expect(first!.says).toContain(says);
  });

  it('gives an example of what was expected', () => {
    const [first] = problemsOf(changed('title: Measure it', 'title: 7'));
    expect(first!.example).toBe('title: Measure it');
  });

  it('reads past what stands beside a pack, also in the folder that was chosen', () => {
    const entries = Object.entries({ ...good, 'assets/a.png': 'x' }).map(([path, text]) => ({
      path: `loan/${path}`,
      bytes: encoder.encode(text),
    }));
    const { problems, entries: own } = openSource('own/loan', entries, []);
    expect(problems).toEqual([]);
    expect(own.map(({ path }) => path)).toEqual(['applications.csv', 'exercise.yaml']);
  });

  it('says all that is wrong in a file at once', () => {
    const both = changed('label: "repaid"', 'label: repayed');
    both['exercise.yaml'] = both['exercise.yaml']!.replace('"score"', 'skore');
    expect(problemsOf(both).map(({ line }) => line)).toEqual([
      lineOf('label: '),
      lineOf('score: '),
    ]);
  });
});
