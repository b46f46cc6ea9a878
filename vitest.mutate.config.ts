// The tests that mutation testing runs for each changed line of `fairness` and `base`: their own, and the conformance kits.

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { content } from './scripts/content-plugin.ts';
import { alias } from './scripts/alias.js';

export default defineConfig({
  plugins: [svelte({ configFile: false }), content()],
  resolve: { alias },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    include: [
      'tests/unit/core/base/**/*.test.ts',
      'tests/unit/core/fairness/**/*.test.ts',
      'tests/unit/core/peers/**/*.test.ts',
      'tests/conformance/{metrics,metric-properties,mitigations,promises,task-measures}.test.ts',
      'tests/golden/**/*.test.ts',
    ],
  },
});
