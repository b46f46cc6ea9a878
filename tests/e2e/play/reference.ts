// The reference of an exercise, its "$…" names filled with what there is to see on seed 0, ready to be played by hand.

import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inRoot } from '../../../scripts/root.js';
import type { Lap } from '../../../src/core/evidence/entry';
import { fulfil } from '../../../src/core/exercise/fulfil';
import { jobs } from '../../../src/core/exercise/jobs/index';
import { openAuthoring, openPack, type PackFiles } from '../../../src/core/exercise/open-pack';
import type { Move } from '../../../src/core/exercise/authoring';
import type { Pack } from '../../../src/core/exercise/pack';
import { act, record, scene, startSession } from '../../../src/core/exercise/session';
import { truthAt } from '../../../src/core/exercise/truth';
import { localLab, type DatasetAbout } from '../../../src/core/lab/lab';
import { aboutOf } from '../../../src/core/exercise/pack-data';
import { aboutOf as cardOf } from '../../experiments';

export interface Reference {
  readonly pack: Pack;
  readonly about: DatasetAbout;
  readonly lap: Lap;
  /** The moves of the lap in order; "@name" still cites an earlier move by its name. */
  readonly moves: readonly Move[];
}

/** @param path "<track>/<slug>" */
export async function referenceOf(path: string, lap: Lap): Promise<Reference> {
  const files = filesOf(path);
  const pack = openPack(files);
  const { data } = pack.exercise;
  const about = aboutOf(pack.exercise, 0, 'id' in data ? [cardOf(data.id)] : []);
  const { solution } = openAuthoring(files, pack);
  const moves = solution.filter((move) => move.lap === 'core' || move.lap === lap);
  // The page speaks of the groups that the pack adds to those of the card.
  const groups = [...about.groups, ...pack.lab.groups];
  return { pack, about: { ...about, groups }, lap, moves: await filled(pack, about, moves, lap) };
}

/** The files of a pack as the build would hand them over; this edition's hash is nobody's business here. */
function filesOf(path: string): PackFiles {
  const folder = inRoot('exercises', path);
  const data: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  for (const name of names) {
    const full = join(folder, name);
    if (name.startsWith('assets')) continue;
    if (name.endsWith('.yaml')) data[name] = parse(readFileSync(full, 'utf8'));
    if (name.endsWith('.json')) data[name] = JSON.parse(readFileSync(full, 'utf8'));
    if (name.endsWith('.md')) texts[name] = readFileSync(full, 'utf8');
  }
  return { path, hash: '0'.repeat(64), data, texts };
}

/** Plays as far as the last "$…" name, because what it stands for depends on what was looked at before. */
async function filled(
  pack: Pack,
  about: DatasetAbout,
  moves: readonly Move[],
  lap: Lap,
): Promise<Move[]> {
  const lab = nodeLab([about, ...othersOf(pack, about)]);
  const asks = (move: Move): boolean =>
    Object.values(move.do).some((value) => isNamed(value) && !FREE.includes(value));
  const last = moves.findLastIndex(asks);
  let session = startSession(pack, about, { lap, seed: 0, at: 0 });
  const done: Move[] = [];
  for (const [at, move] of moves.entries()) {
    const entries = Object.entries(move.do).map(async ([key, value]) => [
      key,
      isNamed(value) ? await truthAt(value.slice(1), scene(session), lab) : value,
    ]);
    const known = { ...move, do: Object.fromEntries(await Promise.all(entries)) as Move['do'] };
    done.push(known);
    if (at > last) continue;
    // What a move cites is no matter for what there is to see; but some cite nothing at their peril.
    const cites = scene(session).attempt.evidence.map(({ n }) => n);
    const played = act(session, move, 'cites' in known.do ? { ...known.do, cites } : known.do);
    session = record(played.session, move.step, await fulfil(played.pending, lab), at);
  }
  return done;
}

/** What is there to see whatever was done before. */
const FREE: readonly string[] = ['$weights', '$worse', '$supplied'];

function isNamed(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('$');
}

/** Cards of the shipped sets that single experiments of a pack stand on. */
function othersOf({ lab }: Pack, about: DatasetAbout): DatasetAbout[] {
  const ids = Object.values(lab.experiments).flatMap(({ data }) => {
    const own = data as { source?: string; id?: string } | undefined;
    return own?.source === 'shipped' && own.id !== undefined && own.id !== about.id ? [own.id] : [];
  });
  return [...new Set(ids)].map(cardOf);
}

function nodeLab(datasets: DatasetAbout[]): ReturnType<typeof localLab<typeof jobs>> {
  const bytes = async (...parts: string[]): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(inRoot(...parts)));
  return localLab(
    {
      datasets,
      datasetBytes: (id) => bytes('datasets', id, 'data.parquet'),
      asset: (path) => bytes('exercises', path),
      wasm: (name) => bytes('node_modules/@tensorflow/tfjs-backend-wasm/dist', name),
      ownFile: () => Promise.resolve(undefined),
    },
    jobs,
  );
}
