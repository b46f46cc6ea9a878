// Beyond chance, read as large: with many rows a small gap is sure, and still small.

import { count } from '../../documents/figures';
import { cited } from '../../evidence/fold';
import type { Misconception } from './misconception';
import { marginOf, points } from './asked';
import { speak } from '../../documents/figures';
import { titleOf } from '../scene';

export const clearAsLarge: Misconception = {
  id: 'clear-as-large',
  name: 'Sure taken for large',
  plain: 'An interval that leaves out zero says that a gap is there, not that it matters.',
  source: 'Wasserstein, Schirm & Lazar 2019, Moving to a world beyond p < 0.05.',
  says: {
    did: 'You call it severe: “{claim}” It rests on “{title}”.',
    found:
      'That pin says {figure}, from {n} people. The whole interval lies within the margin of {margin} that you locked as no difference.',
    why: 'With so many rows the least gap is beyond chance. Whether it matters is another question, and you had answered it before you looked.',
    next: 'Lower the severity, or say why this gap matters although it is within your margin.',
  },
  detect({ scene }) {
    const { attempt, pack } = scene;
    if (attempt.locks.length === 0) return Promise.resolve(undefined);
    const margin = marginOf(scene);
    for (const { n, body } of attempt.findings.values()) {
      const claim = pack.claims.claims[body.claim];
      const pins = cited(attempt, body.cites).filter(
        (pin) => pin.body.query.ask.kind === 'difference',
      );
      if (body.severity !== 'high' || claim?.says !== 'disparity' || pins.length === 0) continue;
      const within = pins.filter(({ body: { answer } }) => {
        const ends = answer.interval;
        if (!ends || answer.tooSmall) return false;
        return (ends.lo > 0 || ends.hi < 0) && ends.lo >= -margin && ends.hi <= margin;
      });
      const [pin] = within;
      if (!pin || within.length < pins.length) continue;
      const { answer, query } = pin.body;
      return Promise.resolve({
        entry: n,
        slots: {
          claim: claim.text,
          title: titleOf(scene, query.ask),
          figure: points(answer),
          n: count(answer.n),
          margin: speak({ value: margin, n: answer.n }, 'points'),
        },
      });
    }
    return Promise.resolve(undefined);
  },
};
