// The page's one lab: whatever is slow is asked of it.

import type { jobs } from '../../core/exercise/jobs';
import { startWorker } from '../trusted';
import workerUrl from './lab-worker.ts?worker&url';
import { remoteLab } from './remote-lab';

type Jobs = typeof jobs;

/** Short work, asked for while somebody drags or reads; everything else (fits, sweeps, scores) runs on the bench. */
const ON_DESK: ReadonlySet<keyof Jobs> = new Set([
  'open',
  'open-own',
  'check-roles',
  'profile',
  'planted',
  'base-rates',
  'sample',
  'share',
  'answers',
  'thresholds',
]);

export const lab = remoteLab<Jobs>((name) => startWorker(workerUrl, name), ON_DESK);
