// A folder that is followed: told at once and when it changes; one that is gone for good, or too large, is said.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limits } from '../../../../../src/core/exercise/source/entries';
import { watchFolder, type FolderHandle } from '../../../../../src/page/app/packs/watched-folder';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A folder of one file, whose reading may be made to fail. */
function folder(size = 5) {
  const state = { gone: false, changed: 0 };
  const file = (): unknown => ({
    size,
    lastModified: state.changed,
    arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)),
  });
  const handle: FolderHandle = {
    kind: 'directory',
    name: 'loan',
    async *values() {
      await Promise.resolve();
      if (state.gone) throw new DOMException('gone', 'NotFoundError');
      yield {
        kind: 'file',
        name: 'exercise.yaml',
        getFile: () => Promise.resolve(file()),
      } as never;
    },
  };
  return { handle, state };
}

test('tells at once, and again only when something changed', async () => {
  const { handle, state } = folder();
  const tell = vi.fn();
  const stop = watchFolder(handle, tell, vi.fn());
  await vi.advanceTimersByTimeAsync(5000);
  expect(tell).toHaveBeenCalledTimes(1);
  state.changed = 1;
  await vi.advanceTimersByTimeAsync(1000);
  expect(tell).toHaveBeenCalledTimes(2);
  stop();
  state.changed = 2;
  await vi.advanceTimersByTimeAsync(5000);
  expect(tell).toHaveBeenCalledTimes(2);
});

test('gone for a moment is no matter; gone for good is said once', async () => {
  const { handle, state } = folder();
  const fail = vi.fn();
  watchFolder(handle, vi.fn(), fail);
  state.gone = true;
  await vi.advanceTimersByTimeAsync(1000);
  state.gone = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(fail).not.toHaveBeenCalled();
  state.gone = true;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(fail).toHaveBeenCalledTimes(1);
  expect(fail.mock.lastCall![0]).toContain('“loan” cannot be read any more');
});

test('too large is said at once', async () => {
  const fail = vi.fn();
  watchFolder(folder(limits.bytes + 1).handle, vi.fn(), fail);
  await vi.advanceTimersByTimeAsync(100);
  expect(fail).toHaveBeenCalledTimes(1);
});
