// `npm run --silent lab -- …`: builds the command line when its sources are newer, then runs it. Stdout holds the answer alone.

import { pathToFileURL } from 'node:url';
import { ensureReady } from './ready.js';
import { inRoot } from './root.js';

// The answer belongs on stdout; whatever installing and building have to say goes to stderr.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);
await ensureReady();
const { freshCommandLine } = await import('./build.js');
await freshCommandLine();
process.stdout.write = write;

// npm runs its scripts in the project's folder; the paths of a call start where it was made.
if (process.env.npm_lifecycle_event === 'lab' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

const { main } = await import(pathToFileURL(inRoot('dist-cli', 'cli.js')).href);
process.exitCode = await main(process.argv.slice(2));
