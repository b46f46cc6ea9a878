// The guards that are programs: each is run once over a small planted tree, and must say what is wrong there.

import { describe, expect, it } from 'vitest';
import { program } from '../../scripts/program.js';
import { inRoot } from '../../scripts/root.js';
import { runNode } from '../../scripts/run.js';
import { checkFirstLoad, firstLoad } from '../../scripts/size.js';

const planted = (...parts: string[]): string => inRoot('tests/architecture/planted', ...parts);

/** Runs a package's program in a planted folder and expects it to fail, saying all of this. */
async function fails(
  name: string,
  args: string[],
  says: (string | RegExp)[],
  folder = '',
): Promise<void> {
  const { code, output } = await runNode([program(name), ...args], {
    quiet: true,
    cwd: planted(folder),
  });
  for (const text of says) expect(output).toMatch(text);
  expect(code).not.toBe(0);
}

describe('guards that are programs, on planted failures', () => {
  it('prettier: a file out of format', () =>
    fails(
      'prettier',
      ['--check', '--ignore-path', '/dev/null', '--config', inRoot('.prettierrc.json'), 'format'],
      [/ugly\.ts/],
    ));

  it('eslint: an impure core, an unnamed export, raw HTML', () =>
    fails(
      'eslint',
      ['--no-ignore', '--config', planted('lint/eslint.config.js'), '.'],
      [
        'no-restricted-globals',
        'no-console',
        'no-restricted-syntax',
        'eqeqeq',
        'consistent-type-imports',
        'no-explicit-any',
        'svelte/no-at-html-tags',
      ].map((rule) => new RegExp(rule)),
      'lint',
    ));

  it('compiler: no page in the core, and no element taken for granted', () =>
    fails(
      'typescript',
      ['-p', 'types'],
      [/document\.ts.*Cannot find name 'document'/, /undefined\.ts.*not assignable/],
    ));

  it('svelte-check: a wrong type and a picture without words', () =>
    fails(
      'svelte-check',
      [
        '--workspace',
        planted('components'),
        '--tsconfig',
        planted('components/tsconfig.json'),
        '--output',
        'human',
        '--fail-on-warnings',
      ],
      [/not assignable to type 'number'/, /alt/],
    ));

  it('dependency-cruiser: imports against the direction', () =>
    fails(
      'dependency-cruiser',
      ['src', '--config', inRoot('.dependency-cruiser.cjs'), '--output-type', 'err'],
      [
        /core-base: src\/core\/base\/sum\.ts → src\/core\/table/,
        // A type alone is a dependency too.
        /core-fairness: src\/core\/fairness\/metric\.ts → src\/core\/models/,
        /core-knows-nobody: src\/core\/lab\/lab\.ts/,
        /page-ui: src\/page\/ui\/button\.ts → src\/page\/app/,
        /page-and-cli-apart: src\/page\/app\/home\.ts → src\/cli/,
        /no-circles/,
        /resolvable: src\/page\/app\/home\.ts → \.\/gone/,
      ],
      'imports',
    ));

  it('knip: a file and an export that nobody uses', () =>
    fails('knip', ['--no-progress'], [/forgotten\.js/, /unused\s/], 'unused'));

  it('size: a first load over its budget, counted without what is lazy', () => {
    const { files, bytes } = firstLoad(planted('size'));
    expect(files.map(({ file }) => file)).toEqual(['assets/index.js', 'assets/shared.js']);
    expect(() => checkFirstLoad(planted('size'), bytes - 1)).toThrow('the budget is');
    expect(checkFirstLoad(planted('size'), bytes)).toContain('First load');
  });
});
