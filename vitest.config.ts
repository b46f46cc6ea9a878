// Which tests run where: everything in Node; the browser's part is Playwright's.

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { content } from './scripts/content-plugin.ts';
import { alias } from './scripts/alias.js';

const project = (name: string, include: string[], testTimeout = 20_000) => ({
  plugins: [svelte({ configFile: false }), content()],
  resolve: { alias },
  test: { name, include, environment: 'node', testTimeout },
});

export default defineConfig({
  test: {
    // On two cores the default would be one worker.
    maxWorkers: '100%',
    projects: [
      project(
        'unit',
        ['tests/unit/**/*.test.ts', 'tests/conformance/**/*.test.ts', 'tests/golden/**/*.test.ts'],
        120_000,
      ),
      project('architecture', ['tests/architecture/*.test.ts'], 120_000),
    ],
  },
});
