// `npm run build`: the page into dist/ and the command line into dist-cli/.

import { utimesSync } from 'node:fs';
import { ensureReady } from './ready.js';
import { CLI_SOURCES, PAGE_SOURCES, isStale } from './newer.js';
import { inRoot, root } from './root.js';

const PAGE = 'dist/index.html';
const CLI = 'dist-cli/cli.js';

/** Builds the page. */
export async function buildPage() {
  const { build } = await import('vite');
  await build({ root, configFile: inRoot('vite.config.ts'), logLevel: 'warn' });
  touch(PAGE);
}

/** Builds the command line: the same core, for Node. */
export async function buildCommandLine() {
  const { build } = await import('vite');
  await build({
    root,
    configFile: inRoot('vite.config.ts'),
    mode: 'command-line',
    logLevel: 'warn',
  });
  touch(CLI);
}

/** Builds the page unless it is newer than its sources. */
export async function freshPage() {
  if (isStale(PAGE, PAGE_SOURCES)) await buildPage();
}

/** Builds the command line unless it is newer than its sources. */
export async function freshCommandLine() {
  if (isStale(CLI, CLI_SOURCES)) await buildCommandLine();
}

/** A file whose text did not change keeps its old time on some systems: mark it as built now. @param {string} path */
function touch(path) {
  const now = new Date();
  utimesSync(inRoot(path), now, now);
}

if (process.argv[1] === inRoot('scripts', 'build.js')) {
  await ensureReady();
  await buildPage();
  await buildCommandLine();
}
