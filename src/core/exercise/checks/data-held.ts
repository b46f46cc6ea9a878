// Data held: whose outcome the locked rate needs to be known, and whether the group of each person may be.

import { z } from 'zod';
import { lockFor } from '../instruments/chooser-case';
import { harmById } from '../instruments/metric-tree';
import { metricName } from '../scene';
import { inWords, type Check } from './check';
import { chooserFields, chooserOf, textsOf, worstOf, type Found } from './chooser-use';
import { reasoned } from './reasoned';

const schema = z.strictObject(chooserFields);
const said = z.object({ outcomeOf: z.string(), holding: z.string(), reason: z.string() });
const SLOTS = ['right', 'of', 'product', 'metric', 'said', 'why'];
const ORDER = ['unlocked', 'unsaid', 'outcome', 'holding', 'no-reason', 'right'];

export const dataHeld: Check<z.infer<typeof schema>> = {
  id: 'data-held',
  name: 'Data held',
  plain: 'Asks what must be known of people to compute the rate, and whether it may be.',
  source: 'Veale & Binns 2017, Fairer machine learning in the real world; Andrus et al. 2021.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    unlocked: SLOTS,
    unsaid: SLOTS,
    outcome: SLOTS,
    holding: SLOTS,
    'no-reason': SLOTS,
    right: SLOTS,
  },
  verdict(spec, { scene }) {
    const preset = chooserOf(scene, spec.chooser);
    const written: string[] = [];
    const found = preset.products.map((product): Found => {
      const lock = lockFor(scene, product.id)?.body;
      const entry = scene.attempt.answers.get(`hold/${product.id}`);
      const value = said.safeParse(entry?.body.value);
      const option = value.success ? product.holding?.options[value.data.holding] : undefined;
      const slots = {
        product: product.title.toLowerCase(),
        metric: lock ? metricName(scene, lock.metrics[0]!).toLowerCase() : 'none',
        said: option?.text ?? 'nothing',
        why: option?.why ?? '',
      };
      const bare = { product, slots, share: 0, cites: entry ? [entry.n] : [] };
      if (!entry || !value.success) return { ...bare, case: 'unsaid' };
      if (!lock) return { ...bare, case: 'unlocked' };
      const { outcomeOf, holding, reason } = value.data;
      const outcome = harmById(lock.harm)?.outcomeOf === outcomeOf;
      const may = product.holding?.right === holding;
      const own = reasoned(reason, spec.words, scene.pack, [...textsOf(preset), ...written]);
      written.push(reason);
      return {
        ...bare,
        case: !outcome ? 'outcome' : !may ? 'holding' : own ? 'right' : 'no-reason',
        share: (outcome ? 0.4 : 0) + (may ? 0.4 : 0) + (own && (outcome || may) ? 0.2 : 0),
      };
    });
    if (found.every((each) => each.case === 'unsaid'))
      return Promise.resolve({ share: 0, case: 'none', slots: {}, cites: [] });
    const worst = worstOf(found, ORDER);
    const right = found.filter((each) => each.case === 'right').length;
    return Promise.resolve({
      share: found.reduce((sum, { share }) => sum + share, 0) / found.length,
      case: worst.case,
      slots: { ...worst.slots, right: inWords(right), of: inWords(found.length) },
      cites: found.flatMap(({ cites }) => cites),
    });
  },
};
