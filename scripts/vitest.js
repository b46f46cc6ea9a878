// Runs one project of the vitest tests and counts them.

import { rmSync } from 'node:fs';
import { inRoot } from './root.js';
import { runNode } from './run.js';
import { tallyOf } from './tally.js';

/**
 * @param {'unit' | 'architecture'} project
 * @param {{ quiet?: boolean }} [options] Quiet: the output is returned, not shown.
 */
export async function vitest(project, { quiet = true } = {}) {
  const report = inRoot('.cache', `vitest-${project}.json`);
  rmSync(report, { force: true });
  const { code, output } = await runNode(
    [
      inRoot('node_modules/vitest/vitest.mjs'),
      'run',
      ...[
        '--project',
        project,
        '--reporter',
        'default',
        '--reporter',
        'json',
        '--outputFile.json',
        report,
      ],
    ],
    quiet ? { quiet } : {},
  );
  const tally = tallyOf(report, code, ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    // A file that could not be loaded has no tests to count.
    failed: numFailedTests + testResults.filter(unloaded).length,
  }));
  return { ok: code === 0, output, tally };
}

/** @param {{ status: string, assertionResults: unknown[] }} file */
const unloaded = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.length === 0;
