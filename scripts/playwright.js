// Runs one project of the Playwright tests on the built page and counts them.

import { rmSync } from 'node:fs';
import { inRoot } from './root.js';
import { runNode } from './run.js';
import { tallyOf } from './tally.js';

/**
 * @param {string} project
 * @param {string[]} [more] Further arguments for Playwright.
 */
export async function playwright(project, more = []) {
  const report = inRoot('.cache', `playwright-${project}.json`);
  rmSync(report, { force: true });
  const { code } = await runNode(
    [
      inRoot('node_modules/@playwright/test/cli.js'),
      ...['test', `--project=${project}`, '--reporter=list,json', ...more],
    ],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  const tally = tallyOf(report, code, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));
  return { ok: code === 0, tally };
}
