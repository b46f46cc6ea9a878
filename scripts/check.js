// `npm run check`: every static guard, each named and timed; all run, even when one fails.

import { program } from './program.js';
import { ensureReady } from './ready.js';
import { inRoot } from './root.js';
import { runNode } from './run.js';
import { vitest } from './vitest.js';

/** @typedef {import('./tally.js').Tally} Tally */

/** @param {string} name @param {string[]} args */
const tool = (name, args) => async () => {
  const { code, output } = await runNode([program(name), ...args], { quiet: true });
  return { ok: code === 0, output };
};

/**
 * @typedef {object} Step
 * @property {boolean} ok
 * @property {string} output
 * @property {boolean} [loud] Show the output even when all is well.
 * @property {Tally} [tally] When it is more than one test.
 */

/** @type {[string, () => Promise<Step>][]} */
const STEPS = [
  ['format', tool('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lint', tool('eslint', ['--max-warnings', '0', '.'])],
  ['types of the core', () => types('tsconfig.core.json')],
  ['types of everything', () => types('tsconfig.json')],
  [
    'types of the components',
    tool('svelte-check', [
      '--tsconfig',
      'tsconfig.page.json',
      '--output',
      'human',
      '--fail-on-warnings',
    ]),
  ],
  [
    'direction of imports',
    tool('dependency-cruiser', ['src', '--config', '.dependency-cruiser.cjs']),
  ],
  ['unused files and exports', tool('knip', ['--no-progress'])],
  ['architecture', () => vitest('architecture')],
  ['size of the first load', size],
];

/** @param {string} project */
const types = (project) =>
  runNode([program('typescript'), '-p', project], { quiet: true }).then(ok);

/** @param {import('./run.js').Ran} ran */
const ok = ({ code, output }) => ({ ok: code === 0, output });

async function size() {
  const { freshPage } = await import('./build.js');
  const { checkFirstLoad } = await import('./size.js');
  try {
    await freshPage();
    return { ok: true, output: checkFirstLoad(inRoot('dist')), loud: true };
  } catch (error) {
    return { ok: false, output: /** @type {Error} */ (error).message };
  }
}

const AT_ONCE = 2;

/**
 * Runs every guard, two at a time, and prints a line for each in their order, with its output when it failed.
 * @returns {Promise<Tally>} One for each guard; the architecture tests are counted singly.
 */
export async function check() {
  const total = { passed: 0, failed: 0 };
  const runs = inLanes(
    STEPS.map(
      ([, step]) =>
        () =>
          timed(step),
    ),
    AT_ONCE,
  );
  for (const [at, [name]] of STEPS.entries()) {
    const result = /** @type {Step & { seconds: number }} */ (await runs[at]);
    const { ok: passed, output, tally, loud, seconds } = result;
    console.log(`${passed ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
    if ((!passed || loud) && output.trim()) console.log(output.trimEnd());
    total.passed += tally?.passed ?? (passed ? 1 : 0);
    total.failed += tally?.failed ?? (passed ? 0 : 1);
  }
  return total;
}

/** @param {() => Promise<Step>} step @returns {Promise<Step & { seconds: number }>} */
async function timed(step) {
  const started = performance.now();
  const result = await step().catch((error) => ({ ok: false, output: String(error.stack) }));
  return { ...result, seconds: (performance.now() - started) / 1000 };
}

/**
 * Starts tasks in order, so many at once, and gives a promise for each.
 * @template T
 * @param {(() => Promise<T>)[]} tasks
 * @param {number} atOnce
 * @returns {Promise<T>[]}
 */
function inLanes(tasks, atOnce) {
  const settle = /** @type {((value: T) => void)[]} */ ([]);
  const promises = tasks.map(() => new Promise((resolve) => settle.push(resolve)));
  let next = 0;
  const lane = async () => {
    for (let task = tasks[next]; task; task = tasks[next]) {
      const done = settle[next++];
      done?.(await task());
    }
  };
  for (let i = 0; i < atOnce; i++) void lane();
  return promises;
}

if (process.argv[1] === inRoot('scripts', 'check.js')) {
  await ensureReady();
  const { failed } = await check();
  if (failed > 0) process.exitCode = 1;
}
