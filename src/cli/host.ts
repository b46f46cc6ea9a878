// What the core is handed in Node: data sets, assets and wasm files, read from the project's folder when asked for.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { datasets, shareTables } from 'virtual:datasets';
import { exercises } from 'virtual:exercises';
import { wasm } from 'virtual:wasm';
import { jobs } from '../core/exercise/jobs';
import { localLab, type Env, type Lab } from '../core/lab/lab';
import { Refusal } from './command';

/** The folder above this file that holds package.json: the same for the sources and for what is built from them. */
function projectFolder(folder = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(folder, 'package.json')) ? folder : projectFolder(dirname(folder));
}

/** The project, as an absolute path. */
export const project = projectFolder();

async function readProject(
  path: string | undefined,
  what: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (path === undefined) throw new Refusal(`There is no ${what} in this lab.`);
  return new Uint8Array(await readFile(join(project, path)));
}

/** @param ownFiles Files of the caller's own that an experiment may name by size and hash. */
function env(ownFiles: readonly Uint8Array<ArrayBuffer>[]): Env {
  const byHash = new Map(
    ownFiles.map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes]),
  );
  return {
    datasets: datasets.map(({ about }) => about),
    datasetBytes(id) {
      const found = [...datasets, ...shareTables].find(({ about }) => about.id === id);
      return readProject(found?.data, `data set "${id}"`);
    },
    async asset(path) {
      const entry = exercises.find((exercise) => path.startsWith(`${exercise.path}/`));
      const pack = await entry?.load();
      return readProject(pack?.assets[path.slice(pack.path.length + 1)], `file exercises/${path}`);
    },
    wasm: (name) => readProject(wasm[name], `tfjs file ${name}`),
    ownFile: (sha256) => Promise.resolve(byHash.get(sha256)),
  };
}

/** The lab, in this process. */
export function nodeLab(ownFiles: readonly Uint8Array<ArrayBuffer>[] = []): Lab<typeof jobs> {
  return localLab(env(ownFiles), jobs);
}
