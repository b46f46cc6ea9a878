// The moves of reweighing and the adversary as gestures: weights, seeds, the table before and after, probes, supplied runs, a cause.

import { expect, type Locator } from '@playwright/test';
import { rootCauseById } from '../../../src/core/exercise/root-causes';
import type { AdversaryPreset } from '../../../src/core/exercise/instruments/adversary-bench';
import type { TablePreset } from '../../../src/core/exercise/instruments/before-after';
import type { SuppliedPreset, Verdict } from '../../../src/core/exercise/instruments/supplied-runs';
import type { InstrumentUse } from '../../../src/core/exercise/pack';
import { groupNames } from '../../../src/page/instruments/groups';
import { causes } from '../../../src/page/words/instruments-bench';
import { pinning } from '../../../src/page/words/instruments-shared';
import {
  adversary,
  seeds,
  supplied,
  table,
  weights,
} from '../../../src/page/words/instruments-trade-off';
import type { Around } from './data-audit';

type Action = Readonly<Record<string, unknown>> & { readonly do: string };

/** Training a network, or several seeds, on a busy machine. */
const SLOW = 180_000;

/** The instruments these gestures know. */
const KNOWN = [
  'weights-cell',
  'seed-trainer',
  'before-after',
  'adversary-bench',
  'supplied-runs',
] as const;
type Known = (typeof KNOWN)[number];

export function isTradeOff(use: string): use is Known {
  return KNOWN.some((known) => known === use);
}

/** How many numbers such an action leaves in the notebook. */
export function pinsOf(action: Action): number {
  if (action.do === 'probe') return 1;
  if (action.do !== 'pin') return 0;
  const lines = (action['measures'] as readonly string[] | undefined)?.length ?? 1;
  return 'measures' in action && (action['sides'] ?? 'both') === 'both' ? 2 * lines : lines;
}

/** Plays the action; a run gives its title. `titleOf` tells the title of a run by the name it was played under. */
export async function tradeOff(
  place: Locator,
  { use, preset }: InstrumentUse,
  action: Action,
  around: Around & { titleOf(run: string): string },
): Promise<string | undefined> {
  switch (use as Known) {
    case 'weights-cell':
      return weigh(place, action, around);
    case 'seed-trainer':
      return seed(place, action, around);
    case 'before-after':
      return compare(place, action, preset as unknown as TablePreset, around);
    case 'adversary-bench':
      return contest(place, action, preset as unknown as AdversaryPreset, around);
    case 'supplied-runs':
      return tell(place, action, preset as unknown as SuppliedPreset, around);
  }
}

async function weigh(
  place: Locator,
  action: Action,
  { hands, reference }: Around,
): Promise<undefined> {
  if (action.do === 'say') {
    await hands.press(place.getByRole('button', { name: weights.say, exact: true }));
    await expect(place.getByText(weights.said)).toBeVisible();
    return;
  }
  const { about } = reference;
  for (const [key, entry] of Object.entries(action['entries'] as Record<string, string>)) {
    const [level = '', side] = key.split('|');
    const column = about.groups.find(({ levels }) => level in levels)?.column ?? '';
    const label = side === 'yes' ? about.label.yes : about.label.no;
    const name = `${groupNames([column], about).of(level).whole}, ${label}`;
    const field = place.getByRole('textbox', { name: weights.field(name), exact: true });
    await expect(field).toBeVisible({ timeout: SLOW });
    await hands.type(field, entry);
  }
}

async function seed(
  place: Locator,
  action: Action,
  { hands, reference }: Around,
): Promise<undefined> {
  const { experiments, metrics } = reference.pack.lab;
  if (action.do === 'train') {
    const model = place.getByRole('combobox', { name: seeds.model, exact: true });
    const wanted = String(action['experiment']);
    if ((await model.inputValue()) !== wanted) await hands.choose(model, wanted);
    expect(experiments[wanted]).toBeDefined();
    const many = String(action['seeds']);
    await hands.choose(place.getByRole('combobox', { name: seeds.many, exact: true }), many);
    await hands.press(place.getByRole('button', { name: seeds.train, exact: true }));
    await expect(
      place.getByRole('heading', { name: new RegExp(`^Over ${many} seeds`) }),
    ).toBeVisible({ timeout: SLOW });
    return;
  }
  const metric = action['metric'] as string | undefined;
  const gap = seeds.gapRow(metrics['selection-rate']?.name ?? '');
  const label = metric === undefined ? gap : (metrics[metric]?.name ?? '').toLowerCase();
  await hands.press(place.getByRole('button', { name: pinning.pin(label), exact: true }));
}

async function compare(
  place: Locator,
  action: Action,
  { measures, recipe }: TablePreset,
  { hands, reference, cite }: Around,
): Promise<string | undefined> {
  if (action.do === 'run') {
    await hands.press(place.getByRole('button', { name: table.train, exact: true }));
    await expect(place.getByText(table.again)).toBeVisible({ timeout: SLOW });
    return reference.pack.lab.recipes[recipe]?.title;
  }
  const chosen = (ids: unknown): TablePreset['measures'] =>
    measures.filter(({ id }) => (ids as readonly string[]).includes(id));
  if (action.do === 'pin') {
    const sides = action['sides'] ?? 'both';
    for (const { title } of chosen(action['measures'])) {
      for (const side of ['before', 'after'] as const) {
        if (sides !== 'both' && sides !== side) continue;
        const press = place.getByRole('button', {
          name: new RegExp(`^Pin ${title.toLowerCase()} ${side}: [^…]`),
        });
        await expect(press).toBeVisible({ timeout: SLOW });
        await hands.press(press);
      }
    }
    return undefined;
  }
  for (const { title } of chosen(action['worse']))
    await hands.tick(place.getByRole('checkbox', { name: table.mark(title), exact: true }));
  await cite(place, action);
  await hands.press(place.getByRole('button', { name: table.say, exact: true }));
  return undefined;
}

async function contest(
  place: Locator,
  action: Action,
  { recipe, network, probe }: AdversaryPreset,
  { hands, reference, cite, titleOf }: Around & { titleOf(run: string): string },
): Promise<string | undefined> {
  const { lab } = reference.pack;
  switch (action.do) {
    case 'train': {
      const strength = String(action['strength']);
      await hands.type(place.getByLabel(adversary.strength, { exact: true }), strength);
      await hands.press(place.getByRole('button', { name: adversary.train, exact: true }));
      const title = `${lab.recipes[recipe]?.title ?? ''} (λ ${strength})`;
      await expect(place.getByRole('rowheader', { name: title, exact: true })).toBeVisible({
        timeout: SLOW,
      });
      return title;
    }
    case 'probe': {
      const run = action['run'] as string | null;
      const title =
        run === null ? (lab.experiments[network]?.title ?? network) : titleOf(run.slice(1));
      const what = action['reads'] === 'group' ? probe.column : adversary.label;
      await hands.press(
        place.getByRole('button', { name: adversary.ask(what, title), exact: true }),
      );
      return undefined;
    }
    default: {
      await cite(place, action);
      await hands.type(place.getByLabel(adversary.why, { exact: true }), String(action['reason']));
      await hands.press(place.getByRole('button', { name: adversary.hand, exact: true }));
      return undefined;
    }
  }
}

async function tell(
  place: Locator,
  action: Action,
  { probe, names }: SuppliedPreset,
  { hands, cite }: Around,
): Promise<undefined> {
  if (action.do === 'probe') {
    const what = action['reads'] === 'group' ? probe.column : adversary.label;
    const ask = adversary.ask(what, String(action['run']));
    await hands.press(place.getByRole('button', { name: ask, exact: true }));
    return;
  }
  const verdicts = action['verdicts'] as Readonly<Record<string, Verdict>>;
  for (const name of names) {
    const group = place.getByRole('group', { name, exact: true });
    await hands.pick(
      group.getByRole('radio', { name: supplied.verdicts[verdicts[name]!], exact: true }),
    );
  }
  await cite(place, action);
  await hands.press(place.getByRole('button', { name: supplied.say, exact: true }));
}

/** Says on the mitigation bench which cause the evidence supports. */
export async function sayCause(
  place: Locator,
  action: Action,
  { hands, cite }: Around,
): Promise<void> {
  const list = place.getByRole('combobox', { name: causes.cause, exact: true });
  await hands.choose(list, rootCauseById(String(action['cause'])).id);
  const form = place.locator('form').filter({ hasText: causes.title });
  await cite(form, action);
  await hands.type(form.getByLabel(causes.reason, { exact: true }), String(action['reason']));
  await hands.press(form.getByRole('button', { name: causes.keep, exact: true }));
}
