// The lab: one door to all slow work. The page holds it behind a worker; tests and the command line hold it in process.

import { makeCall, type Call } from '../base/call';
import { provideTf } from '../models/index';
import type { CardFacts } from '../table/card-facts';
import type { Job } from './jobs/job';
import { workshop } from './workshop';

/** A table of jobs: one kind of work each. `core/exercise/jobs/index.ts` gathers all there are. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type JobTable = Readonly<Record<string, Job<any, any>>>;
export type Spec<J extends JobTable, K extends keyof J> = Parameters<J[K]['run']>[0];
export type Result<J extends JobTable, K extends keyof J> = Awaited<ReturnType<J[K]['run']>>;

export interface Lab<J extends JobTable> {
  /** Runs one job. Rejects with `Cancelled` once the call's signal is aborted. */
  do<K extends keyof J>(
    kind: K,
    spec: Spec<J, K>,
    call?: Omit<Call, 'breathe'>,
  ): Promise<Result<J, K>>;
}

/** The lab in this very thread: for tests, the command line and the inside of a worker. */
export function localLab<J extends JobTable>(env: Env, jobs: J): Lab<J> {
  provideTf({ wasmBytes: (name) => env.wasm(name) });
  const shop = workshop(env);
  return {
    do(kind, spec, call = {}) {
      const job = jobs[kind];
      if (!job) throw new Error(`There is no job "${String(kind)}".`);
      return job.run(spec, shop, makeCall(call)) as never;
    },
  };
}

/** What a data set says of itself: datasets/<id>/dataset.yaml, as JSON; a world says the same (world-about.ts). */
export interface DatasetAbout extends CardFacts {
  readonly id: string;
  readonly kind: 'real' | 'synthetic';
  readonly collected: string;
  readonly rows: number;
  readonly sha256: string;
  readonly licence: { readonly name: string; readonly note?: string; readonly credit?: string };
  readonly source: {
    readonly package: string;
    readonly version: string;
    readonly members: readonly string[];
    readonly archive: string;
    readonly originally: string;
  };
  readonly baseRates: {
    /** Absent where every draw has others. */
    readonly all?: number;
    readonly groups: Readonly<
      Record<string, Readonly<Record<string, { n: number; rate: number }>>>
    >;
  };
}

/** What the host hands in. The core itself opens no file and no network connection. */
export interface Env {
  /** The shipped data sets' own words. */
  readonly datasets: readonly DatasetAbout[];
  /** Parquet bytes of a shipped data set, or of a shipped table of shares. */
  datasetBytes(id: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Bytes of a pack's asset, e.g. "train-and-mitigate/audit-an-income-model/assets/frozen.json". */
  asset(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Bytes of a tfjs wasm file by its name. */
  wasm(name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Bytes of a person's own file by its SHA-256, if it has been opened here. */
  ownFile(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}
