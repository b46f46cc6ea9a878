// Power stated: each margin has a meaning, what the rows could show was worked out before they were opened, and what they
// show is said with it. That no gap is shown counts only beside the gap that would have been seen.

import { z } from 'zod';
import { cited } from '../../evidence/fold';
import type { Body, Entry } from '../../evidence/entry';
import { speak, speakInterval } from '../../documents/figures';
import { lockFor, openedAt, verdictOf } from '../instruments/chooser-case';
import type { Product } from '../instruments/chooser-form';
import { canonical } from '../../base/canonical';
import { inWords, type Check, type Given } from './check';
import { chooserFields, chooserOf, textsOf, worstOf, type Found } from './chooser-use';
import { reproduces } from './matching';
import { reasoned } from './reasoned';

const schema = z.strictObject({
  ...chooserFields,
  /** A margin outside these says nothing: no gap is that small, or every gap is. */
  margins: z.tuple([z.number().positive(), z.number().positive()]),
});
const meant = z.object({ why: z.string(), margin: z.number(), metric: z.string() });
const said = z.object({ verdict: z.string() });
const SLOTS = ['right', 'of', 'product', 'margin', 'interval', 'said', 'ours', 'could'];
const ORDER = ['unplanned', 'wide', 'no-reason', 'late', 'uncited', 'other-verdict', 'right'];
const VERDICTS: Readonly<Record<string, string>> = {
  beyond: 'a gap beyond the margin',
  shown: 'a gap that may be smaller or larger than the margin',
  within: 'no gap as large as the margin',
  open: 'no gap shown, and none ruled out',
};

export const powerStated: Check<z.infer<typeof schema>> = {
  id: 'power-stated',
  name: 'Power stated',
  plain: 'Asks what gap matters, whether the rows could show it, and what they show.',
  source: 'Bloom 1995, Minimum detectable effects; Lakens 2017, Equivalence tests.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    unplanned: SLOTS,
    wide: SLOTS,
    'no-reason': SLOTS,
    late: SLOTS,
    uncited: SLOTS,
    'other-verdict': SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const preset = chooserOf(given.scene, spec.chooser);
    const found: Found[] = [];
    const written: string[] = textsOf(preset);
    for (const product of preset.products) {
      const answer = given.scene.attempt.answers.get(`margin/${product.id}`);
      found.push(await judged(product, spec, written, given));
      const value = meant.safeParse(answer?.body.value);
      if (value.success) written.push(value.data.why);
    }
    if (found.every(({ cites }) => cites.length === 0))
      return { share: 0, case: 'none', slots: {}, cites: [] };
    const worst = worstOf(found, ORDER);
    const right = found.filter((each) => each.case === 'right').length;
    return {
      share: found.reduce((sum, { share }) => sum + share, 0) / found.length,
      case: worst.case,
      slots: { ...worst.slots, right: inWords(right), of: inWords(found.length) },
      cites: found.flatMap(({ cites }) => cites),
    };
  },
};

const MEANT = 0.3;
const PLANNED = 0.3;
const CONCLUDED = 0.4;

async function judged(
  product: Product,
  { words, margins: [least, most] }: z.infer<typeof schema>,
  written: readonly string[],
  given: Given,
): Promise<Found> {
  const { scene } = given;
  const { attempt } = scene;
  const lock = lockFor(scene, product.id)?.body;
  const margin = attempt.answers.get(`margin/${product.id}`);
  const verdict = attempt.answers.get(`verdict/${product.id}`);
  const cites = [margin, verdict].flatMap((entry) => (entry ? [entry.n] : []));
  const bare = {
    right: '',
    of: '',
    product: product.title.toLowerCase(),
    margin: lock ? speak({ value: lock.margin, n: 0 }, 'points') : 'none',
    interval: 'none',
    said: 'nothing',
    ours: 'nothing',
    could: 'nothing',
  };
  if (!lock) return { product, case: 'unplanned', share: 0, slots: bare, cites };
  const plans = await planned(product, lock, given);
  const could = plans.find(({ body }) => body.query.ask.kind === 'detectable');
  const early = plans.length === 2;
  const value = meant.safeParse(margin?.body.value);
  const sane = lock.margin >= least && lock.margin <= most;
  const own =
    sane &&
    value.success &&
    value.data.margin === lock.margin &&
    reasoned(value.data.why, words, scene.pack, written);
  const shown = await gapShown(product, lock, verdict, given);
  const ours = shown && verdictOf(shown.body.answer, lock.margin);
  const told = said.safeParse(verdict?.body.value);
  const concluded = ours !== undefined && told.success && told.data.verdict === ours;
  return {
    product,
    // A verdict is one only beside a margin that means something and a gap that could have been seen.
    share: (own ? MEANT : 0) + (early ? PLANNED : 0) + (concluded && early && own ? CONCLUDED : 0),
    case: !margin
      ? 'unplanned'
      : !early
        ? 'late'
        : !sane
          ? 'wide'
          : !own
            ? 'no-reason'
            : !shown
              ? 'uncited'
              : concluded
                ? 'right'
                : 'other-verdict',
    slots: {
      ...bare,
      interval: shown ? speakInterval(shown.body.answer, 'points') : 'none',
      said: told.success ? (VERDICTS[told.data.verdict] ?? 'nothing') : 'nothing',
      ours: ours ? VERDICTS[ours]! : 'nothing',
      could: could ? speak(could.body.answer, 'points') : 'nothing',
    },
    cites,
  };
}

/** What the rows could show and how many people the margin takes, of the locked rate, before the product's rows were opened. */
async function planned(
  product: Product,
  { metrics, margin }: Body<'lock'>,
  given: Given,
): Promise<Entry<'evidence'>[]> {
  const { scene } = given;
  const made = canonical(scene.experiment(product.id));
  const before = openedAt(scene, product.id)?.n ?? Infinity;
  const found: Entry<'evidence'>[] = [];
  for (const kind of ['detectable', 'needed'] as const) {
    for (const entry of scene.attempt.evidence) {
      const { ask, experiment } = entry.body.query;
      if (entry.n > before || ask.kind !== kind || ask.metric !== metrics[0]) continue;
      if (ask.kind === 'needed' && ask.gap !== margin) continue;
      if (canonical(experiment) !== made || !(await reproduces(entry, given))) continue;
      found.push(entry);
      break;
    }
  }
  return found;
}

/** The difference in the locked rate on the product's audit rows that the verdict cites. */
async function gapShown(
  product: Product,
  { metrics }: Body<'lock'>,
  verdict: Entry<'answer'> | undefined,
  given: Given,
): Promise<Entry<'evidence'> | undefined> {
  const { scene } = given;
  const made = canonical(scene.experiment(product.id));
  for (const entry of cited(scene.attempt, verdict?.body.cites ?? [])) {
    const { ask, experiment, part } = entry.body.query;
    if (part !== 'audit' || ask.kind !== 'difference' || ask.metric !== metrics[0]) continue;
    if (canonical(experiment) === made && (await reproduces(entry, given))) return entry;
  }
  return undefined;
}
