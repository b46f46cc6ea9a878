// The worker: a lab of its own thread whose files come from the page's own origin.

import './jitless';
import { expose } from 'comlink';
import { datasets, shareTables } from 'virtual:datasets';
import { exercises } from 'virtual:exercises';
import { wasm } from 'virtual:wasm';
import { jobs } from '../../core/exercise/jobs';
import { localLab, type Env } from '../../core/lab/lab';
import { labWorker } from './lab-bridge';

const ownFiles = new Map<string, Blob>();

const env: Env = {
  datasets: datasets.map(({ about }) => about),
  datasetBytes(id) {
    const found = [...datasets, ...shareTables].find(({ about }) => about.id === id);
    return fetchBytes(found?.data, `the data set "${id}"`);
  },
  async asset(path) {
    const entry = exercises.find((exercise) => path.startsWith(`${exercise.path}/`));
    const pack = await entry?.load();
    return fetchBytes(pack?.assets[path.slice(pack.path.length + 1)], `the file exercises/${path}`);
  },
  wasm: (name) => fetchBytes(wasm[name], `the tfjs file ${name}`),
  async ownFile(sha256) {
    const file = ownFiles.get(sha256);
    return file && new Uint8Array(await file.arrayBuffer());
  },
};

async function fetchBytes(url: string | undefined, what: string): Promise<Uint8Array<ArrayBuffer>> {
  if (url === undefined) throw new Error(`There is no ${what.replace(/^the /, '')} in this lab.`);
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok) return new Uint8Array(await response.arrayBuffer());
  throw new Error(
    response
      ? `The server answered ${response.status} for ${what}. Reload the page; if it happens again, the site is incomplete.`
      : `No connection, and ${what} has not been fetched before. Connect once, then it works offline.`,
  );
}

expose(labWorker(localLab(env, jobs), (sha256, file) => ownFiles.set(sha256, file)));
