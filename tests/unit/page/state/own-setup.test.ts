// A person's own file on its way to an experiment, and a link that waits for one: nothing picked is lost, no other file is taken.

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { labJobs } from '../../../../src/core/lab/jobs';
import { localLab, type Env } from '../../../../src/core/lab/lab';
import { encodeLink } from '../../../../src/core/lab/link';
import { LinkOpening } from '../../../../src/page/state/link-opening.svelte';
import { openOwnFiles } from '../../../../src/page/state/own-files';
import { OwnSetup } from '../../../../src/page/state/own-setup.svelte';

const header = 'age,sex,note,y';
const text = [
  header,
  ...Array.from(
    { length: 80 },
    (_, i) => `${20 + i},${i % 2 ? 'F' : 'M'},n${i % 3},${i % 4 < 2 ? 'yes' : 'no'}`,
  ),
].join('\n');
const file = (content = text, name = 'own.csv'): File => new File([content], name);

function page() {
  const kept = new Map<string, Blob>();
  const never = (): Promise<never> => Promise.reject(new Error('not asked for'));
  const env: Env = {
    datasets: [],
    datasetBytes: never,
    asset: never,
    wasm: never,
    async ownFile(sha256) {
      const blob = kept.get(sha256);
      return blob && new Uint8Array(await blob.arrayBuffer());
    },
  };
  const lab = {
    ...localLab(env, labJobs),
    keep: (sha256: string, blob: Blob) => void kept.set(sha256, blob),
  };
  const store = openOwnFiles();
  return {
    own: new OwnSetup(lab as never, () => store),
    opening: new LinkOpening(lab, () => store, ['adult']),
  };
}

afterEach(async () => (await openOwnFiles()).erase());

describe('an own file', () => {
  it('comes out as an experiment with guessed roles', async () => {
    const { own } = page();
    await own.choose(file());
    expect(own.problems.filter(({ severity }) => severity === 'stop')).toEqual([]);
    expect(own.experiment).toMatchObject({
      data: { source: 'own', name: 'own.csv', bytes: text.length },
      roles: { label: 'y', favourable: 'yes', groups: ['sex'], features: ['age', 'note'] },
    });
  });

  it('is refused before it is read when it is too large', async () => {
    const { own } = page();
    const large = file();
    Object.defineProperty(large, 'size', { value: 100_000_000 });
    await own.choose(large);
    expect(own.refusal).toContain('has 100 MB');
    expect(own.file).toBeUndefined();
  });

  it('keeps what was picked through another page and through a mended file', async () => {
    const first = page();
    await first.own.choose(file());
    await first.own.decide({ kinds: { ...first.own.guess!.reading!.kinds, note: 'ignore' } });
    await first.own.setRoles({ favourable: 'no' });
    const second = page();
    await second.own.choose(file(`${text}\n`));
    expect(second.own.guess!.reading!.kinds['note']).toBe('ignore');
    expect(second.own.roles).toMatchObject({ favourable: 'no', features: ['age'] });
  });

  it('gives up no roles while it cannot be read, and has them again once it can', async () => {
    const { own } = page();
    await own.choose(file());
    await own.setRoles({ favourable: 'no', features: ['age'] });
    await own.choose(file(`${text}\n1,F`));
    expect(own.experiment).toBeUndefined();
    expect(own.problems[0]).toMatchObject({ id: 'ragged-row', row: 82 });
    await own.choose(file(`${text}\n1,F,n0,yes`));
    expect(own.experiment!.roles).toMatchObject({ favourable: 'no', features: ['age'] });
  });

  it('drops a column from the roles that is left out', async () => {
    const { own } = page();
    await own.choose(file());
    await own.decide({ kinds: { ...own.guess!.reading!.kinds, age: 'ignore' } });
    expect(own.roles!.features).toEqual(['note']);
    expect(own.experiment!.roles.features).toEqual(['note']);
  });
});

describe('a link', () => {
  it('asks for its file, refuses another and takes the same under another name', async () => {
    const author = page();
    await author.own.choose(file());
    const experiment = author.own.experiment!;
    const link = encodeLink({ experiment });
    await (await openOwnFiles()).erase();

    const { opening } = page();
    expect(await opening.open(link)).toBeUndefined();
    expect(opening.wanted).toMatchObject({ name: 'own.csv', bytes: text.length });
    expect(await opening.give(file(`${text}\n`, 'other.csv'))).toBeUndefined();
    expect(opening.wrong).toContain('“other.csv” is not the file of this experiment, “own.csv”');
    expect(await opening.give(file(text, 'renamed.csv'))).toEqual({ experiment });
    expect(opening.wanted).toBeUndefined();
  });

  it('is refused with a sentence when it is broken or needs rows the lab does not ship', async () => {
    const { own, opening } = page();
    await own.choose(file());
    const foreign = { ...own.experiment!, data: { source: 'shipped' as const, id: 'moon' } };
    expect(await opening.open('nonsense')).toBeUndefined();
    expect(opening.refused).toContain('cut off or changed');
    expect(await opening.open(encodeLink({ experiment: foreign }))).toBeUndefined();
    expect(opening.refused).toContain('“moon”');
  });
});
