// Node reads no TypeScript: a script's own sources are bundled first, as the command line is, then imported.

import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRoot } from './root.js';

/** The exports of a TypeScript file. @param {string} source Path from the project's root. @param {string} name */
export async function bundled(source, name) {
  const outDir = inRoot('.cache', name);
  await build({
    root: inRoot(),
    configFile: false,
    logLevel: 'error',
    resolve: { mainFields: ['module', 'main'] },
    ssr: { noExternal: true },
    build: {
      ssr: inRoot(source),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: `${name}.js`,
          codeSplitting: false,
          // The wasm glue of tfjs asks for both.
          banner: [
            "import { createRequire as __createRequire } from 'node:module';",
            'const require = __createRequire(import.meta.url);',
            "const __dirname = '.';",
          ].join('\n'),
        },
      },
    },
  });
  return import(pathToFileURL(`${outDir}/${name}.js`).href);
}
