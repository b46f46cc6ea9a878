// `npm start`: installs what is missing, builds what is out of date, serves the page and says where to look.

import { parseArgs } from 'node:util';
import { ensureReady } from './ready.js';
import { inRoot } from './root.js';

const FIRST_PORT = 4173;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'sub-path': { type: 'string', default: '' },
  },
});

await ensureReady();
const { freshPage } = await import('./build.js');
console.error('Building the page if anything changed …');
await freshPage();
const { url } = await firstFree();
console.log(`\nFairground is open at ${url}\nEnd it with Ctrl+C.`);

/** Serves on the port asked for, else on the first free one from 4173 on. */
async function firstFree() {
  const { serve } = await import('./static-server.js');
  const asked = values.port === undefined ? undefined : Number(values.port);
  if (asked !== undefined && !(Number.isInteger(asked) && asked > 0 && asked < 65536)) {
    throw new Error(`--port ${values.port}: give a whole number between 1 and 65535.`);
  }
  const last = asked ?? FIRST_PORT + 100;
  for (let port = asked ?? FIRST_PORT; port <= last; port++) {
    try {
      return await serve({ folder: inRoot('dist'), port, subPath: values['sub-path'] });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    asked === undefined
      ? `No port is free between ${FIRST_PORT} and ${last}: give one with --port.`
      : `Port ${asked} is taken: give another with --port.`,
  );
}
