// Installs the project's packages when they are missing or of another lock file, so that every command works on a bare clone.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './root.js';
import { run, runNode } from './run.js';

const STAMP = inRoot('node_modules', '.fairground-ready');

/** What the installed packages depend on: the lock file, and the Node they were installed for. */
export function wantedStamp() {
  return createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(`${process.versions.modules} ${process.platform} ${process.arch}`)
    .digest('hex');
}

/** Writes down that the packages on disk are those of the lock file. */
export function writeStamp() {
  mkdirSync(inRoot('node_modules'), { recursive: true });
  writeFileSync(STAMP, wantedStamp());
}

/** Installs what is missing. A second call costs one hash of the lock file. */
export async function ensureReady() {
  requireNode();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp()) return;
  console.error('Installing the packages of package-lock.json (once, about half a minute) …');
  const { code } = await npm(['ci', '--ignore-scripts', '--no-fund', '--no-audit']);
  if (code !== 0) {
    throw new Error(
      'The packages could not be installed: see the lines of npm above. ' +
        'Is the network reachable? Then run the same command again.',
    );
  }
  writeStamp();
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
}

/**
 * The npm that started this script, else the one on the PATH.
 * @param {string[]} args
 */
function npm(args) {
  const path = process.env.npm_execpath;
  if (path) return runNode([path, ...args], { toErrors: true });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { toErrors: true });
}
