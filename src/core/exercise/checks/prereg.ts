// Pre-registration: the metric was locked before the audit rows were opened, it measures the harm it is said to, and a reason is given.

import { z } from 'zod';
import { judgedMetric, metricName } from '../scene';
import { listed, type Check } from './check';
import { reasoned } from './reasoned';

const schema = z.strictObject({
  /** For each harm that the case knows, the metrics that measure it. A harm that is left out is not the person's. */
  fits: z.record(z.string(), z.array(z.string()).min(1)),
  words: z.int().positive(),
});

const SLOTS = ['metrics', 'harm', 'groups'];

export const prereg: Check<z.infer<typeof schema>> = {
  id: 'prereg',
  name: 'Pre-registration',
  plain: 'Asks whether you chose what to measure before you looked, and why.',
  source: 'Nosek et al. 2018, The preregistration revolution.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    late: SLOTS,
    'other-harm': SLOTS,
    mismatch: SLOTS,
    'no-reason': SLOTS,
    right: SLOTS,
  },
  verdict({ fits, words }, { scene }) {
    const last = scene.attempt.locks.at(-1);
    if (!last) return Promise.resolve({ share: 0, case: 'none', slots: {}, cites: [] });
    const opening = scene.attempt.opened[0];
    const { metrics, harm, reason, groups } = last.body;
    const metric = judgedMetric(scene, last.body);
    // The lock that first names this metric: an earlier one that names others says nothing about it.
    const naming = scene.attempt.locks.find(({ body }) => body.metrics.includes(metric)) ?? last;
    const early = !opening || naming.n < opening.n;
    const known = fits[harm];
    const fitting = known?.includes(metric) ?? false;
    const own = reasoned(reason, words, scene.pack);
    const share = (early ? 1 : 0) / 3 + (fitting ? 1 : 0) / 3 + (own && fitting ? 1 : 0) / 3;
    const found = !early
      ? 'late'
      : !known
        ? 'other-harm'
        : !fitting
          ? 'mismatch'
          : own
            ? 'right'
            : 'no-reason';
    return Promise.resolve({
      share,
      case: found,
      slots: {
        metrics: listed(metrics.map((metric) => metricName(scene, metric).toLowerCase())),
        harm: (scene.pack.lab.harms[harm] ?? harm).replace(/\.$/, '').toLowerCase(),
        groups: listed(groups),
      },
      cites: [...new Set([naming.n, last.n])],
    });
  },
};
