// Accuracy hides the gap: it counts everybody, so it can be higher for the very group whose deserving people are missed.

import type { Entry } from '../../evidence/entry';
import { cited } from '../../evidence/fold';
import type { Misconception } from './misconception';
import { audited, percent, points, whom } from './asked';
import type { Seen } from './seen';

const ACCURACY = ['accuracy', 'error-rate'];

export const accuracyHidesTheGap: Misconception = {
  id: 'accuracy-hides-the-gap',
  name: 'Accuracy read as equal treatment',
  plain: 'Accuracy mixes both kinds of people, and is high where one kind is rare.',
  source: 'Hardt, Price & Srebro 2016, section 1; Buolamwini & Gebru 2018.',
  says: {
    did: '{what}',
    found:
      'On your practice rows the model is right for {cell} in {cell-accuracy} and for {reference} in {reference-accuracy}. Yet of those who earn the favourable decision, {cell-missed} of {cell} and {reference-missed} of {reference} are missed: {gap}.',
    why: 'Where few have the label, most decisions are right whatever happens to those few. The share of right decisions is not about them.',
    next: 'Look at the errors among people with the same label.',
  },
  async detect(seen) {
    const { scene } = seen;
    const lock = scene.attempt.locks.at(-1);
    const sign =
      leaning(seen) ??
      (lock?.body.metrics.every((id) => ACCURACY.includes(id)) ? onLock(lock) : undefined);
    if (!sign) return undefined;
    const { frame } = seen;
    const [column] =
      sign.groups.length > 0 ? sign.groups : scene.about.groups.map((group) => group.column);
    if (column === undefined) return undefined;
    const metrics = ['accuracy', 'false-negative-rate'];
    const { cells } = await frame({
      experiment: audited(scene),
      part: 'practice',
      metrics,
      groups: [column],
    });
    for (const cell of cells) {
      const to = cell.toReference?.['false-negative-rate'];
      const better = cell.toReference?.['accuracy']?.difference ?? 0;
      if (!to?.interval || to.tooSmall || better < 0 || to.interval.lo <= 0) continue;
      const reference = cells.find(({ toReference }) => toReference === undefined);
      const value = (of: typeof cell | undefined, metric: string): string =>
        percent(of?.values[metric]?.value, of?.values[metric]?.n);
      const where = { groups: [column] };
      return {
        entry: sign.entry,
        slots: {
          what: sign.what,
          cell: whom(scene, where, cell.key),
          reference: whom(scene, where, reference?.key ?? ''),
          'cell-accuracy': value(cell, 'accuracy'),
          'reference-accuracy': value(reference, 'accuracy'),
          'cell-missed': value(cell, 'false-negative-rate'),
          'reference-missed': value(reference, 'false-negative-rate'),
          gap: points({
            value: to.difference,
            n: cell.values['false-negative-rate']?.n ?? 0,
            interval: to.interval,
          }),
        },
      };
    }
    return undefined;
  },
};

interface Leaning {
  readonly entry: number;
  readonly what: string;
  readonly groups: readonly string[];
}

/** A finding that nobody is worse off, or a decision, that cites accuracy and nothing else. */
function leaning({ scene: { attempt, pack } }: Seen): Leaning | undefined {
  const only = (cites: readonly number[]): Entry<'evidence'> | undefined => {
    const pins = cited(attempt, cites);
    const asks = pins.map(({ body }) => body.query.ask);
    return asks.length > 0 && asks.every((ask) => 'metric' in ask && ACCURACY.includes(ask.metric))
      ? pins[0]
      : undefined;
  };
  const groups = ({ body }: Entry<'evidence'>): readonly string[] =>
    'groups' in body.query.ask ? body.query.ask.groups : [];
  for (const { n, body } of attempt.findings.values()) {
    const claim = pack.claims.claims[body.claim];
    const pin = only(body.cites);
    if (pin && claim?.says === 'no-disparity')
      return {
        entry: n,
        what: `You claim: “${claim.text}” What you cite for it is accuracy.`,
        groups: groups(pin),
      };
  }
  for (const { n, body } of attempt.decisions.values()) {
    const pin = only(body.cites);
    if (pin)
      return {
        entry: n,
        what: 'Your decision cites accuracy and nothing else.',
        groups: groups(pin),
      };
  }
  return undefined;
}

function onLock({ n, body }: Entry<'lock'>): Leaning {
  return {
    entry: n,
    what: 'You locked accuracy as the only thing to look at.',
    groups: body.groups,
  };
}
