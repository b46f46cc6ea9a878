// How much script the first load needs: the page's entry and everything it imports at once, compressed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Largest first load that is interactive in time on a throttled phone (measured: 60 kB is, 155 kB is not). */
export const FIRST_LOAD_BYTES = 60_000;

/**
 * @typedef {Record<string, { file: string, isEntry?: boolean, imports?: string[], css?: string[] }>} Manifest
 */

/**
 * The script files that a page loads before anything is asked of it.
 * @param {Manifest} manifest What the build says it made.
 * @param {string} entry
 */
export function firstLoadFiles(manifest, entry = 'index.html') {
  const seen = new Set();
  const visit = (/** @type {string} */ key) => {
    const chunk = manifest[key];
    if (!chunk)
      throw new Error(`The manifest has no "${key}": build the page first (npm run build).`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  visit(entry);
  return [...seen];
}

/**
 * @param {string} folder A built page.
 * @returns {{ bytes: number, files: { file: string, bytes: number }[] }} Compressed sizes.
 */
export function firstLoad(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const files = firstLoadFiles(manifest).map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
  }));
  return { files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/**
 * A sentence about a built page's first load; throws it when the budget is exceeded.
 * @param {string} folder
 */
export function checkFirstLoad(folder, budget = FIRST_LOAD_BYTES) {
  const { bytes, files } = firstLoad(folder);
  const kilo = (/** @type {number} */ size) => `${(size / 1000).toFixed(1)} kB`;
  const parts = files.map(({ file, bytes: size }) => `  ${kilo(size)}  ${file}`).join('\n');
  const said = `First load ${kilo(bytes)} of script, compressed; the budget is ${kilo(budget)}.\n${parts}`;
  if (bytes > budget)
    throw new Error(`${said}\nImport what home does not need at once with import().`);
  return said;
}
