// A person's own files: kept under their hash, found again, erased; a store that refuses loses nothing.

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../../src/core/base/sha256';
import { openOwnFiles, type OwnFiles } from '../../../../src/page/state/own-files';

const text = 'a,b\n1,2\n';
const file = (name = 'own.csv', content = text): File => new File([content], name);

afterEach(async () => {
  vi.restoreAllMocks();
  await (await openOwnFiles()).erase();
});

async function contentOf(store: OwnFiles, hash: string): Promise<string | undefined> {
  return (await store.find(hash))?.text();
}

describe('own files', () => {
  it('are kept under the hash of their bytes and found by the next page', async () => {
    const mark = await (await openOwnFiles()).keep(file());
    expect(mark).toEqual({ name: 'own.csv', bytes: text.length, sha256: sha256(text) });
    const later = await openOwnFiles();
    expect(later.lasting).toBe(true);
    expect((await later.list()).map(({ name }) => name)).toEqual(['own.csv']);
    expect(await contentOf(later, mark.sha256)).toBe(text);
  });

  it('keep what was picked, for the file and for a mended one of the same name', async () => {
    const store = await openOwnFiles();
    const mark = await store.keep(file());
    await store.saveDraft(mark, { decided: { separator: ';' } });
    const later = await openOwnFiles();
    expect(await later.draft(mark)).toEqual({ decided: { separator: ';' } });
    const mended = await later.keep(file('own.csv', `${text}3,4\n`));
    expect(await later.draft(mended)).toEqual({ decided: { separator: ';' } });
  });

  it('are erased, one or all', async () => {
    const store = await openOwnFiles();
    const [one, other] = [await store.keep(file()), await store.keep(file('b.csv', 'x\n1\n'))];
    await store.saveDraft(one, { decided: {} });
    await store.forget(one);
    expect(await store.find(one.sha256)).toBeUndefined();
    expect(await store.draft(one)).toBeUndefined();
    await store.erase();
    const later = await openOwnFiles();
    expect(await later.list()).toEqual([]);
    expect(await later.find(other.sha256)).toBeUndefined();
  });

  it('stay at hand until the page is closed where the browser keeps nothing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const store = await openOwnFiles();
    const mark = await store.keep(file());
    await store.saveDraft(mark, { decided: { decimal: ',' } });
    expect(store.lasting).toBe(false);
    expect(await contentOf(store, mark.sha256)).toBe(text);
    expect(await store.draft(mark)).toEqual({ decided: { decimal: ',' } });
  });

  it('say so when the disk does not give the file', async () => {
    const gone = file();
    vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
    await expect((await openOwnFiles()).keep(gone)).rejects.toThrow(
      '“own.csv” could not be read from your disk',
    );
  });
});
