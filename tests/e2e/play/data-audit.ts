// The moves of a data audit as gestures: the map of proxies, two tables, the label panel, a decision with conditions.

import { expect, type Locator } from '@playwright/test';
import type { DecisionCondition } from '../../../src/core/exercise/instruments/conditions-editor';
import type { EditorPreset } from '../../../src/core/exercise/instruments/conditions-editor';
import type { TablesPreset } from '../../../src/core/exercise/instruments/two-tables';
import type { Pack } from '../../../src/core/exercise/pack';
import { columnsSaid } from '../../../src/core/exercise/scene';
import { typedOf } from '../../../src/page/instruments/decide/typed-condition';
import { capital } from '../../../src/core/base/capital';
import { groupNames } from '../../../src/page/instruments/groups';
import { editor, finder, tables } from '../../../src/page/words/instruments-data-audit';
import { pinning } from '../../../src/page/words/instruments-shared';
import type { Hands } from './hands';
import type { Reference } from './reference';

type Action = Readonly<Record<string, unknown>> & { readonly do: string };

/** What these gestures need of the player: its hands, and how it cites and pins. */
export interface Around {
  readonly hands: Hands;
  readonly reference: Reference;
  cite(place: Locator, action: Action): Promise<void>;
  pinOf(bar: Locator, id: string, label: string): Promise<void>;
}

const MAP_MS = 60_000;

export async function findProxies(
  place: Locator,
  action: Action,
  { hands, reference: { pack }, cite }: Around,
): Promise<void> {
  switch (action.do) {
    case 'test':
      await hands.press(place.getByRole('button', { name: finder.draw, exact: true }));
      await expect(place.getByRole('figure')).toBeVisible({ timeout: MAP_MS });
      return;
    case 'pin': {
      const button = place.getByRole('button', {
        name: finder.pin(columnsSaid({ pack }, action['columns'] as string[])),
        exact: true,
      });
      if ((await button.count()) === 0)
        await hands.press(place.getByRole('button', { name: /^All \d+ pairs$/ }));
      return hands.press(button);
    }
    case 'say': {
      const names = action['names'] as readonly string[];
      for (const name of names) {
        const label = capital(columnsSaid({ pack }, name.split(' + ')));
        await hands.tick(place.getByRole('checkbox', { name: label, exact: true }));
      }
      await cite(place, action);
      const say = names.length === 0 ? finder.sayNone : finder.say(names.length);
      return hands.press(place.getByRole('button', { name: say, exact: true }));
    }
    default:
      throw new Error(`The player does not know the finder's action "${action.do}".`);
  }
}

export async function pinFromTables(
  place: Locator,
  action: Action,
  preset: TablesPreset,
  { reference: { pack, about }, pinOf }: Around,
): Promise<void> {
  const query = String(action['query']);
  const table = [preset.pooled, ...preset.apart].find(
    ({ rates, gap }) => gap === query || rates.includes(query),
  )!;
  const bar = place
    .getByRole('region', { name: table.title, exact: true })
    .getByRole('group', { name: pinning.legend });
  await expect(bar).toBeVisible();
  const label = query === table.gap ? tables.pinGap : groupOf(pack, about, query);
  return pinOf(bar, query, label);
}

function groupOf(pack: Pack, about: Reference['about'], query: string): string {
  const { ask } = pack.lab.queries[query]!;
  const [column = ''] = 'groups' in ask ? ask.groups : [];
  const [level = ''] = 'cell' in ask ? ask.cell.split('|') : [];
  return groupNames([column], about).of(level).whole;
}

export async function pinFromLabels(
  place: Locator,
  action: Action,
  { reference: { pack }, pinOf }: Around,
): Promise<void> {
  const query = String(action['query']);
  const bar = place.getByRole('group', { name: pinning.legend });
  await expect(bar).toBeVisible();
  return pinOf(bar, query, pack.lab.queries[query]?.title ?? query);
}

export async function decideWithConditions(
  place: Locator,
  action: Action,
  preset: EditorPreset,
  { hands, cite }: Around,
): Promise<void> {
  const choice = action['choice'] as keyof EditorPreset['choices'];
  await hands.pick(place.getByRole('radio', { name: preset.choices[choice], exact: true }));
  const conditions = (action['conditions'] ?? []) as readonly DecisionCondition[];
  for (const [at, condition] of conditions.entries()) {
    const fields = place.getByRole('group', { name: editor.number(at + 1), exact: true });
    if ((await fields.count()) === 0)
      await hands.press(place.getByRole('button', { name: editor.add, exact: true }));
    const typed = typedOf(condition, preset);
    for (const [name, value] of [
      [editor.measure, typed.measure],
      [editor.is, typed.is],
    ] as const) {
      const list = fields.getByRole('combobox', { name, exact: true });
      if ((await list.inputValue()) !== value) await hands.choose(list, value);
    }
    await hands.type(fields.getByLabel(editor.value, { exact: true }), typed.value);
    await hands.type(fields.getByLabel(editor.owner, { exact: true }), typed.owner);
  }
  await hands.type(place.getByLabel(editor.reason, { exact: true }), String(action['reason']));
  await cite(place, action);
  await hands.press(place.getByRole('button', { name: editor.decide, exact: true }));
  await expect(place.getByRole('status').getByText(preset.choices[choice] ?? '')).toBeVisible();
}
