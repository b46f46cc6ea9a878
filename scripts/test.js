// `npm test`: installs what is missing, then runs every guard and every test, and closes with one line of counts.

import { ensureChromium } from './chromium.js';
import { ensureReady } from './ready.js';
import { sum } from './tally.js';

await ensureReady();
await ensureChromium();
const { buildCommandLine, buildPage } = await import('./build.js');
const { check } = await import('./check.js');
const { playwright } = await import('./playwright.js');
const { vitest } = await import('./vitest.js');

/** @type {[string, () => Promise<import('./tally.js').Tally>][]} */
const STAGES = [
  ['Build', build],
  ['Guards', check],
  ['Tests in Node', async () => (await vitest('unit', { quiet: false })).tally],
  ['Tests in the browser', async () => (await playwright('e2e')).tally],
];

async function build() {
  try {
    await buildPage();
    await buildCommandLine();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

const tallies = [];
const lines = [];
for (const [name, run] of STAGES) {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const tally = await run();
  tallies.push(tally);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  lines.push(`${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`);
}

const { passed, failed } = sum(tallies);
console.log(`\n${lines.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
