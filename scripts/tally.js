// Counts of tests that passed and failed, read from the reports that the test runners write.

import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {Tally[]} tallies */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});

/**
 * What a runner's report says; one failure when it wrote none or found nothing but ended badly.
 * @param {string} file
 * @param {number} code The runner's exit code.
 * @param {(report: any) => Tally} read
 * @returns {Tally}
 */
export function tallyOf(file, code, read) {
  let tally;
  try {
    tally = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
