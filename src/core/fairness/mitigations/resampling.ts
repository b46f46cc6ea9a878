// Resampling: the same balance as reweighing, reached by repeating some rows and leaving others out.

import { z } from 'zod';
import { permutation } from '../../base/rng';
import { takeRows } from '../../table/dataset';
import { hasGroups } from './cells';
import type { PreMitigation } from './mitigation';
import { reweighingFactors } from './reweighing';

const params = z.strictObject({
  /** Group columns, crossed where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
});
export type ResamplingParams = z.infer<typeof params>;

export const resampling: PreMitigation<ResamplingParams> = {
  id: 'resampling',
  name: 'Uniform resampling',
  plain:
    'Repeats rows of the rarer combinations of group and outcome and leaves out some of the commoner ones.',
  source: 'Kamiran & Calders 2012, section 4.3 (uniform sampling).',
  family: 'pre',
  params,
  needsGroups: false,
  fits: hasGroups,
  async fit({ groups }, train, random, call) {
    const { codes, factors } = reweighingFactors(train, groups);
    const members = new Map<string, number[]>();
    const taken: number[] = [];
    for (let i = 0; i < train.n; i++) {
      // A row whose group is not known stays once.
      if (codes[i]! < 0) taken.push(i);
      else {
        const key = `${codes[i]} ${train.y[i]}`;
        const list = members.get(key);
        if (list) list.push(i);
        else members.set(key, [i]);
      }
    }
    for (const [code, factor] of factors.entries()) {
      for (const label of [0, 1] as const) {
        const own = members.get(`${code} ${label}`) ?? [];
        const share = (label === 1 ? factor.favourable : factor.unfavourable) ?? 1;
        const wanted = Math.round(own.length * share);
        // Every row as often as it goes in whole; the rest drawn without putting back, which adds the least noise.
        const rounds = own.length === 0 ? 0 : Math.floor(wanted / own.length);
        for (let round = 0; round < rounds; round++) for (const row of own) taken.push(row);
        const order = permutation(own.length, random.stream(`${code} ${label}`));
        for (let k = 0; k < wanted - rounds * own.length; k++) taken.push(own[order[k]!]!);
        await call.breathe();
      }
    }
    return { train: takeRows(train, Int32Array.from(taken).sort()), transform: (rows) => rows };
  },
};
