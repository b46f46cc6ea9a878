// How the page and the command line are built from the same sources.

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type UserConfig } from 'vite';
import { alias } from './scripts/alias.js';
import { content } from './scripts/content-plugin.ts';
import { policyTag, serviceWorkerList } from './scripts/page-plugins.ts';
import { inRoot } from './scripts/root.js';

const page: UserConfig = {
  base: './',
  plugins: [svelte({ configFile: false }), content(), policyTag(), serviceWorkerList()],
  resolve: { alias },
  worker: {
    format: 'es',
    plugins: () => [content()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // tfjs and danfojs are large chunks, loaded when they are asked for.
    chunkSizeWarningLimit: 3_000,
    // A data: URL would fall to connect-src and font-src of the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The policy allows no inline style, and one sheet a chunk keeps the first load small.
    cssCodeSplit: true,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: {
        index: inRoot('index.html'),
        'service-worker': inRoot('src/page/service-worker.ts'),
      },
      output: {
        entryFileNames: (chunk) =>
          chunk.name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
};

/** One file for Node: everything bundled, wasm and data read from the project's folder at run time. */
const commandLine: UserConfig = {
  plugins: [content()],
  resolve: { alias, mainFields: ['module', 'main'] },
  ssr: { noExternal: true },
  build: {
    ssr: inRoot('src/cli/main.ts'),
    outDir: 'dist-cli',
    copyPublicDir: false,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        format: 'es',
        entryFileNames: 'cli.js',
        codeSplitting: false,
        banner: [
          "import { createRequire as __createRequire } from 'node:module';",
          "import { fileURLToPath as __fileURLToPath } from 'node:url';",
          'const require = __createRequire(import.meta.url);',
          "const __dirname = __fileURLToPath(new URL('.', import.meta.url));",
        ].join('\n'),
      },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'command-line' ? commandLine : page));
