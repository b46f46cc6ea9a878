// Runs another program and waits for it: the one place where the scripts start processes.

import { spawn } from 'node:child_process';
import { root } from './root.js';

/**
 * @typedef {object} Ran
 * @property {number} code Exit code; 1 when a signal ended it.
 * @property {string} output What it printed, when `quiet`; otherwise empty.
 * @property {number} seconds How long it took.
 */

/**
 * Runs `node` with these arguments, so that no shell and no PATH is needed for the project's own tools.
 * @param {string[]} args
 * @param {Options} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * @typedef {object} Options
 * @property {boolean} [quiet] Keep the output and return it.
 * @property {boolean} [toErrors] Send everything it prints to stderr (stdout belongs to an answer).
 * @property {Record<string, string | undefined>} [env] Added to the environment.
 * @property {string} [cwd] Folder to run in; the project's by default.
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<Ran>}
 */
export function run(command, args, options = {}) {
  const started = performance.now();
  const { quiet, toErrors, env, cwd = root } = options;
  const out = quiet ? 'pipe' : toErrors ? 2 : 'inherit';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [quiet ? 'ignore' : 'inherit', out, quiet ? 'pipe' : 2],
    });
    const pieces = /** @type {Buffer[]} */ ([]);
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? 1,
        output: Buffer.concat(pieces).toString(),
        seconds: (performance.now() - started) / 1000,
      }),
    );
  });
}
