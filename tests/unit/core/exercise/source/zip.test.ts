// Zips that are handed over as packs: taken apart within limits; bombs, lies and broken ones are refused with a sentence.

import { describe, expect, it } from 'vitest';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { unzip } from '../../../../../src/core/base/unzip';
import { limits } from '../../../../../src/core/exercise/source/entries';
import { INVENTED, newPack } from '../../../../../src/core/exercise/source/new-pack';
import { openSource } from '../../../../../src/core/exercise/source/open-source';

const encoder = new TextEncoder();
const good = newPack({ title: 'Who gets the loan?', roles: INVENTED.roles });
const yaml = good['exercise.yaml']!;

/** 60 MiB that are said to be ten bytes; and where its head is in the list of files. */
function lying(): readonly [Uint8Array<ArrayBuffer>, DataView, number] {
  const bomb = zipSync({
    'exercise.yaml': new Uint8Array(60 * 1_048_576),
  }) as Uint8Array<ArrayBuffer>;
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  const head = view.getUint32(bomb.length - 22 + 16, true);
  view.setUint32(head + 24, 10, true);
  return [bomb, view, head];
}

describe('a zip', () => {
  const packed = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, strToU8(text)]),
      ) as Zippable,
    ) as Uint8Array<ArrayBuffer>;

  it('comes apart into the files it was made of', () => {
    const entries = unzip(
      packed({ 'loan/exercise.yaml': yaml, 'loan/applications.csv': good['applications.csv']! }),
      limits,
    );
    const { problems, entries: own } = openSource('own/loan', entries, []);
    expect(problems).toEqual([]);
    expect(own.map(({ path }) => path)).toEqual(['applications.csv', 'exercise.yaml']);
  });

  it('that would unpack to 60 MiB is refused before it is', () => {
    const bomb = zipSync({
      'exercise.yaml': new Uint8Array(60 * 1_048_576),
    }) as Uint8Array<ArrayBuffer>;
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => unzip(bomb, limits)).toThrow('would unpack to 60 MiB');
  });

  it('that lies about its size is refused, and keeps no more than it declares', () => {
    const [bomb] = lying();
    expect(() => unzip(bomb, limits)).toThrow('another size than the zip says');
  });

  it('that lies is not followed to its end: nobody learns that the rest of it is missing', () => {
    const [bomb, view, head] = lying();
    view.setUint32(head + 20, view.getUint32(head + 20, true) >> 1, true);
    expect(() => unzip(bomb, limits)).toThrow('another size than the zip says');
  });

  it('of too many files is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`steps/${i}.md`, 'x']));
    expect(() => unzip(packed(many), limits)).toThrow('201 files');
  });

  it('that is cut off, changed or none is refused with a sentence', () => {
    const zip = packed(good);
    expect(() => unzip(zip.slice(0, zip.length - 30), limits)).toThrow('no zip');
    expect(() => unzip(encoder.encode('no zip at all, only some text here'), limits)).toThrow(
      'no zip',
    );
    const turned = zip.slice();
    turned[60] = turned[60]! ^ 255;
    expect(() => unzip(turned, limits)).toThrow('Make it again');
    for (let cut = 1; cut < zip.length; cut += 97) {
      const shorter = zip.slice(0, cut);
      expect(() => unzip(shorter, limits)).toThrow();
    }
  });

  it('with a path out of the pack is refused by that path', () => {
    const entries = unzip(packed({ ...good, '../../evil.yaml': 'x' }), limits);
    expect(openSource('own/bad', entries, []).problems[0]).toMatchObject({
      file: '../../evil.yaml',
    });
  });
});
