// Browser tests against the built page: `e2e` plays it, `bench` times it, `visual` takes its pictures.

import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/chromium.js';

const executablePath = await findChromium();

export default defineConfig({
  testDir: 'tests',
  outputDir: '.cache/playwright',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: {
      args: CHROMIUM_FLAGS,
      ...(executablePath ? { executablePath } : {}),
    },
  },
  projects: [
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
    { name: 'visual', testMatch: 'visual/**/*.spec.ts' },
    { name: 'bench', testMatch: 'bench/**/*.bench.spec.ts', timeout: 600_000, workers: 1 },
  ],
});
