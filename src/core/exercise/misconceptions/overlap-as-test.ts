// Two intervals that overlap, read as a test: the difference has an interval of its own, and it is the one to look at.

import { metricName, cellName } from '../scene';
import { speakInterval } from '../../documents/figures';
import type { Misconception } from './misconception';
import { audited, points } from './asked';
import { saidIn } from './said';
import type { Seen } from './seen';

const OVERLAP =
  /\b(?:intervals?|bars?|error bars?|ranges?)\b[^.;]*\boverlap|\boverlap\w*\b[^.;]*\b(?:intervals?|bars?|ranges?)\b/iu;
/** Whoever says that it is no test has understood. */
const KNOWN =
  /\b(?:no|not a|not the|is no|isn['’]t a) (?:test|proof)|\b(?:even though|although|even if|despite|does not mean|doesn['’]t mean|says? little|says? nothing)\b/iu;

export const overlapAsTest: Misconception = {
  id: 'overlap-as-test',
  name: 'Overlap taken for a test',
  plain: 'Two intervals may overlap while their difference is beyond chance.',
  source:
    'Schenker & Gentleman 2001, On judging the significance of differences; curriculum section 1.',
  says: {
    did: 'You wrote: “{sentence}”',
    found:
      'On your practice rows take {metric}: {first} have {first-ends} %, {second} {second-ends} %. The two overlap. Their difference is {difference}, which leaves out zero.',
    why: 'Two intervals part only when chance in both groups would have to go to its ends at once, which asks too much. A difference has an interval of its own, narrower than the two laid side by side.',
    next: 'Pin the difference and read its interval.',
  },
  async detect(seen) {
    const said = saidIn(seen.scene).find(
      ({ sentence }) => OVERLAP.test(sentence) && !KNOWN.test(sentence),
    );
    const pair = said && (await overlapping(seen));
    return pair && { entry: said.entry, slots: { ...pair, sentence: said.shown } };
  },
};

/** Two groups whose intervals overlap and whose difference leaves out zero, on practice rows. */
async function overlapping({ scene, frame }: Seen): Promise<Record<string, string> | undefined> {
  const metrics = Object.keys(scene.pack.lab.metrics).filter((id) => id !== 'balanced-accuracy');
  const columns = scene.about.groups.map(({ column }) => column);
  const groupings = [
    ...columns.map((column) => [column]),
    ...(columns.length > 1 ? [columns.slice(0, 2)] : []),
  ];
  const experiment = audited(scene);
  const ask = { experiment, part: 'practice' as const, metrics };
  for (const groups of groupings) {
    const { cells: known } = await frame({ ...ask, groups });
    for (const { levels: against, key: reference } of known) {
      const named = Object.fromEntries(groups.map((column, at) => [column, against[at]!]));
      const { cells } = await frame({ ...ask, groups, reference: named });
      const other = cells.find(({ key }) => key === reference);
      for (const cell of cells) {
        for (const metric of metrics) {
          const [a, b] = [cell.values[metric], other?.values[metric]];
          const to = cell.toReference?.[metric];
          if (!a?.interval || !b?.interval || a.tooSmall || b.tooSmall || !to?.interval) continue;
          const apart = to.interval.lo > 0 || to.interval.hi < 0;
          const overlap = a.interval.lo <= b.interval.hi && b.interval.lo <= a.interval.hi;
          if (!apart || !overlap) continue;
          return {
            metric: metricName(scene, metric).toLowerCase(),
            first: cellName(scene, groups, cell.key),
            second: cellName(scene, groups, reference),
            'first-ends': speakInterval(a, 'share'),
            'second-ends': speakInterval(b, 'share'),
            difference: points({ value: to.difference, n: a.n, interval: to.interval }),
          };
        }
      }
    }
  }
  return undefined;
}
