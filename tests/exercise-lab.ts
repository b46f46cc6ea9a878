// The lab and a pack from the project's own files, for tests that play exercises.

import { readFile } from 'node:fs/promises';
import { inRoot } from '../scripts/root.js';
import { datasets } from 'virtual:datasets';
import { exercises } from 'virtual:exercises';
import { openAuthoring, openPack } from '../src/core/exercise/open-pack';
import type { Authoring } from '../src/core/exercise/authoring';
import type { Pack } from '../src/core/exercise/pack';
import { aboutOf } from '../src/core/exercise/pack-data';
import { jobs } from '../src/core/exercise/jobs';
import { localLab, type DatasetAbout, type Env, type Lab } from '../src/core/lab/lab';

const shipped = datasets.map(({ about }) => about);

/** What the rows of a pack say of themselves on a seed. */
export function packAbout({ exercise }: Pack, seed: number): DatasetAbout {
  return aboutOf(exercise, seed, shipped);
}

/** The project's own data sets, models and wasm files. */
export function testEnv(): Env {
  const bytes = async (...parts: string[]): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(inRoot(...parts)));
  return {
    datasets: shipped,
    datasetBytes: (id) => bytes('datasets', id, 'data.parquet'),
    asset: (path) => bytes('exercises', path),
    wasm: (name) => bytes('node_modules/@tensorflow/tfjs-backend-wasm/dist', name),
    ownFile: () => Promise.resolve(undefined),
  };
}

/** A lab in this process on the project's own files. */
export function testLab(): Lab<typeof jobs> {
  return localLab(testEnv(), jobs);
}

/** A shipped pack with its author's half, by the exercise's id. */
export async function testPack(id: string): Promise<{ pack: Pack; authoring: Authoring }> {
  const entry = exercises.find(({ about }) => (about as { id?: string }).id === id);
  if (!entry) throw new Error(`There is no exercise ${id}.`);
  const pack = openPack(await entry.load());
  return { pack, authoring: openAuthoring(await entry.authoring(), pack) };
}
