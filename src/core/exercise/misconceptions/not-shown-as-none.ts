// Not significant, read as the same: an interval that holds zero, and much else besides.

import { speak } from '../../documents/figures';
import type { Entry } from '../../evidence/entry';
import { titleOf } from '../scene';
import type { Misconception } from './misconception';
import { marginOf, points } from './asked';
import { claimed } from './said';

const NONE =
  /\b(?:no|not any|without (?:a |any )?) ?(?:real |significant )?(?:difference|gap|disparity)\b(?![^.;]{0,30}\b(?:shown|found|seen|told|ruled out)\b)|\b(?:the same|equally|alike|as often as|no worse than)\b/iu;

export const notShownAsNone: Misconception = {
  id: 'not-shown-as-none',
  name: 'Not shown taken for none',
  plain: 'That rows cannot tell a gap from none does not show that there is none.',
  source: 'Altman & Bland 1995, Absence of evidence is not evidence of absence, BMJ 311.',
  says: {
    did: 'You wrote: “{sentence}” It rests on “{title}”.',
    found: 'That pin says {figure}. The rows fit a gap of {far} as well as none.',
    why: 'To say that two groups are treated alike, the whole interval must lie within your margin of {margin}. Here it does not.',
    next: 'Write that no gap was shown, and the largest gap these rows cannot rule out.',
  },
  detect({ scene }) {
    const margin = marginOf(scene);
    for (const { entry, shown, cites } of claimed(scene, NONE)) {
      const pin = scene.attempt.evidence.find(
        (each) => cites.includes(each.n) && leavesOpen(each, margin),
      );
      const ends = pin?.body.answer.interval;
      if (!pin || !ends) continue;
      const far = Math.abs(ends.lo) > Math.abs(ends.hi) ? ends.lo : ends.hi;
      return Promise.resolve({
        entry,
        slots: {
          sentence: shown,
          title: titleOf(scene, pin.body.query.ask),
          figure: points(pin.body.answer),
          far: speak({ value: Math.abs(far), n: pin.body.answer.n }, 'points'),
          margin: speak({ value: margin, n: pin.body.answer.n }, 'points'),
        },
      });
    }
    return Promise.resolve(undefined);
  },
};

/** A difference whose interval holds zero and reaches beyond the margin. */
function leavesOpen({ body }: Entry<'evidence'>, margin: number): boolean {
  const { answer, query } = body;
  if (query.ask.kind !== 'difference' || !answer.interval) return false;
  const { lo, hi } = answer.interval;
  return lo <= 0 && hi >= 0 && (lo < -margin || hi > margin);
}
