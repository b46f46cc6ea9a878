// Three families on one split: a repair before, one during and one after training were run on the same rows with the same seed.

import { z } from 'zod';
import { inWords, listed, type Check } from './check';
import { familyOf } from './run-family';

const schema = z.strictObject({ families: z.array(z.enum(['pre', 'in', 'post'])).min(1) });
const NAMES = { pre: 'before training', in: 'during training', post: 'after training' } as const;
const SLOTS = ['tried', 'missing', 'runs'];

export const familiesTried: Check<z.infer<typeof schema>> = {
  id: 'families',
  name: 'Families of repair',
  plain: 'Asks whether you tried repairs at different places of the pipeline on the same rows.',
  source: 'Families as in Bellamy et al. 2018; same split: Friedler et al. 2019, section 4.',
  schema,
  nothing: 'none',
  cases: { none: [], partly: SLOTS, right: SLOTS },
  verdict({ families }, { scene }) {
    const { runs } = scene.attempt;
    const bySplit = new Map<string, (typeof runs)[number][]>();
    for (const run of runs) {
      const { split, seed } = run.body.experiment;
      const key = `${split.salt}/${seed}`;
      bySplit.set(key, [...(bySplit.get(key) ?? []), run]);
    }
    let best: { tried: string[]; cites: number[] } = { tried: [], cites: [] };
    for (const group of bySplit.values()) {
      const tried = families.filter((family) =>
        group.some((run) => familyOf(scene, run) === family),
      );
      if (tried.length > best.tried.length) best = { tried, cites: group.map(({ n }) => n) };
    }
    const missing = families.filter((family) => !best.tried.includes(family));
    return Promise.resolve({
      share: best.tried.length / families.length,
      case: best.tried.length === 0 ? 'none' : missing.length === 0 ? 'right' : 'partly',
      slots: {
        tried: listed(
          families.filter((family) => best.tried.includes(family)).map((family) => NAMES[family]),
        ),
        missing: listed(missing.map((family) => NAMES[family])),
        runs: inWords(runs.length),
      },
      cites: best.cites,
    });
  },
};
