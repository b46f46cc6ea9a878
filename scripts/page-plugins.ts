// What the build adds to the page: the content security policy in its head and the list of files in its service worker.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { contentSecurityPolicy } from './csp.js';
import { filesBelow } from './folders.js';

/** Puts the policy into index.html; left out while developing, where the dev server injects styles and scripts. */
export function policyTag(): Plugin {
  return {
    name: 'fairground-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Fetched when the page opens for the first time; what is larger comes when it is used and is kept then. */
const SHELL = /\.(html|js|css|woff2|svg|png|webmanifest)$/;
const SHELL_FILE_BYTES = 250_000;

/** Writes this build's files and a hash of them into the service worker, which therefore changes when any of them does. */
export function serviceWorkerList(): Plugin {
  let publicFolder = '';
  return {
    name: 'fairground-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle['service-worker.js'];
        if (worker?.type !== 'chunk') return;
        const files = new Map<string, Buffer>();
        for (const [name, file] of Object.entries(bundle)) {
          if (file === worker || name.startsWith('.vite/')) continue;
          files.set(name, Buffer.from(file.type === 'chunk' ? file.code : file.source));
        }
        for (const name of filesBelow(publicFolder)) {
          files.set(name, readFileSync(join(publicFolder, name)));
        }
        const names = [...files.keys()].sort();
        const sum = createHash('sha256').update(worker.code);
        for (const name of names) sum.update(name).update(files.get(name)!);
        const small = (name: string): boolean => files.get(name)!.length <= SHELL_FILE_BYTES;
        const shell = names.filter((name) => SHELL.test(name) && small(name));
        worker.code = worker.code
          .replaceAll('__SHELL__', JSON.stringify(shell))
          .replaceAll('__FILES__', JSON.stringify(names))
          .replaceAll('__VERSION__', JSON.stringify(sum.digest('hex').slice(0, 16)));
      },
    },
  };
}
