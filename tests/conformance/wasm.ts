// Hands the wasm files of the installed tfjs to the core, as the page and the command line do.

import { readFile } from 'node:fs/promises';
import { inRoot } from '../../scripts/root.js';
import { provideTf } from '../../src/core/models/index';

export function provideInstalledWasm(): void {
  provideTf({
    wasmBytes: async (name) =>
      new Uint8Array(
        await readFile(inRoot(`node_modules/@tensorflow/tfjs-backend-wasm/dist/${name}`)),
      ),
  });
}
