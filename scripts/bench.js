// `npm run bench`: times the built page's own work in Chromium and prints a table. `-- --peers` runs other tools beside it,
// `-- --copies=10` repeats every row ten times; what else is given goes to Playwright.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.js';
import { ensureReady } from './ready.js';
import { inRoot } from './root.js';

/**
 * @typedef {{
 *   name: string, value: number, limit: number, unit?: 'MB', job?: string, cold?: number,
 *   reached?: Record<string, number>
 * }} Recorded
 */

const given = process.argv.slice(2);
const withPeers = given.includes('--peers');
const copies = given.find((arg) => arg.startsWith('--copies='))?.slice('--copies='.length);
const passed = given.filter((arg) => arg !== '--peers' && !arg.startsWith('--copies='));

await ensureReady();
await ensureChromium();
const { freshPage } = await import('./build.js');
const { playwright } = await import('./playwright.js');
const { peerTimes } = await import('./peers.js');

const results = inRoot('.cache', 'bench.jsonl');
rmSync(results, { force: true });
await freshPage();
if (copies) process.env['BENCH_COPIES'] = copies;
const { ok } = await playwright('bench', ['--workers=1', ...passed]);

/** @type {Recorded[]} */
const rows = existsSync(results)
  ? readFileSync(results, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
if (rows.length === 0)
  console.error('No bench wrote a time: tests/bench/*.bench.spec.ts call record().');
const width = Math.max(8, ...rows.map(({ name }) => name.length));
const line = (
  /** @type {string[]} */ [name = '', took = '', limit = '', verdict = '', more = ''],
) =>
  `${name.padEnd(width)}  ${took.padStart(10)}  ${limit.padStart(10)}  ${verdict.padEnd(4)}  ${more}`;
console.log(`\n${line(['job', 'ms', 'limit', '', 'reached'])}`);
for (const { name, value, limit, unit = '', reached = {} } of rows) {
  const verdict = value <= limit ? 'ok' : 'OVER';
  const [is, may] = [value, limit].map((number) => `${show(number)} ${unit}`.trim());
  console.log(line([name, is ?? '', may ?? '', verdict, said(reached)]));
}
if (withPeers) {
  const theirs = await peerTimes();
  console.log('\nBeside other tools, on the same rows of the same machine');
  for (const { job, name, value, reached = {} } of rows) {
    const peer = theirs.find((each) => each.job === job);
    if (!job || !peer) continue;
    const whole = peer.measured_of < 1 ? ` (extrapolated from ${peer.measured_of * 100} %)` : '';
    console.log(`\n${name}: against ${peer.api}${whole}`);
    const times = (1000 * peer.seconds) / value;
    console.log(
      `  ${show(value)} ms against ${show(1000 * peer.seconds)} ms: ${times.toPrecision(3)} times as fast`,
    );
    if (Object.keys(peer.reached).length > 0)
      console.log(`  reached: ${said(reached)}; there: ${said(peer.reached)}`);
  }
}
if (!ok || rows.some(({ value, limit }) => value > limit)) process.exitCode = 1;

/** @param {number} value */
function show(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

/** @param {Record<string, number>} reached */
function said(reached) {
  return Object.entries(reached)
    .map(([what, value]) => `${what} ${Number(value.toPrecision(6))}`)
    .join(', ');
}
