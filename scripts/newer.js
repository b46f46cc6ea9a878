// Tells whether something built is older than what it is built from.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.js';

const COMMON = [
  'src',
  'exercises',
  'datasets',
  'law',
  'scripts',
  'package-lock.json',
  'vite.config.ts',
];

export const PAGE_SOURCES = [...COMMON, 'public', 'index.html'];
export const CLI_SOURCES = COMMON;

/**
 * @param {string} output A built file, as a path inside the project.
 * @param {string[]} sources Files and folders inside the project; those that do not exist are skipped.
 */
export function isStale(output, sources) {
  const built = modified(inRoot(output));
  return built === 0 || sources.some((source) => newest(inRoot(source)) > built);
}

/** Time of the newest file at or below a path; 0 when there is none. @param {string} path @returns {number} */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const below = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stats.mtimeMs, ...below);
}

/** @param {string} path */
const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
