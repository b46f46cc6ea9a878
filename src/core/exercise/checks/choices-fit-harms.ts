// Choices fit harms: for each product a rate was locked before its rows were opened, it counts the harm that those affected
// speak of, and a reason says why. One rate for every product is no choice.

import { z } from 'zod';
import { harmById, walked } from '../instruments/metric-tree';
import { heardFor } from '../instruments/chooser-case';
import type { ChooserPreset, Product } from '../instruments/chooser-form';
import { metricName, type Scene } from '../scene';
import { inWords, listed, type Check } from './check';
import { chooserFields, chooserOf, textsOf, worstOf, type Found } from './chooser-use';
import { reasoned } from './reasoned';

const schema = z.strictObject({
  ...chooserFields,
  /** The most that one and the same harm for every product can earn, as a share. */
  sameAtMost: z.number().min(0).max(1),
});
const SLOTS = ['right', 'of', 'product', 'metric', 'harm', 'heard'];
const ORDER = ['late', 'unlocked', 'other-harm', 'no-reason', 'right'];

export const choicesFitHarms: Check<z.infer<typeof schema>> = {
  id: 'choices-fit-harms',
  name: 'Choices fit harms',
  plain: 'Asks whether each rate counts the people who are hurt, product by product.',
  source: 'Saleiro et al. 2018, Aequitas; Nosek et al. 2018, The preregistration revolution.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    late: SLOTS,
    unlocked: SLOTS,
    'same-for-all': SLOTS,
    'other-harm': SLOTS,
    'no-reason': SLOTS,
    right: SLOTS,
  },
  verdict(spec, { scene }) {
    const preset = chooserOf(scene, spec.chooser);
    const found = preset.products.map((product) => judged(product, preset, spec.words, scene));
    const locked = found.filter((each) => each.case !== 'unlocked');
    if (locked.length === 0)
      return Promise.resolve({ share: 0, case: 'none', slots: {}, cites: [] });
    const harms = new Set(locked.map(({ slots }) => slots['harm-id']));
    const same = harms.size === 1 && locked.length === preset.products.length && locked.length > 1;
    const earned = found.reduce((sum, { share }) => sum + share, 0) / found.length;
    const worst = worstOf(found, ORDER);
    const right = found.filter((each) => each.case === 'right').length;
    const { 'harm-id': _, ...slots } = worst.slots;
    return Promise.resolve({
      share: same ? Math.min(earned, spec.sameAtMost) : earned,
      case: same ? 'same-for-all' : worst.case,
      slots: { ...slots, right: inWords(right), of: inWords(found.length) },
      cites: found.flatMap(({ cites }) => cites),
    });
  },
};

function judged(product: Product, preset: ChooserPreset, words: number, scene: Scene): Found {
  const locks = scene.attempt.locks.filter(({ body }) => body.question === product.id);
  const last = locks.at(-1);
  const heard = heardFor(preset, scene.attempt.start.salt, product.id)?.harm;
  const said = (harm: string): string =>
    (scene.pack.lab.harms[harm] ?? harm).replace(/\.$/, '').toLowerCase();
  const slots = {
    product: product.title.toLowerCase(),
    heard: heard === undefined ? 'none' : said(heard),
  };
  if (!last)
    return {
      product,
      case: 'unlocked',
      share: 0,
      slots: { ...slots, metric: 'none', harm: 'none' },
      cites: [],
    };
  const { metrics, harm, reason, trace } = last.body;
  const opening = scene.attempt.opened.find(({ body }) => body.experiment === product.id);
  // The first lock of this rate: an earlier one that names another says nothing about it.
  const naming = locks.find(({ body }) =>
    metrics.every((metric) => body.metrics.includes(metric)),
  )!;
  const early = !opening || naming.n < opening.n;
  // A log from elsewhere may claim a harm that its answers do not lead to.
  const led =
    walked(trace ?? [])?.harm?.id === harm &&
    metrics.every((metric) => harmById(harm)?.metrics.includes(metric));
  const others = scene.attempt.locks.filter(({ body }) => body.question !== product.id);
  const own = reasoned(reason, words, scene.pack, [
    ...textsOf(preset),
    ...others.filter(({ n }) => n < last.n).map(({ body }) => body.reason),
  ]);
  const fits = led && harm === heard;
  const found = !early ? 'late' : !fits ? 'other-harm' : own ? 'right' : 'no-reason';
  return {
    product,
    case: found,
    // A walk of one's own to another harm is worth something: somebody else might have been heard.
    share: !early ? 0 : fits ? (own ? 1 : 0.7) : led && own ? 0.25 : 0,
    slots: {
      ...slots,
      metric: listed(metrics.map((metric) => metricName(scene, metric).toLowerCase())),
      harm: said(harm),
      'harm-id': harm,
    },
    cites: [...new Set([naming.n, last.n])],
  };
}
