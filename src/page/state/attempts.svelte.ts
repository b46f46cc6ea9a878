// The attempts kept in this browser: starts one, opens one again, takes one in from a file, erases them all.

import { verify } from '../../core/evidence/chain';
import { parseLog, type Lap, type Log } from '../../core/evidence/entry';
import type { Pack } from '../../core/exercise/pack';
import { attemptOf } from '../../core/evidence/fold';
import { startSession, type Session } from '../../core/exercise/session';
import { attemptFile, readAttemptFile, type AttemptFile } from '../../core/exercise/attempt-file';
import { keptPack } from '../../core/exercise/kept-pack';
import { PASS, type Scorecard } from '../../core/exercise/scorecard';
import { exercise as words } from '../words/exercise';
import { Attempt, type AttemptHost } from './attempt.svelte';
import type { Attempt as Kept, Keeping, StoredEntry } from './store';

/** An attempt that was begun on another edition of its exercise; `old` is that edition, if it was kept. */
export interface OtherEdition {
  readonly edition: 'other';
  readonly old: Pack | undefined;
}

/** The hint that shows a check done (core/evidence/entry.ts). */
const SHOWN = 4;

export class Attempts {
  list = $state.raw<readonly Kept[]>([]);
  /** Whether work lasts beyond the open page, and if not, why. */
  keeping = $state<Keeping>('kept');

  private constructor(
    private readonly host: AttemptHost,
    list: readonly Kept[],
  ) {
    this.list = list;
    this.keeping = host.storage.keeping;
    host.storage.onkeeping = (keeping) => (this.keeping = keeping);
  }

  static async open(host: AttemptHost): Promise<Attempts> {
    return new Attempts(host, await host.storage.attempts());
  }

  /** The attempts at an exercise (its path), the one saved last first. */
  of(exercise: string): Kept[] {
    return this.list
      .filter((kept) => kept.exercise === exercise)
      .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  }

  /** Which attempt it is at its exercise, from 1, in the order they were started. */
  numberOf({ id, exercise }: Kept): number {
    const inOrder = this.of(exercise).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
    return inOrder.findIndex((other) => other.id === id) + 1;
  }

  /** The best score shown for a lap of an exercise, over all attempts. */
  best(exercise: string, lap: Lap): number | undefined {
    const scores = this.of(exercise).flatMap(({ best }) => best?.[lap] ?? []);
    return scores.length > 0 ? Math.max(...scores) : undefined;
  }

  /** Whether any other attempt at an exercise passed, and how often their scores were asked for. */
  tries(exercise: string, but: string): { readonly passed: boolean; readonly scored: number } {
    const own = this.of(exercise).filter(({ id }) => id !== but);
    return {
      passed: own.some(({ best }) => Object.values(best ?? {}).some((score) => score >= PASS)),
      scored: own.reduce((sum, { scored }) => sum + (scored ?? 0), 0),
    };
  }

  /** The first seed from this one on where nothing was shown: what was seen is earned back on other rows. */
  freshSeed(exercise: string, from: number): number {
    const shown = new Set(this.of(exercise).map(({ shownSeed }) => shownSeed));
    let seed = from;
    while (shown.has(seed)) seed++;
    return seed;
  }

  async start(
    pack: Pack,
    { lap, seed }: { readonly lap: Lap; readonly seed: number },
  ): Promise<Attempt> {
    const about = this.host.aboutOf(pack, seed);
    return this.#store(startSession(pack, about, { lap, seed, at: this.host.now() }));
  }

  /** The attempt as it was left: its log, what its instruments showed, its last scorecard. */
  async reopen(kept: Kept, pack: Pack): Promise<Attempt | OtherEdition> {
    const log = await this.#log(kept.id);
    const { start } = attemptOf(log);
    if (start.pack !== pack.hash) {
      const old = keptPack(await this.host.storage.draft(kept.id, 'pack'));
      return { edition: 'other', old: old?.hash === start.pack ? old : undefined };
    }
    const states = ((await this.host.storage.draft(kept.id, 'states')) ?? {}) as Session['states'];
    const card = (await this.host.storage.draft(kept.id, 'card')) as Scorecard | undefined;
    const about = this.host.aboutOf(pack, start.seed);
    return new Attempt(this.host, kept, { pack, about, log, states }, card);
  }

  /** Takes in a log saved as a file. Throws a sentence naming the file when it cannot be one of this exercise. */
  async importFile(
    file: { readonly name: string; text(): Promise<string> },
    pack: Pack,
  ): Promise<Kept> {
    const { log, pack: travelled } = readFile(file.name, await file.text());
    const { start } = attemptOf(log);
    if (start.exercise !== pack.exercise.id)
      throw new Error(words.file.otherExercise(file.name, start.exercise));
    // An edition that is not here may have come with the file; the attempt then goes on with that one. Ids are no proof that
    // it is of this exercise: every short pack has the same.
    const editions = [pack, ...(travelled?.path === pack.path ? [travelled] : [])];
    const own = editions.find((edition) => edition.hash === start.pack);
    if (!own || own.exercise.id !== start.exercise)
      throw new Error(words.file.otherEdition(file.name));
    const id = log[0]!.hash;
    const here = this.list.find((kept) => kept.id === id);
    const about = this.host.aboutOf(own, start.seed);
    if (!here) {
      return (await this.#store({ pack: own, about, log, states: {} })).kept;
    }
    const known = await this.#log(id);
    if (known.some((entry, n) => n < log.length && entry.hash !== log[n]!.hash)) {
      throw new Error(words.file.forked(file.name));
    }
    await this.host.storage.write(id, { entries: stored(log.slice(known.length)) });
    return here;
  }

  /** An attempt as a file, without opening it: also one whose edition cannot be played any more. */
  async fileOf({ id }: Kept): Promise<string> {
    return attemptFile(await this.#log(id), await this.host.storage.draft(id, 'pack'));
  }

  /** Erases every attempt, of all exercises. */
  async erase(): Promise<void> {
    await this.host.storage.erase();
    this.list = [];
  }

  /** Reads the list again: another page or tab may have saved something. */
  async refresh(): Promise<void> {
    this.list = await this.host.storage.attempts();
  }

  /** The first entry's hash names the attempt, so the same file opened twice is one attempt. */
  async #store(session: Session): Promise<Attempt> {
    const { pack, log } = session;
    const id = log[0]!.hash;
    const { lap, start, hints } = attemptOf(log);
    const shown = [...hints.values()].some((level) => level >= SHOWN);
    const kept: Kept = {
      id,
      exercise: pack.path,
      lap,
      startedAt: new Date(log[0]!.at).toISOString(),
      savedAt: new Date(this.host.now()).toISOString(),
      ...(shown ? { shownSeed: start.seed } : {}),
    };
    // A later build may hold a newer edition; an attempt goes on with the one it was begun on.
    await this.host.storage.write(id, { attempt: kept, entries: stored(log), drafts: { pack } });
    this.list = [...this.list, kept];
    return new Attempt(this.host, kept, session);
  }

  async #log(id: string): Promise<Log> {
    return parseLog(await this.host.storage.entries(id));
  }
}

function stored(log: Log): readonly StoredEntry[] {
  return log as unknown as readonly StoredEntry[];
}

function readFile(name: string, text: string): AttemptFile {
  let file: AttemptFile;
  try {
    file = readAttemptFile(JSON.parse(text));
  } catch {
    throw new Error(words.file.notLog(name));
  }
  const verified = verify(file.log);
  if (!verified.holds) throw new Error(words.file.broken(name, verified.entry));
  if (file.log.length === 0) throw new Error(words.file.notLog(name));
  return file;
}
