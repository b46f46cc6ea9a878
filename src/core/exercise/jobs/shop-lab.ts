// A lab made of the workshop a job already stands in: jobs that need other jobs share its tables and its cache.

import type { Call } from '../../base/call';
import { copies } from '../../evidence/copies';
import { share } from '../../evidence/share';
import { worst } from '../../evidence/worst';
import type { EvidenceLab } from '../../evidence/answer';
import { labJobs } from '../../lab/jobs/index';
import type { Workshop } from '../../lab/workshop';

export function shopLab(shop: Workshop, call: Call): EvidenceLab {
  const table = { ...labJobs, copies, share, worst };
  // Progress of inner work is not the caller's progress.
  const inner: Call = {
    ...(call.signal ? { signal: call.signal } : {}),
    breathe: () => call.breathe(),
  };
  return { do: (kind, spec) => table[kind].run(spec as never, shop, inner) as never };
}
