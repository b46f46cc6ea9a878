// Other tools beside the lab: an environment of their own with pinned versions, and their times on the same rows.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { inRoot } from './root.js';

/**
 * @typedef {{ job: string, api: string, seconds: number, measured_of: number, reached: Record<string, number> }} PeerTime
 */

/** Of the tools' own pins, the youngest Python they need. */
const PYTHON = [3, 12];
const FOLDER = inRoot('.cache', 'peers');
const PINS = inRoot('tests', 'bench', 'peers');

/**
 * Runs the other tools on all rows of Adult. Makes their environment when it is not there or its pins changed.
 * @returns {Promise<PeerTime[]>}
 */
export async function peerTimes() {
  const python = environment();
  const rows = await adultCsv();
  const run = spawnSync(
    python,
    [inRoot('tests', 'bench', 'peers', 'peers.py'), rows, 'label', 'fnlwgt'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1e8,
      env: { ...process.env, OPENBLAS_NUM_THREADS: '1' },
    },
  );
  if (run.status !== 0) throw new Error('The other tools did not run to their end; see above.');
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => /** @type {PeerTime} */ (JSON.parse(line)));
}

/** The environment's Python. */
function environment() {
  const pins = ['requirements.txt', 'no-deps.txt'].map((name) => `${PINS}/${name}`);
  const stamp = createHash('sha256')
    .update(pins.map((path) => readFileSync(path, 'utf8')).join('\n'))
    .digest('hex');
  const python =
    process.platform === 'win32' ? `${FOLDER}/Scripts/python.exe` : `${FOLDER}/bin/python`;
  const kept = `${FOLDER}/pins`;
  if (existsSync(kept) && readFileSync(kept, 'utf8') === stamp) return python;
  console.log('Installing the other tools (about 1 GB, once) …');
  rmSync(FOLDER, { recursive: true, force: true });
  must(pythonNamed(), ['-m', 'venv', FOLDER]);
  must(python, ['-m', 'pip', 'install', '--quiet', '-r', pins[0] ?? '']);
  must(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '-r', pins[1] ?? '']);
  writeFileSync(kept, stamp);
  return python;
}

/** A Python that is young enough, by its usual names; PYTHON names another. */
function pythonNamed() {
  const names = [process.env['PYTHON'], 'python3.12', 'python3.13', 'python3', 'python'];
  for (const name of names) {
    if (!name) continue;
    const { status, stdout } = spawnSync(name, ['-c', 'import sys; print(*sys.version_info[:2])'], {
      encoding: 'utf8',
    });
    if (status !== 0) continue;
    const [major = 0, minor = 0] = stdout.trim().split(' ').map(Number);
    if (major === PYTHON[0] && minor >= (PYTHON[1] ?? 0)) return name;
  }
  throw new Error(
    `The other tools need Python ${PYTHON.join('.')} or later. Install it, or name one: PYTHON=/path/to/python npm run bench -- --peers`,
  );
}

/** @param {string} program @param {string[]} args */
function must(program, args) {
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed; see above.`);
}

/** All rows of Adult as the lab ships them; the label as 0 and 1. */
async function adultCsv() {
  const bytes = readFileSync(inRoot('datasets', 'adult', 'data.parquet'));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const people = await parquetReadObjects({ file });
  const names = Object.keys(people[0] ?? {}).filter(
    (name) => name !== 'income' && name !== 'original_split',
  );
  const lines = people.map((person) =>
    [...names.map((name) => person[name] ?? 'missing'), person['income'] === '>50K' ? 1 : 0].join(
      ',',
    ),
  );
  mkdirSync(inRoot('.cache'), { recursive: true });
  const path = inRoot('.cache', 'adult.csv');
  writeFileSync(path, [[...names, 'label'].join(','), ...lines].join('\n'));
  return path;
}
