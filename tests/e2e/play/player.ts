// Plays the moves of an exercise on its page: each action of an instrument as the gestures a person makes.

import { expect, type Locator, type Page } from '@playwright/test';
import type { Move } from '../../../src/core/exercise/authoring';
import { sectionOf } from '../../../src/core/exercise/documents';
import type { EditorPreset } from '../../../src/core/exercise/instruments/conditions-editor';
import type { TablesPreset } from '../../../src/core/exercise/instruments/two-tables';
import type { InstrumentUse } from '../../../src/core/exercise/pack';
import { groupNames } from '../../../src/page/instruments/groups';
import { modelCard } from '../../../src/page/words/model-card';
import { audit, named } from '../../../src/page/words/instruments-audit';
import { dashboard } from '../../../src/page/words/instruments-dashboard';
import { facts, findings } from '../../../src/page/words/instruments-findings';
import { bench, chosenPoint, deciding } from '../../../src/page/words/instruments-repair';
import { pinning } from '../../../src/page/words/instruments-shared';
import { caseWords } from '../../../src/page/words/instruments-cases';
import { metricPhrase } from '../../../src/page/words/instruments-metrics';
import {
  decideWithConditions,
  findProxies,
  pinFromLabels,
  pinFromTables,
  type Around,
} from './data-audit';
import { impossibility } from '../../../src/page/words/impossibility';
import { chooserHand } from './chooser';
import { isTradeOff, pinsOf, sayCause, tradeOff } from './trade-off';
import type { Hands } from './hands';
import type { Reference } from './reference';

/** An action with its fields, as a solution writes it. */
type Action = Readonly<Record<string, unknown>> & { readonly do: string };

/** A repair that trains a network takes some seconds on a slow machine. */
const SLOW = 60_000;

/** How many numbers an action leaves in the notebook; its name stands for the last. */
const PINS: Readonly<Record<string, number>> = { pin: 1, 'pin-named': 1, count: 1, plan: 2 };

export class Player {
  /** Place of each named pin in the notebook, from 1. */
  readonly #pins = new Map<string, number>();
  /** Title of each named run. */
  readonly #runs = new Map<string, string>();

  constructor(
    private readonly page: Page,
    private readonly hands: Hands,
    private readonly reference: Reference,
  ) {}

  async play(move: Move): Promise<void> {
    const use = this.#use(move);
    const place = this.page.locator(`[data-instrument="${use.id}"]`);
    const action = move.do as Action;
    const before = await this.#pinCount();
    switch (use.use) {
      case 'slice-auditor':
        await this.#audit(place, action);
        break;
      case 'dashboard-review':
        await this.#dashboard(place, action);
        break;
      case 'mitigation-bench':
        await this.#bench(place, action, move.as);
        break;
      case 'data-explorer':
        await this.hands.press(
          place.getByRole('button', {
            name: facts.pinFact(this.#queryTitle(String(action['fact']))),
            exact: true,
          }),
        );
        break;
      case 'findings-board':
        await this.#board(place, action);
        break;
      case 'document-writer':
        await this.#write(place, action);
        break;
      case 'metric-chooser':
        await chooserHand(place, this.#around()).play(action);
        break;
      case 'impossibility-explorer':
        await this.hands.press(
          place.getByRole('button', {
            name: impossibility.pin(this.#queryTitle(String(action['query']))),
            exact: true,
          }),
        );
        break;
      case 'proxy-finder':
        await findProxies(place, action, this.#around());
        break;
      case 'two-tables':
        await pinFromTables(place, action, use.preset as unknown as TablesPreset, this.#around());
        break;
      case 'label-panel':
        await pinFromLabels(place, action, this.#around());
        break;
      case 'conditions-editor':
        await decideWithConditions(
          place,
          action,
          use.preset as unknown as EditorPreset,
          this.#around(),
        );
        break;
      default: {
        if (!isTradeOff(use.use))
          throw new Error(`The player does not know the instrument "${use.use}".`);
        const around = {
          ...this.#around(),
          titleOf: (run: string): string => this.#runs.get(run) ?? '',
        };
        const title = await tradeOff(place, use, action, around);
        if (title !== undefined && move.as !== undefined) this.#runs.set(move.as, title);
      }
    }
    const pins = isTradeOff(use.use) ? pinsOf(action) : (PINS[action.do] ?? 0);
    if (pins > 0) {
      await expect.poll(() => this.#pinCount(), { timeout: SLOW }).toBe(before + pins);
      if (move.as !== undefined) this.#pins.set(move.as, before + pins);
    }
  }

  async #audit(place: Locator, action: Action): Promise<void> {
    const { hands } = this;
    const groups = action['groups'] as readonly string[] | undefined;
    switch (action.do) {
      case 'look':
        if (groups) await this.#look(place, audit.groups, groups.join('|'));
        if (action['metric'] !== undefined)
          await this.#look(place, audit.metric, String(action['metric']));
        return;
      case 'lock':
        return this.#lock(place, action);
      case 'open': {
        const open = place.getByRole('button', { name: audit.open.button, exact: true });
        const opened = place.getByRole('button', { name: audit.open.back, exact: true });
        await expect(open.or(opened)).toBeVisible();
        if (await open.isVisible()) await hands.press(open);
        await expect(opened).toBeVisible();
        return;
      }
      case 'pin':
        return this.#pin(place, action);
      case 'pin-named':
        return hands.press(
          place.getByRole('button', {
            name: named.pinOf(this.#queryTitle(String(action['query']))),
            exact: true,
          }),
        );
      case 'set-marks':
        for (const cell of action['cells'] as readonly string[]) {
          await hands.tick(
            place.getByRole('checkbox', {
              name: new RegExp(`^${escaped(this.#cell(place, cell))} `),
            }),
          );
        }
        return;
      case 'say':
        return hands.press(place.getByRole('button', { name: audit.cells.save, exact: true }));
      default:
        throw new Error(`The player does not know the auditor's action "${action.do}".`);
    }
  }

  /** Where a step offers one thing only, there is no list to choose it from. */
  async #look(place: Locator, name: string, value: string): Promise<void> {
    await expect(place.getByRole('combobox', { name: audit.metric, exact: true })).toBeVisible();
    const list = place.getByRole('combobox', { name, exact: true });
    if ((await list.count()) > 0 && (await list.inputValue()) !== value)
      await this.hands.choose(list, value);
  }

  async #lock(place: Locator, action: Action): Promise<void> {
    const { hands, reference } = this;
    const { pack, about } = reference;
    for (const metric of action['metrics'] as readonly string[]) {
      const { label, of } = metricPhrase(metric, caseWords(about.id), pack.lab.metrics[metric]);
      await hands.tick(
        place.getByRole('checkbox', { name: audit.metricOption(label, of), exact: true }),
      );
    }
    const references = action['reference'] as Readonly<Record<string, string>>;
    for (const column of action['groups'] as readonly string[]) {
      const { title } = groupNames([column], about);
      await hands.tick(place.getByRole('checkbox', { name: title, exact: true }));
      const select = place.getByRole('combobox', {
        name: audit.lock.reference(title),
        exact: true,
      });
      if ((await select.inputValue()) !== references[column])
        await hands.choose(select, references[column] ?? '');
    }
    await hands.pick(
      place.getByRole('radio', { name: pack.lab.harms[String(action['harm'])] ?? '', exact: true }),
    );
    await hands.type(place.getByLabel(audit.lock.margin), String(100 * Number(action['margin'])));
    await hands.type(place.getByLabel(audit.lock.reason), String(action['reason']));
    await hands.press(place.getByRole('button', { name: audit.lock.button, exact: true }));
    await expect(place.getByRole('button', { name: audit.lock.change, exact: true })).toBeVisible();
  }

  async #pin(place: Locator, { what, cell }: Action): Promise<void> {
    const bar = place.getByRole('group', { name: pinning.legend });
    await expect(bar).toBeVisible({ timeout: SLOW });
    if (what === 'overall') return this.#pinOf(bar, 'overall', pinning.all);
    const compared = place.getByRole('combobox', { name: audit.compared, exact: true });
    if (what !== 'cell' && (await compared.count()) > 0 && (await compared.inputValue()) !== cell) {
      await this.hands.choose(compared, String(cell));
    }
    const label =
      what === 'cell'
        ? this.#cell(place, String(cell)).toLowerCase()
        : pinning[what as 'difference' | 'ratio'];
    return this.#pinOf(bar, `${String(what)}/${String(cell)}`, label);
  }

  /** Few things to pin have a button each, many a list. */
  async #pinOf(bar: Locator, id: string, label: string): Promise<void> {
    const list = bar.getByRole('combobox');
    if ((await list.count()) === 0) {
      return this.hands.press(
        bar.getByRole('button', { name: new RegExp(`^${escaped(pinning.pin(label))}$`, 'i') }),
      );
    }
    if ((await list.inputValue()) !== id) await this.hands.choose(list, id);
    return this.hands.press(bar.getByRole('button', { name: pinning.it, exact: true }));
  }

  async #dashboard(place: Locator, action: Action): Promise<void> {
    const use = this.#useOfKind('dashboard-review');
    const faults = use.preset['faults'] as Readonly<Record<string, string>>;
    await this.hands.pick(
      place.getByRole('radio', { name: this.#queryTitle(String(action['line'])), exact: true }),
    );
    await this.hands.pick(
      place.getByRole('radio', { name: faults[String(action['fault'])] ?? '', exact: true }),
    );
    await this.#cite(place, action);
    await this.hands.press(place.getByRole('button', { name: dashboard.say, exact: true }));
  }

  async #bench(place: Locator, action: Action, name: string | undefined): Promise<void> {
    const { hands } = this;
    switch (action.do) {
      case 'run':
        return this.#run(place, action, name);
      case 'count': {
        await this.#stand(place, String(action['run']));
        const bar = place.getByRole('group', { name: pinning.legend });
        const { about } = this.reference;
        const id = `${String(action['cell'])}/${String(action['change'])}/${String(action['who'])}`;
        const column = this.#column();
        const label = chosenPoint.countPin(
          groupNames([column], about).of(String(action['cell'])).whole,
          action['change'] as 'gained' | 'lost',
          action['who'] as 'all',
          caseWords(about.id),
        );
        return this.#pinOf(bar, id, label);
      }
      case 'cause':
        return sayCause(place, action, this.#around());
      case 'choose': {
        const choice = action['choice'] as { run?: string };
        const rejected = (
          action['rejected'] as readonly { choice: { run?: string }; why: string }[]
        )[0];
        await this.#stand(place, String(choice.run));
        await hands.press(place.getByRole('button', { name: chosenPoint.choose, exact: true }));
        await hands.type(
          place.getByLabel(deciding.reason, { exact: true }),
          String(action['reason']),
        );
        const list = place.getByRole('combobox', { name: deciding.rejected, exact: true });
        const title = this.#runs.get(String(rejected?.choice.run).slice(1)) ?? '';
        const value = await list
          .locator('option')
          .filter({ hasText: title })
          .first()
          .getAttribute('value');
        await hands.choose(list, value ?? '');
        await hands.type(
          place.getByLabel(deciding.rejectedWhy, { exact: true }),
          rejected?.why ?? '',
        );
        await this.#cite(place, action);
        await hands.press(place.getByRole('button', { name: deciding.keep, exact: true }));
        await expect(
          place.getByRole('button', { name: deciding.again, exact: true }),
        ).toBeVisible();
        return;
      }
      default:
        throw new Error(`The player does not know the bench's action "${action.do}".`);
    }
  }

  async #run(place: Locator, action: Action, name: string | undefined): Promise<void> {
    const { hands, reference } = this;
    const recipe = reference.pack.lab.recipes[String(action['recipe'])];
    if (!recipe) throw new Error(`There is no recipe "${String(action['recipe'])}".`);
    await hands.tick(
      place.getByRole('checkbox', { name: new RegExp(`^${escaped(recipe.title)} `) }),
    );
    const knobs = (action['knobs'] ?? {}) as Readonly<Record<string, number>>;
    const set: string[] = [];
    for (const knob of recipe.knobs) {
      const value = knobs[knob.id] ?? knob.start;
      if (value !== knob.start) {
        await hands.type(
          place.getByLabel(bench.knob(knob.title, knob.min, knob.max), { exact: true }),
          String(value),
        );
      }
      set.push(`${knob.title} ${value}`);
    }
    await hands.press(place.getByRole('button', { name: bench.run(1), exact: true }));
    const title = set.length === 0 ? recipe.title : `${recipe.title} (${set.join(', ')})`;
    await expect(
      place.getByRole('option', { name: new RegExp(`^${escaped(title)}`) }),
    ).toBeAttached({ timeout: SLOW });
    // The sweep goes on; the next repair waits until it has come to rest.
    await expect(place.getByRole('progressbar')).toHaveCount(0, { timeout: SLOW });
    if (name !== undefined) this.#runs.set(name, title);
  }

  /** Walks to a run's point in the chart and stands on it. */
  async #stand(place: Locator, run: string): Promise<void> {
    const title = this.#runs.get(run.slice(1)) ?? '';
    const option = place.getByRole('option', { name: new RegExp(`^${escaped(title)}`) });
    if ((await option.getAttribute('aria-selected')) === 'true') return;
    const chart = place.getByRole('listbox');
    await this.hands.enter(chart);
    const id = await option.getAttribute('id');
    await this.page.keyboard.press('Home');
    const points = await place.getByRole('option').count();
    for (
      let step = 0;
      step <= points && (await chart.getAttribute('aria-activedescendant')) !== id;
      step++
    ) {
      await this.page.keyboard.press('ArrowRight');
    }
    await this.page.keyboard.press('Enter');
    await expect(option).toHaveAttribute('aria-selected', 'true');
  }

  async #board(place: Locator, action: Action): Promise<void> {
    const { hands, reference } = this;
    const { claims } = reference.pack;
    if (action.do === 'say') {
      const question = claims.statements[String(action['question'])];
      // A board may ask several questions.
      const form = place.locator('form').filter({
        has: this.page.getByRole('heading', { name: question?.question ?? '', exact: true }),
      });
      await hands.pick(
        form.getByRole('radio', {
          name: question?.options[String(action['statement'])]?.text ?? '',
          exact: true,
        }),
      );
      await this.#cite(form, action);
      await hands.type(
        form.getByLabel(question?.because ?? findings.reason, { exact: true }),
        String(action['reason']),
      );
      await hands.press(form.getByRole('button', { name: findings.say, exact: true }));
      return;
    }
    const text = claims.claims[String(action['claim'])]?.text ?? '';
    await hands.press(
      place.getByRole('button', { name: `${findings.open}: ${text}`, exact: true }),
    );
    await this.#cite(place, action);
    const where = action['where'] as 'upstream' | 'downstream';
    await hands.pick(
      place.getByRole('radio', { name: new RegExp(`^${escaped(findings.where[where])}`) }),
    );
    const severity = action['severity'] as 'low' | 'medium' | 'high';
    await hands.pick(
      place.getByRole('radio', { name: findings.severities[severity], exact: true }),
    );
    await hands.type(place.getByLabel(findings.soWhat, { exact: true }), String(action['soWhat']));
    await hands.press(place.getByRole('button', { name: findings.keep, exact: true }));
    await expect(place.getByRole('button', { name: findings.keep, exact: true })).toHaveCount(0);
  }

  async #write(place: Locator, action: Action): Promise<void> {
    const { hands, page, reference } = this;
    const title = sectionOf(reference.pack, String(action['section']))?.title ?? '';
    const named = (what: string): Locator =>
      place.getByRole('button', { name: `${what}: ${title}`, exact: true });
    const section = place.getByRole('region', { name: new RegExp(escaped(title)) });
    if (action.do === 'keep') {
      await hands.press(named(modelCard.keep));
    } else {
      await hands.press(named(modelCard.write).or(named(modelCard.change)));
      const surface = section.getByRole('textbox');
      await hands.type(surface, '');
      for (const piece of chipPieces(String(action['text']))) {
        if (piece.pin === undefined) await page.keyboard.insertText(piece.text);
        else await this.#placeChip(section, piece.pin);
      }
      await hands.press(section.getByRole('button', { name: modelCard.save, exact: true }));
    }
    await expect(section.getByRole('img', { name: modelCard.state.saved })).toBeVisible();
  }

  async #placeChip(section: Locator, name: string): Promise<void> {
    const number = this.#pins.get(name);
    if (number === undefined) throw new Error(`Nothing was pinned under the name "${name}".`);
    await this.page.keyboard.type('@');
    const picker = section.getByRole('group', { name: modelCard.pick });
    await this.hands.press(picker.getByRole('button', { name: new RegExp(`^${number}\\s`) }));
    await expect(picker).toHaveCount(0);
  }

  /** Ticks the pins that an action cites. */
  async #cite(place: Locator, action: Action): Promise<void> {
    for (const cite of (action['cites'] ?? []) as readonly string[]) {
      const number = this.#pins.get(cite.slice(1));
      if (number === undefined) throw new Error(`Nothing was pinned under the name "${cite}".`);
      await this.hands.tick(place.getByRole('checkbox', { name: new RegExp(`^${number}\\. `) }));
    }
  }

  #around(): Around {
    return {
      hands: this.hands,
      reference: this.reference,
      cite: (place, action) => this.#cite(place, action),
      pinOf: (bar, id, label) => this.#pinOf(bar, id, label),
    };
  }

  async #pinCount(): Promise<number> {
    return this.page.locator('[data-pin]').count();
  }

  #use({ step, instrument }: Move): InstrumentUse {
    const found = this.reference.pack.exercise.steps
      .find(({ id }) => id === step)
      ?.instruments.find(({ id }) => id === instrument);
    if (!found) throw new Error(`There is no instrument "${instrument}" in the step "${step}".`);
    return found;
  }

  #useOfKind(kind: string): InstrumentUse {
    const found = this.reference.pack.exercise.steps
      .flatMap(({ instruments }) => instruments)
      .find(({ use }) => use === kind);
    if (!found) throw new Error(`The exercise uses no ${kind}.`);
    return found;
  }

  #queryTitle(query: string): string {
    return this.reference.pack.lab.queries[query]?.title ?? query;
  }

  /** The first column that is locked in the reference: the bench compares its groups. */
  #column(): string {
    const lock = this.reference.moves.find((move) => move.do['do'] === 'lock');
    return (lock?.do['groups'] as readonly string[] | undefined)?.[0] ?? '';
  }

  /** A cell in words: crossings have a bar between their levels. */
  #cell(_place: Locator, cell: string): string {
    const { about } = this.reference;
    const levels = cell.split('|');
    const columns = levels.map(
      (level) => about.groups.find((group) => level in group.levels)?.column ?? '',
    );
    const whole = groupNames(columns, about).of(cell).whole;
    return whole.charAt(0).toUpperCase() + whole.slice(1);
  }
}

/** A solution's text as words and named pins: [[@name]]. */
function chipPieces(text: string): { text: string; pin?: string }[] {
  return text
    .split(/(\[\[@[a-z0-9-]+\]\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\[\[@([a-z0-9-]+)\]\]$/.exec(part)?.[1];
      return name === undefined ? { text: part } : { text: '', pin: name };
    });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
