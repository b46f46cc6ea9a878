// One question at a time: the newest wins, an older one is cancelled, what fails becomes a sentence.

import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../../../src/core/base/call';
import { Asking, type AskingCall } from '../../../../src/page/instruments/asking.svelte';

const later = <T>(value: T, { signal }: AskingCall): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Cancelled()));
    setTimeout(() => resolve(value), 5);
  });

describe('asking', () => {
  it('keeps only the newest answer', async () => {
    const asking = new Asking<string>();
    const first = asking.ask((call) => later('first', call));
    const second = asking.ask((call) => later('second', call));
    expect(await first).toBeUndefined();
    expect(await second).toBe('second');
    expect(asking.answer).toBe('second');
    expect(asking.busy).toBe(false);
    expect(asking.problem).toBeUndefined();
  });

  it('keeps the last answer when it is stopped', async () => {
    const asking = new Asking<string>();
    await asking.ask((call) => later('kept', call));
    const stopped = asking.ask((call) => later('never', call));
    asking.cancel();
    await stopped;
    expect(asking.answer).toBe('kept');
    expect(asking.busy).toBe(false);
    expect(asking.problem).toBeUndefined();
  });

  it('says what went wrong', async () => {
    const asking = new Asking<string>();
    await asking.ask(() => Promise.reject(new Error('There is no such column.')));
    expect(asking.problem).toBe('There is no such column.');
    expect(asking.busy).toBe(false);
  });
});
