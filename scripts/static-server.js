// A small static server for the built page: right types, the policy as a header, any sub-path. Used by `npm start` and the tests.

import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { contentSecurityPolicy } from './csp.js';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
});

/**
 * @typedef {object} Served
 * @property {string} url Where the page is, with the sub-path and a closing slash.
 * @property {number} port
 * @property {() => Promise<void>} close Ends the server and its open connections.
 */

/**
 * Serves a folder on this machine only.
 * @param {object} options
 * @param {string} options.folder
 * @param {number} [options.port] The port to take; 0 (the default) takes any free one.
 * @param {string} [options.subPath] Serve under /this/path/ instead of /.
 * @param {'with-policy' | 'without-policy'} [options.header] Whether the policy is also sent as a header.
 * @returns {Promise<Served>} Rejects with EADDRINUSE when the port is taken.
 */
export function serve({ folder, port = 0, subPath = '', header = 'with-policy' }) {
  const inner = subPath.replace(/^\/+|\/+$/g, '');
  const prefix = inner ? `/${inner}/` : '/';
  const server = createServer(async (request, response) => {
    const path = decodedPath(request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(response, 405);
    if (path === undefined || !path.startsWith(prefix)) return fail(response, 404);
    const file = await fileAt(folder, path.slice(prefix.length));
    if (!file) return fail(response, 404);
    response.writeHead(200, {
      'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
      'content-length': file.size,
      'cache-control': hashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(header === 'with-policy' ? { 'content-security-policy': contentSecurityPolicy } : {}),
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(file.path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      resolve({
        url: `http://localhost:${taken}${prefix}`,
        port: taken,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** @param {string} url */
function decodedPath(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** A name with a content hash never changes what it holds. @param {string} path */
const hashed = (path) => /\/assets\/.+-[\w-]{8,}\.\w+$/.test(path);

/**
 * @param {string} folder
 * @param {string} path Relative; '' or a folder means its index.html.
 */
async function fileAt(folder, path) {
  const full = normalize(join(folder, path));
  if (full !== folder && !full.startsWith(folder + sep)) return undefined;
  for (const candidate of [full, join(full, 'index.html')]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return { path: candidate, size: found.size };
  }
  return undefined;
}

/** @param {import('node:http').ServerResponse} response @param {404 | 405} code */
function fail(response, code) {
  response.writeHead(code, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(code === 404 ? 'Not found.' : 'Only GET is served here.');
}
