// `npm run bench`: times the built page's own work in Chromium and prints a table.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.js';
import { ensureReady } from './ready.js';
import { inRoot } from './root.js';

await ensureReady();
await ensureChromium();
const { freshPage } = await import('./build.js');
const { playwright } = await import('./playwright.js');

const results = inRoot('.cache', 'bench.jsonl');
rmSync(results, { force: true });
await freshPage();
const { ok } = await playwright('bench', ['--workers=1', ...process.argv.slice(2)]);

/** @type {{ name: string, milliseconds: number, limit: number }[]} */
const rows = existsSync(results)
  ? readFileSync(results, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
if (rows.length === 0)
  console.error('No bench wrote a time: tests/bench/*.bench.spec.ts call record().');
const width = Math.max(8, ...rows.map(({ name }) => name.length));
const line = (/** @type {string[]} */ [name = '', took = '', limit = '', verdict = '']) =>
  `${name.padEnd(width)}  ${took.padStart(10)}  ${limit.padStart(10)}  ${verdict}`;
console.log(`\n${line(['job', 'ms', 'limit ms', ''])}`);
for (const { name, milliseconds, limit } of rows) {
  console.log(line([name, show(milliseconds), show(limit), milliseconds <= limit ? 'ok' : 'OVER']));
}
if (!ok || rows.some(({ milliseconds, limit }) => milliseconds > limit)) process.exitCode = 1;

/** @param {number} value */
function show(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
