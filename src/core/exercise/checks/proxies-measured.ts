// Proxies measured: how well each column that gives the group away does so is pinned, or, where none does, how little the suspects do.

import { z } from 'zod';
import { speak } from '../../documents/figures';
import type { Entry } from '../../evidence/entry';
import { columnsSaid } from '../scene';
import { inWords, listed, type Check, type Given } from './check';
import { onHeldBack, reproduces } from './matching';
import { plantedFor } from './wanted';

const schema = z.strictObject({
  /** The set of the truth that names them, "a + b" for a pair. */
  planted: z.string(),
  group: z.string(),
  /** Whom anybody would suspect: to be measured where nothing is planted. */
  suspects: z.array(z.string()).min(1),
  /** Suspects that are enough then. */
  least: z.int().positive(),
});
const SLOTS = ['right', 'of', 'missing', 'column', 'yours', 'ours', 'planted'];

export const proxiesMeasured: Check<z.infer<typeof schema>> = {
  id: 'proxies-measured',
  name: 'Proxies measured',
  plain: 'Runs your pinned areas again, on your rows and on rows you have not seen.',
  source: 'Curriculum P7; section 1, "How a number is checked".',
  schema,
  nothing: 'none',
  cases: {
    none: ['of', 'missing'],
    'not-reproduced': SLOTS,
    partly: SLOTS,
    'right-none': SLOTS,
    right: SLOTS,
  },
  async verdict({ planted, group, suspects, least }, given) {
    const { scene } = given;
    const truth = await plantedFor(given);
    const found = truth.sets[planted] ?? [];
    const wanted = found.length > 0 ? found : suspects;
    const enough = found.length > 0 ? found.length : Math.min(least, suspects.length);
    const pinned: { name: string; entry: Entry<'evidence'>; again: 'comes' | 'does-not' }[] = [];
    for (const name of wanted) {
      const entry = areaOf(name, group, given);
      if (!entry) continue;
      pinned.push({ name, entry, again: (await reproduces(entry, given)) ? 'comes' : 'does-not' });
    }
    const right = pinned.filter(({ again }) => again === 'comes');
    const lost = pinned.find(({ again }) => again === 'does-not');
    const shown = lost ?? right[0];
    const said = (name: string): string => columnsSaid(scene, name.split(' + '));
    return {
      share: Math.min(1, right.length / enough),
      case:
        pinned.length === 0
          ? 'none'
          : right.length >= enough
            ? found.length > 0
              ? 'right'
              : 'right-none'
            : lost
              ? 'not-reproduced'
              : 'partly',
      slots: {
        right: inWords(right.length),
        of: inWords(enough),
        missing:
          listed(wanted.filter((name) => !pinned.some((each) => each.name === name)).map(said)) ||
          'none',
        column: shown ? said(shown.name) : '',
        yours: shown ? speak(shown.entry.body.answer, 'ratio') : '',
        ours: shown ? speak(await given.answer(onHeldBack(shown.entry.body.query)), 'ratio') : '',
        planted: shown
          ? speak({ value: truth.estimands[`area-${shown.name}`]?.value ?? null, n: 1 }, 'ratio')
          : '',
      },
      cites: pinned.map(({ entry }) => entry.n),
    };
  },
};

function areaOf(name: string, group: string, { scene }: Given): Entry<'evidence'> | undefined {
  const wanted = name.split(' + ').sort().join(' + ');
  return scene.attempt.evidence.findLast(({ body: { query } }) => {
    const { ask } = query;
    return (
      ask.kind === 'proxy' && ask.group === group && [...ask.columns].sort().join(' + ') === wanted
    );
  });
}
