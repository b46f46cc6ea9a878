// Two ways to work a page, by mouse and by keyboard alone, with the same few gestures.

import { expect, type Locator, type Page } from '@playwright/test';

export interface Hands {
  /** Presses a button or follows a link. */
  press(target: Locator): Promise<void>;
  /** Chooses in a list that opens, by the option's value. */
  choose(select: Locator, value: string): Promise<void>;
  /** Ticks a box. */
  tick(box: Locator): Promise<void>;
  /** Picks one of several round buttons. */
  pick(radio: Locator): Promise<void>;
  /** Replaces what a field holds. */
  type(field: Locator, text: string): Promise<void>;
  /** Brings a chart or a writing surface under the keys. */
  enter(target: Locator): Promise<void>;
}

export function byMouse(page: Page): Hands {
  return {
    press: (target) => target.click(),
    async choose(select, value) {
      await select.selectOption(value);
    },
    tick: (box) => box.check({ force: true }),
    pick: (radio) => radio.check({ force: true }),
    async type(field, text) {
      await field.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(text);
    },
    async enter(target) {
      await target.scrollIntoViewIfNeeded();
      await target.focus();
    },
  };
}

/** Stops of the Tab key before a test gives up on reaching something. */
const FAR = 400;

/** Tab, arrows, space, Enter and letters only; nothing is ever focused or set from outside. */
export function byKeyboard(page: Page): Hands {
  const focused = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);

  async function reach(target: Locator, there = focused): Promise<void> {
    await expect(target).toBeAttached();
    for (let stop = 0; stop < FAR; stop++) {
      if (await there(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not reach ${target.toString()}.`);
  }

  /** A group of round buttons is one stop: whichever of them has the focus. */
  const inGroup = (radio: Locator): Promise<boolean> =>
    radio.evaluate(
      (element) =>
        (document.activeElement as HTMLInputElement | null)?.name ===
        (element as HTMLInputElement).name,
    );

  return {
    async press(target) {
      await expect(target).toBeEnabled();
      await reach(target);
      await page.keyboard.press('Enter');
    },
    async choose(select, value) {
      await reach(select);
      const steps = await select.evaluate((element, wanted) => {
        const { options, selectedIndex } = element as HTMLSelectElement;
        return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
      }, value);
      for (let step = 0; step < Math.abs(steps); step++)
        await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      await expect(select).toHaveValue(value);
    },
    async tick(box) {
      await reach(box);
      if (!(await box.isChecked())) await page.keyboard.press('Space');
      await expect(box).toBeChecked();
    },
    async pick(radio) {
      await reach(radio, inGroup);
      if (await focused(radio)) await page.keyboard.press('Space');
      for (let step = 0; step < FAR && !(await radio.isChecked()); step++)
        await page.keyboard.press('ArrowDown');
      await expect(radio).toBeChecked();
    },
    async type(field, text) {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(text);
    },
    enter: (target) => reach(target),
  };
}
