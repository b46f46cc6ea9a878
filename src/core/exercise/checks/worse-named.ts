// The trap of a single metric: the table before and after was pinned, and the lines that got worse were named.

import { z } from 'zod';
import { canonical } from '../../base/canonical';
import { speak } from '../../documents/figures';
import { unitOf } from '../../evidence/query';
import { beforeAfter, type TablePreset } from '../instruments/before-after';
import type { Scene } from '../scene';
import { answered } from './answered';
import { inWords, listed, type Check, type Given } from './check';
import { reproduces } from './matching';

const schema = z.strictObject({
  /** Question of the table (instrument before-after). */
  question: z.string(),
  /** Lines that must be pinned, both sides. */
  least: z.int().positive(),
  /** A change up to this size is neither better nor worse: such a line may be named or not. */
  margin: z.number().positive(),
});
const SLOTS = ['pinned', 'least', 'named', 'missed', 'wrongly', 'open', 'line', 'was', 'is'];
/** Parts of the points: the table, and the lines that got worse. */
const TABLE = 0.4;
const NAMES = 0.6;

export const worseNamed: Check<z.infer<typeof schema>> = {
  id: 'worse-named',
  name: 'What got worse',
  plain: 'Computes your table again and compares the lines you say got worse.',
  source: 'Curriculum P12, "single metric trap"; Kleinberg et al. 2017.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    'few-lines': SLOTS,
    unnamed: SLOTS,
    'too-many': SLOTS,
    'too-few': SLOTS,
    right: SLOTS,
  },
  async verdict({ question, least, margin }, given) {
    const { scene } = given;
    const table = tableOf(question, scene);
    const pinned = await pinnedLines(table, given);
    const found = answered(given, question, 'worse');
    const said = z.array(z.string()).safeParse(found?.value);
    if (pinned.length === 0 && !found) return { share: 0, case: 'none', slots: {}, cites: [] };
    const named = said.success ? said.data : [];
    const changes = await changesOf(table, given);
    const worse = changes.filter(({ change }) => change > margin);
    const better = changes.filter(({ change }) => change < -margin);
    const open = changes.filter(({ change }) => Math.abs(change) <= margin);
    const missed = worse.filter(({ id }) => !named.includes(id));
    const wrongly = better.filter(({ id }) => named.includes(id));
    const names =
      worse.length === 0
        ? Number(wrongly.length === 0)
        : Math.max(0, worse.length - missed.length - wrongly.length) / worse.length;
    const enough = Math.min(1, pinned.length / least);
    const shown = missed[0] ?? wrongly[0] ?? worse[0] ?? changes[0]!;
    const titles = (list: readonly { readonly title: string }[]): string =>
      listed(list.map(({ title }) => title)) || 'none';
    return {
      share: TABLE * enough + (found ? NAMES * names : 0),
      case: !found
        ? 'unnamed'
        : enough < 1
          ? 'few-lines'
          : wrongly.length > 0
            ? 'too-many'
            : missed.length > 0
              ? 'too-few'
              : 'right',
      slots: {
        pinned: inWords(pinned.length),
        least: inWords(least),
        named: titles(table.measures.filter(({ id }) => named.includes(id))),
        missed: titles(missed),
        wrongly: titles(wrongly),
        open: titles(open),
        line: shown.title,
        was: shown.was,
        is: shown.is,
      },
      cites: found ? [found.entry.n, ...found.entry.body.cites] : [],
    };
  },
};

/** The lines that got worse beyond the margin, on practice rows: what a careful reader of the table names. */
export async function worseLines(
  { question, margin }: Pick<z.infer<typeof schema>, 'question' | 'margin'>,
  given: Given,
): Promise<string[]> {
  const changes = await changesOf(tableOf(question, given.scene), given);
  return changes.filter(({ change }) => change > margin).map(({ id }) => id);
}

function tableOf(question: string, { pack }: Scene): TablePreset {
  const use = pack.exercise.steps
    .flatMap(({ instruments }) => instruments)
    .find((each) => each.use === beforeAfter.id && each.preset['question'] === question);
  if (!use)
    throw new Error(`No step has a table before and after with the question "${question}".`);
  return beforeAfter.preset.parse(use.preset);
}

async function changesOf(
  { measures }: TablePreset,
  { scene, answer }: Given,
): Promise<{ id: string; title: string; change: number; was: string; is: string }[]> {
  const changes = [];
  for (const { id, title, before, after, better } of measures) {
    const [was, is] = [scene.query(before, 'practice'), scene.query(after, 'practice')];
    const [a, b] = [await answer(was), await answer(is)];
    const worth = (value: number): number => (better === 'high' ? -value : Math.abs(value));
    const unit = unitOf(was.ask);
    changes.push({
      id,
      title,
      // What is not defined on one side is neither better nor worse.
      change: a.value === null || b.value === null ? 0 : worth(b.value) - worth(a.value),
      was: speak(a, unit),
      is: speak(b, unit),
    });
  }
  return changes;
}

/** Lines of which both sides were pinned and come out again. */
async function pinnedLines({ measures }: TablePreset, given: Given): Promise<string[]> {
  const { scene } = given;
  const there = async (name: string): Promise<boolean> => {
    const { experiment, ask } = scene.query(name, 'practice');
    const wanted = canonical([experiment, ask]);
    for (const entry of scene.attempt.evidence) {
      const { query } = entry.body;
      if (query.part === 'judge' || query.filter.length > 0) continue;
      if (canonical([query.experiment, query.ask]) === wanted && (await reproduces(entry, given)))
        return true;
    }
    return false;
  };
  const lines: string[] = [];
  for (const { id, before, after } of measures)
    if ((await there(before)) && (await there(after))) lines.push(id);
  return lines;
}
