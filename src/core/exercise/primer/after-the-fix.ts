// Before and after a repair that makes missed people equal by sex: what it closes, and what it was not asked to close.

import type { Experiment } from '../../lab/experiment';
import { compare } from '../../lab/jobs/compare';
import { gapIn, onAudit, plainModel } from './counted';
import { points, share, type PrimerFacts } from './fact';

const MISSED = 'false-negative-rate';
const CHOSEN = 'selection-rate';

export const afterTheFix: PrimerFacts = {
  id: 'after-the-fix',
  data: ['adult'],
  async facts(shop, call) {
    const before = plainModel(shop, 'adult');
    const after: Experiment = {
      ...before,
      mitigations: [
        {
          id: 'group-thresholds',
          params: {
            groups: ['sex'],
            constraint: 'true-positive-rate-parity',
            objective: 'accuracy',
          },
        },
      ],
    };
    const of = async (experiment: Experiment) => {
      const sex = await onAudit(experiment, [MISSED, CHOSEN, 'accuracy'], 'sex', shop, call);
      const race = await onAudit(experiment, [MISSED], 'race', shop, call);
      const { accuracy } = sex.overall.values;
      return {
        sex: gapIn(sex, MISSED, 'Female'),
        race: gapIn(race, MISSED, 'Black'),
        chosen: gapIn(sex, CHOSEN, 'Female'),
        accuracy: share(accuracy!.value!, { n: accuracy!.n }),
      };
    };
    const change = async (column: string, group: string, reference: string) => {
      const gap = { metric: MISSED, column, group, reference };
      const spec = { before, after, part: 'audit' as const, metrics: [MISSED], gap };
      const paired = (await compare.run(spec, shop, call)).gap!;
      return points(paired.difference!, paired.interval ? { interval: paired.interval } : {});
    };
    const [first, second] = [await of(before), await of(after)];
    return {
      'sex-change': await change('sex', 'Female', 'Male'),
      'race-change': await change('race', 'Black', 'White'),
      'sex-before': first.sex,
      'sex-after': second.sex,
      'race-before': first.race,
      'race-after': second.race,
      'chosen-before': first.chosen,
      'chosen-after': second.chosen,
      'accuracy-before': first.accuracy,
      'accuracy-after': second.accuracy,
    };
  },
};
