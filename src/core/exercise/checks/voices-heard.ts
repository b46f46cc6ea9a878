// Voices heard: for each product the person on whom the decision falls was told from those who made it, and it says what that changed.

import { z } from 'zod';
import { voicesOf } from '../instruments/chooser-case';
import { inWords, type Check } from './check';
import { chooserFields, chooserOf, textsOf, worstOf, type Found } from './chooser-use';
import { reasoned } from './reasoned';

const schema = z.strictObject(chooserFields);
const said = z.object({ voice: z.string(), changes: z.string() });
const SLOTS = ['right', 'of', 'product', 'who', 'heard'];
const ORDER = ['made-it', 'no-harm', 'unheard', 'no-reason', 'right'];

export const voicesHeard: Check<z.infer<typeof schema>> = {
  id: 'voices-heard',
  name: 'Voices heard',
  plain: 'Asks whether those on whom a decision falls were heard, and what that changed.',
  source: 'Participatory design: Sloane et al. 2022; Suresh et al. 2024, Participation in ML.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'made-it': SLOTS,
    'no-harm': SLOTS,
    unheard: SLOTS,
    'no-reason': SLOTS,
    right: SLOTS,
  },
  verdict(spec, { scene }) {
    const preset = chooserOf(scene, spec.chooser);
    const voices = voicesOf(preset, scene.attempt.start.salt);
    const written: string[] = [];
    const found = preset.products.map((product): Found => {
      const entry = scene.attempt.answers.get(`voice/${product.id}`);
      const value = said.safeParse(entry?.body.value);
      const shown = voices.get(product.id) ?? [];
      const heard = shown.find(({ affected, harm }) => affected && harm !== undefined);
      const chosen = value.success ? shown.find(({ id }) => id === value.data.voice) : undefined;
      const slots = {
        product: product.title.toLowerCase(),
        who: chosen?.who ?? 'nobody',
        heard: heard?.who ?? 'nobody',
      };
      if (!entry || !value.success || !chosen)
        return { product, case: 'unheard', share: 0, slots, cites: [] };
      const own = reasoned(value.data.changes, spec.words, scene.pack, [
        ...textsOf(preset),
        ...written,
      ]);
      written.push(value.data.changes);
      const right = chosen === heard;
      return {
        product,
        case: !chosen.affected ? 'made-it' : !right ? 'no-harm' : own ? 'right' : 'no-reason',
        share: right ? (own ? 1 : 0.6) : 0,
        slots,
        cites: [entry.n],
      };
    });
    if (found.every((each) => each.case === 'unheard'))
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
