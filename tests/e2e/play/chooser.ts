// Plays the metric chooser on its page: one product's card at a time.

import { expect, type Locator } from '@playwright/test';
import { walked } from '../../../src/core/exercise/instruments/metric-tree';
import type { ChooserPreset, Product } from '../../../src/core/exercise/instruments/chooser-form';
import { groupNames } from '../../../src/page/instruments/groups';
import { chooser } from '../../../src/page/words/metric-chooser';
import type { Around } from './data-audit';

type Action = Readonly<Record<string, unknown>> & { readonly do: string };

/** Counting audit rows for the first time. */
const SLOW = 60_000;

export function chooserHand(place: Locator, { hands, reference, cite }: Around) {
  const { pack, about } = reference;
  const metric = (id: string): { name: string; of: string } => pack.lab.metrics[id]!;

  function productOf(action: Action): Product {
    const presets = pack.exercise.steps
      .flatMap(({ instruments }) => instruments)
      .filter(({ use }) => use === 'metric-chooser')
      .map(({ preset }) => preset as ChooserPreset);
    return presets.flatMap(({ products }) => products).find(({ id }) => id === action['product'])!;
  }

  async function pick(card: Locator, name: string | RegExp): Promise<void> {
    await hands.pick(
      card.getByRole('radio', typeof name === 'string' ? { name, exact: true } : { name }),
    );
  }

  async function lock(card: Locator, action: Action): Promise<void> {
    const say = chooser.lock;
    const trace = action['trace'] as readonly string[];
    for (const [at, answer] of trace.entries()) {
      const node = walked(trace.slice(0, at))?.node;
      await pick(card, say.answer(node?.id ?? '', answer));
    }
    const { name, of } = metric(String(action['metric']));
    await pick(card, say.metricOption(name, of));
    for (const [column, level] of Object.entries(action['reference'] as Record<string, string>)) {
      const list = card.getByRole('combobox', {
        name: say.reference(groupNames([column], about).title),
        exact: true,
      });
      if ((await list.inputValue()) !== level) await hands.choose(list, level);
    }
    await hands.type(card.getByLabel(say.margin), String(100 * Number(action['margin'])));
    await hands.type(card.getByLabel(say.reason), String(action['reason']));
    await hands.press(card.getByRole('button', { name: say.button, exact: true }));
    await expect(card.getByRole('button', { name: say.change, exact: true })).toBeVisible();
  }

  return {
    async play(action: Action): Promise<void> {
      const product = productOf(action);
      const card = place.getByRole('region', { name: product.title, exact: true });
      switch (action.do) {
        case 'hear': {
          const say = chooser.hear;
          const { who } = product.voices[String(action['voice'])]!;
          await pick(card, new RegExp(`^${who} `));
          await hands.type(card.getByLabel(say.changes), String(action['changes']));
          await hands.press(card.getByRole('button', { name: say.button, exact: true }));
          return expect(card.getByText(say.said(who))).toBeVisible();
        }
        case 'lock':
          return lock(card, action);
        case 'plan': {
          const lockMove = reference.moves.find(
            (move) => move.do['do'] === 'lock' && move.do['product'] === product.id,
          );
          const why = chooser.plan.why(Number(lockMove?.do['margin']));
          await hands.type(card.getByLabel(why), String(action['why']));
          return hands.press(card.getByRole('button', { name: chooser.plan.button, exact: true }));
        }
        case 'open': {
          const open = card.getByRole('button', {
            name: chooser.measure.openAria(product.title),
            exact: true,
          });
          await hands.press(open);
          return expect(open).toHaveCount(0);
        }
        case 'pin': {
          const pin = card.getByRole('button', {
            name: chooser.measure.pin(metric(String(action['metric'])).name.toLowerCase()),
            exact: true,
          });
          await expect(pin).toBeVisible({ timeout: SLOW });
          return hands.press(pin);
        }
        case 'conclude': {
          const say = chooser.measure;
          const verdict = say.verdicts[action['verdict'] as keyof typeof say.verdicts];
          await pick(card, verdict);
          await cite(card, action);
          await hands.press(card.getByRole('button', { name: say.say, exact: true }));
          return expect(card.getByText(say.said(verdict))).toBeVisible();
        }
        case 'hold': {
          const say = chooser.hold;
          await pick(card, say.outcomes[action['outcomeOf'] as keyof typeof say.outcomes]);
          await pick(card, product.holding!.options[String(action['holding'])]!.text);
          await hands.type(card.getByLabel(say.reason), String(action['reason']));
          await hands.press(card.getByRole('button', { name: say.button, exact: true }));
          return expect(card.getByText(say.said)).toBeVisible();
        }
        default:
          throw new Error(`The player does not know the chooser's action "${action.do}".`);
      }
    },
  };
}
