// The static server: right types, the policy as a header, any sub-path, and nothing outside its folder.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../scripts/csp.js';
import { serve, type Served } from '../../../scripts/static-server.js';

const parent = mkdtempSync(join(tmpdir(), 'fairground-serve-'));
const folder = join(parent, 'dist');
let bare: Served;
let below: Served;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<h1>Fairground</h1>');
  writeFileSync(join(folder, 'assets/index-AbCd1234.js'), 'export {};');
  writeFileSync(join(folder, 'assets/tf-AbCd1234.wasm'), 'wasm');
  bare = await serve({ folder });
  below = await serve({ folder, subPath: '/a/sub path/', header: 'without-policy' });
});
afterAll(async () => {
  await bare.close();
  await below.close();
});

/** Status of a path sent as it is, without the tidying that fetch does. */
function status(path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: bare.port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('static server', () => {
  it('serves the page with the policy, and files by their types', async () => {
    const page = await fetch(bare.url);
    expect(await page.text()).toContain('Fairground');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const script = await fetch(`${bare.url}assets/index-AbCd1234.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
    const wasm = await fetch(`${bare.url}assets/tf-AbCd1234.wasm`);
    expect(wasm.headers.get('content-type')).toBe('application/wasm');
  });

  it('serves under a sub-path only, and without the policy when told so', async () => {
    const page = await fetch(below.url);
    expect(page.status).toBe(200);
    expect(page.headers.has('content-security-policy')).toBe(false);
    expect((await fetch(new URL('/', below.url))).status).toBe(404);
  });

  it('gives nothing from outside its folder, and only to readers', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/%zz',
      '/none',
    ]) {
      expect(await status(path), path).toBe(404);
    }
    expect(await status('/', 'POST')).toBe(405);
  });

  it('says when a port is taken', async () => {
    await expect(serve({ folder, port: bare.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
