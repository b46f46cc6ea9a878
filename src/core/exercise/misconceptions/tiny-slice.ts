// A tiny slice taken for a finding: a rate of few people, cited or marked, that would be another on other rows.

import { z } from 'zod';
import { count, speakInterval } from '../../documents/figures';
import type { Query } from '../../evidence/query';
import { titleOf } from '../scene';
import type { SlicePreset } from '../instruments/slice-form';
import type { Misconception } from './misconception';
import { percent, query } from './asked';
import type { Seen } from './seen';

const marks = z.object({ part: z.enum(['practice', 'audit']), cells: z.array(z.string()) });

export const tinySlice: Misconception = {
  id: 'tiny-slice',
  name: 'A tiny slice',
  plain: 'A rate of few people can look like the worst of all, and be another on other rows.',
  source: 'Curriculum 3.1 and section 1, “too small to judge”; Foulds et al. 2020.',
  says: {
    did: 'You lean on “{title}”, which counts {n} people.',
    found:
      'On those rows it is {value}, and anything from {ends} % fits them: the rate of everybody, {overall}, is among it.',
    why: 'So few people cannot say whether they fare worse or better than the others. That does not mean that all is well with them.',
    next: 'Say that they are too few to judge, or look at a larger group that holds them.',
  },
  async detect(seen) {
    const { scene } = seen;
    const { attempt } = scene;
    const leaning = [
      ...[...attempt.findings.values()].map(({ n, body }) => ({ n, cites: body.cites })),
      ...[...attempt.decisions.values()].map(({ n, body }) => ({ n, cites: body.cites })),
    ];
    for (const { n, cites } of leaning) {
      const small = attempt.evidence.find(
        ({ n: at, body }) =>
          cites.includes(at) && body.answer.tooSmall && body.query.ask.kind !== 'share',
      );
      const ask = small && cellOf(small.body.query);
      const slots = ask && (await slotsOf(ask, seen));
      if (slots) return { entry: n, slots };
    }
    return markedCell(seen);
  },
};

/** A cell among those that were handed in as the worst, though the table calls it too small. */
async function markedCell(seen: Seen): ReturnType<Misconception['detect']> {
  const { scene } = seen;
  for (const { instruments } of scene.pack.exercise.steps) {
    for (const { use, preset } of instruments) {
      const { set, experiment, margin } = preset as unknown as SlicePreset;
      if (use !== 'slice-auditor' || !set) continue;
      const entry = scene.attempt.answers.get(set.question);
      const value = marks.safeParse(entry?.body.value);
      if (!entry || !value.success) continue;
      for (const cell of value.data.cells) {
        const ask = { kind: 'cell' as const, metric: set.metric, groups: set.groups, cell };
        const asked = {
          ...query(scene.experiment(experiment), value.data.part, ask),
          ...(margin === undefined ? {} : { margin }),
        };
        const { tooSmall } = await seen.answer(asked);
        const slots = tooSmall && (await slotsOf(asked, seen));
        if (slots) return { entry: entry.n, slots };
      }
    }
  }
  return undefined;
}

/** The rate of the group itself, whatever it was compared with. */
function cellOf(asked: Query): Query | undefined {
  const { ask } = asked;
  if (ask.kind === 'cell') return asked;
  if (ask.kind !== 'difference' && ask.kind !== 'ratio') return undefined;
  const { metric, groups, cell } = ask;
  return { ...asked, ask: { kind: 'cell', metric, groups, cell } };
}

async function slotsOf(
  asked: Query,
  { scene, answer }: Seen,
): Promise<Record<string, string> | undefined> {
  if (asked.ask.kind !== 'cell') return undefined;
  const { value, n, interval } = await answer(asked);
  // Practice rows: everybody's rate there is no look at rows that were not asked for.
  const all = await answer(
    query(asked.experiment, 'practice', { kind: 'overall', metric: asked.ask.metric }),
  );
  if (value === null || !interval || all.value === null) return undefined;
  // Where even so few people leave out everybody's rate, there is something to see.
  if (all.value < interval.lo || all.value > interval.hi) return undefined;
  return {
    title: titleOf(scene, asked.ask),
    n: count(n),
    value: percent(value, n),
    ends: speakInterval({ interval, n }, 'share'),
    overall: percent(all.value, all.n),
  };
}
