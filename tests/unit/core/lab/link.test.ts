// A link is the whole experiment: it comes back the same, and a damaged one is refused with a sentence.

import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../../src/core/base/base64url';
import { hash32 } from '../../../../src/core/base/rng';
import type { Experiment } from '../../../../src/core/lab/experiment';
import {
  decodeLink,
  encodeLink,
  fileNeeded,
  wrongFile,
  type Shared,
} from '../../../../src/core/lab/link';

const experiment: Experiment = {
  v: 1,
  data: { source: 'shipped', id: 'adult' },
  roles: {
    label: 'income',
    favourable: '>50K',
    groups: ['sex', 'race'],
    reference: { sex: 'Male', race: 'White' },
    features: [
      'age',
      'workclass',
      'education_num',
      'marital_status',
      'occupation',
      'relationship',
      'capital_gain',
      'capital_loss',
      'hours_per_week',
    ],
    missing: 'level',
  },
  split: { salt: 'adult' },
  learner: { id: 'logistic', params: { l2: 1 } },
  mitigations: [{ id: 'reweighing', params: {} }],
  cutoff: { kind: 'fixed', value: 0.5 },
  seed: 0,
};
const own: Experiment = {
  ...experiment,
  data: {
    source: 'own',
    name: 'loans — März.csv',
    bytes: 1234,
    sha256: 'ab'.repeat(32),
    reading: { separator: ';', decimal: ',', kinds: { age: 'number' } },
  },
};
const shared: Shared = {
  experiment,
  measure: {
    part: 'audit',
    metrics: ['selection-rate'],
    groups: ['sex'],
    control: [],
    filter: [],
    margin: 0.1,
    family: 1,
  },
};

/** A link made by hand from any content. */
function forged(content: unknown): string {
  const text = JSON.stringify(content);
  const packed = deflateSync(new TextEncoder().encode(text));
  const bytes = new Uint8Array(4 + packed.length);
  new DataView(bytes.buffer).setUint32(0, hash32(text));
  bytes.set(packed, 4);
  return toBase64Url(bytes);
}

describe('a link', () => {
  it('comes back as it was, with measure, kept recipe and own data', () => {
    for (const each of [shared, { experiment: own }, { ...shared, kept: own }]) {
      expect(decodeLink(encodeLink(each))).toEqual(each);
    }
  });

  it('is short and needs no escaping in an address', () => {
    const text = encodeLink(shared);
    expect(text).toMatch(/^[\w-]+$/);
    expect(text.length).toBeLessThan(800);
  });

  it('is the same for the same experiment, in whatever order its fields were written', () => {
    const turned = Object.fromEntries(
      Object.entries(experiment).reverse(),
    ) as unknown as Experiment;
    expect(encodeLink({ experiment: turned })).toBe(encodeLink({ experiment }));
  });

  it('holds no rows of a person’s file: name, size and SHA-256', () => {
    expect(fileNeeded(decodeLink(encodeLink({ experiment: own })).experiment)).toEqual({
      name: 'loans — März.csv',
      bytes: 1234,
      sha256: 'ab'.repeat(32),
    });
    expect(fileNeeded(experiment)).toBeUndefined();
  });
});

describe('a link that cannot be right', () => {
  const link = encodeLink(shared);

  it('is refused when cut off, changed by a letter, or foreign', () => {
    const changed = `${link.slice(0, 40)}${link[40] === 'A' ? 'B' : 'A'}${link.slice(41)}`;
    for (const text of [
      link.slice(0, -7),
      link.slice(0, 12),
      '',
      'A',
      'hello there',
      '%00',
      changed,
    ]) {
      expect(() => decodeLink(text)).toThrow('cut off or changed');
    }
  });

  it('is refused whatever letter was changed', () => {
    fc.assert(
      fc.property(fc.nat(link.length - 1), fc.constantFrom(...'Az0-_'), (at, letter) => {
        fc.pre(link[at] !== letter);
        const text = link.slice(0, at) + letter + link.slice(at + 1);
        // The last letter may hold bits that no byte uses.
        try {
          expect(decodeLink(text)).toEqual(shared);
          expect(at).toBe(link.length - 1);
        } catch (error) {
          expect((error as Error).name).toBe('LinkError');
        }
      }),
    );
  });

  it('is refused when it is newer, when a field is wrong, when it swells', () => {
    expect(() => decodeLink(forged({ v: 99, experiment }))).toThrow(
      'newer Fairground (link version 99',
    );
    expect(() => decodeLink(forged({ experiment }))).toThrow('holds no experiment');
    expect(() => decodeLink(forged({ v: 1, experiment: { ...experiment, seed: -1 } }))).toThrow(
      '“experiment.seed”',
    );
    expect(() => decodeLink(forged('x'.repeat(1_000_000)))).toThrow('cut off or changed');
    expect(() => decodeLink('A'.repeat(20_000))).toThrow('20000 characters');
  });
});

describe('the file of a link', () => {
  const needed = { name: 'loans.csv', bytes: 1234, sha256: 'ab'.repeat(32) };

  it('is the same whatever it is called now', () => {
    expect(wrongFile(needed, { ...needed, name: 'loans (1).csv' })).toBeUndefined();
  });

  it('is named beside the wrong one', () => {
    expect(wrongFile(needed, { name: 'other.csv', bytes: 99, sha256: 'cd'.repeat(32) })).toBe(
      '“other.csv” is not the file of this experiment, “loans.csv”. “loans.csv” has 1,234 bytes, “other.csv” has 99 bytes. Choose the very same file: with other rows the numbers would be others.',
    );
    expect(wrongFile(needed, { ...needed, sha256: 'cd'.repeat(32) })).toContain(
      'what is in them differs (SHA-256 abababab… and cdcdcdcd…)',
    );
  });
});

describe('letters for bytes', () => {
  it('hold any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });
});
