// The guards, run over the project as it is.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/root.js';
import { undetermined } from './determinism-guard';
import { closedDoors, unregistered } from './import-guards';
import { projectSources } from './sources';
import { hostsInLock, literalStyles, tooLong, unopened, untrusted } from './text-guards';

const sources = projectSources();

describe('architecture', () => {
  it('keeps heavy packages behind their doors', () => expect(closedDoors(sources)).toEqual([]));
  it('lists every file of a registry in its index.ts', () =>
    expect(unregistered(sources)).toEqual([]));
  it('keeps chance, time, locale and inexact arithmetic out of the core', () =>
    expect(undetermined(sources)).toEqual([]));
  it('has no file too long to read in one sitting', () => expect(tooLong(sources)).toEqual([]));
  it('opens every file with a sentence', () => expect(unopened(sources)).toEqual([]));
  it('has no literal style attribute', () => expect(literalStyles(sources)).toEqual([]));
  it('starts and makes code in trusted.ts only', () => expect(untrusted(sources)).toEqual([]));
  it('names no package host in the lock file', () =>
    expect(hostsInLock(readFileSync(inRoot('package-lock.json'), 'utf8'))).toEqual([]));
});
