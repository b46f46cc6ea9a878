// A pack on its author's bench: the files as they are typed, what is wrong with them, and the last version that was right, which is kept.

import { datasets } from 'virtual:datasets';
import type { EvidenceLab } from '../../../core/evidence/answer';
import { cardOf, type PackCard } from '../../../core/exercise/pack-card';
import type { Pack } from '../../../core/exercise/pack';
import type { PackEntry } from '../../../core/exercise/source/entries';
import type { OpenedSource } from '../../../core/exercise/source/open-source';
import { lab } from '../../state/lab';
import { readOwn } from '../../state/open-own';
import { ownPacks } from '../../state/own-packs';

/** A pause in typing. */
const PAUSE_MS = 200;
/** Enough to see that a seed does not matter; a proof asks for twenty. */
export const FEW_SEEDS = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Bench {
  entries = $state.raw<readonly PackEntry[]>([]);
  source = $state.raw<OpenedSource | undefined>();
  /** The last version that was right: what plays. */
  pack = $state.raw<Pack | undefined>();
  card = $state.raw<PackCard | undefined>();
  cardTrouble = $state<string | undefined>();
  asking = $state(false);
  /** How many seeds the card rests on. */
  seeds = $state(0);
  /** Set to null once it is known that nothing is kept under this id. */
  ready = $state<boolean | null>(false);
  /** The files of `pack`, and its author's half. */
  #right: readonly PackEntry[] = [];
  #authoring: OpenedSource['authoring'];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly id: string,
    given?: readonly PackEntry[],
  ) {
    if (given) this.replace(given);
    else void this.#load();
  }

  get problems(): OpenedSource['problems'] {
    return this.source?.problems ?? [];
  }

  textOf(path: string): string {
    const found = this.entries.find((entry) => entry.path === path);
    return found ? decoder.decode(found.bytes) : '';
  }

  /** A file as it is typed. */
  type(path: string, text: string): void {
    const entry = { path, bytes: encoder.encode(text) };
    const there = this.entries.some((each) => each.path === path);
    this.entries = there
      ? this.entries.map((each) => (each.path === path ? entry : each))
      : [...this.entries, entry];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), PAUSE_MS);
  }

  /** All files anew: the folder was read again. */
  replace(entries: readonly PackEntry[]): void {
    const before = new Map(this.entries.map((entry) => [entry.path, entry]));
    // A file that did not change stays the same thing, so that its rows are not read again.
    this.entries = entries.map((entry) => {
      const old = before.get(entry.path);
      return old && sameBytes(old.bytes, entry.bytes) ? old : entry;
    });
    this.#read();
  }

  /** Plays it by machine. */
  async prove(seeds = FEW_SEEDS): Promise<void> {
    const { pack } = this;
    if (!pack || this.asking) return;
    this.asking = true;
    this.cardTrouble = undefined;
    try {
      const card = await cardOf(pack, this.#authoring, {
        lab: lab as unknown as EvidenceLab,
        shipped: datasets.map(({ about }) => about),
        seeds,
      });
      // It may have been changed while it was played.
      if (this.pack !== pack) return;
      this.card = card;
      this.seeds = seeds;
    } catch (error) {
      this.cardTrouble = error instanceof Error ? error.message : String(error);
    } finally {
      this.asking = false;
    }
  }

  async #load(): Promise<void> {
    const kept = await (await ownPacks()).find(this.id);
    if (!kept) {
      this.ready = null;
      return;
    }
    // Looking at it changes nothing of what is kept.
    this.#show(kept.entries);
    if (kept.draft) this.#show(kept.draft);
  }

  #show(entries: readonly PackEntry[]): void {
    this.entries = entries;
    this.source = readOwn(this.id, entries);
    this.ready = true;
    const { pack, authoring, problems } = this.source;
    if (!pack || problems.length > 0) return;
    this.card = undefined;
    this.pack = pack;
    this.#authoring = authoring;
    this.#right = entries;
  }

  #read(): void {
    this.#show(this.entries);
    // A pack that was never right is not kept at all.
    if (this.pack) void this.#keep(this.pack.exercise.title);
  }

  async #keep(title: string): Promise<void> {
    const [entries, draft] = [this.#right, this.entries];
    await (
      await ownPacks()
    ).keep({
      id: this.id,
      title,
      savedAt: new Date().toISOString(),
      entries,
      ...(draft === entries ? {} : { draft }),
    });
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
