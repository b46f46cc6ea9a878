// `npm run mutate`: mutation testing of the fairness engine and its mathematics; `-- --sample 60 --seed 1` takes 60 blocks of lines drawn at random instead of every line, which takes hours.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** The rooms that `stryker.config.json` mutates. */
const ROOMS = ['src/core/fairness', 'src/core/base'];

/** Lines in a block that is drawn. */
const BLOCK = 12;

const { values, positionals } = parseArgs({
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
  strict: false,
});

/**
 * `count` blocks, each as Stryker writes a range of lines, the same ones for the same seed.
 *
 * @param {number} count
 * @param {string} seed
 */
function drawn(count, seed) {
  const files = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${room}/${name}`),
  );
  const blocks = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length;
    return Array.from(
      { length: Math.ceil(lines / BLOCK) },
      (_, at) => `${file}:${String(at * BLOCK + 1)}-${String(Math.min(lines, (at + 1) * BLOCK))}`,
    );
  });
  /** @param {string} block */
  const place = (block) => createHash('sha256').update(`${seed} ${block}`).digest('hex');
  return blocks.sort((a, b) => (place(a) < place(b) ? -1 : 1)).slice(0, count);
}

const sample =
  values.sample === undefined
    ? []
    : ['--mutate', drawn(Number(values.sample), String(values.seed)).join(',')];
const { status } = spawnSync('npx', ['stryker', 'run', ...sample, ...positionals], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
