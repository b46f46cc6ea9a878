// Finds a Chromium for the browser tests, or installs one, or says what to do.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run, runNode } from './run.js';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags for a Chromium of the system: no sandbox in containers, no traffic of its own. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium on this machine: $CHROMIUM_PATH, the one Playwright installed, or a known place.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, but no file is there: correct it or unset it.`);
  }
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return [own, ...KNOWN].find((path) => path && existsSync(path));
}

/**
 * A Chromium, installed if need be: by Playwright, then by Debian's package manager when run as root.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  console.error('No Chromium found for the browser tests; installing one …');
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  await runNode([cli, 'install', '--with-deps', 'chromium'], { toErrors: true });
  const installed = await findChromium();
  if (installed) return installed;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { toErrors: true, env });
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], { toErrors: true, env });
    const packaged = await findChromium();
    if (packaged) return packaged;
  }
  throw new Error(
    'The browser tests need a Chromium and none could be installed. Install Chromium or Chrome ' +
      'by hand, set CHROMIUM_PATH to its program file, and run the command again.',
  );
}
