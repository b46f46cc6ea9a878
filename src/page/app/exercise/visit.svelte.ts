// A visit to an exercise: which attempt is open, and what a person may do with attempts: start, continue, file, erase.

import type { Lap } from '../../../core/evidence/entry';
import { stepsOf } from '../../../core/exercise/moves';
import type { Pack } from '../../../core/exercise/pack';
import { attemptFile } from '../../../core/exercise/attempt-file';
import { Attempt } from '../../state/attempt.svelte';
import { forgetAnswers } from '../../state/kept-answers.svelte';
import { Lead } from '../../state/lead';
import { ownFiles } from '../../state/own-files';
import { ownPacks } from '../../state/own-packs';
import { ownIdOf } from '../../state/own-path';
import type { Attempt as Kept } from '../../state/store';
import { exercise as words } from '../../words/exercise';
import { forgetProgress } from '../progress';
import { router } from '../router.svelte';
import { addressOf } from './address';
import { download } from './download';
import type { Opened } from './open-exercise';

/** An attempt that was begun on another edition of the pack; `old` is that edition, if it was kept. */
interface OnOther {
  readonly kept: Kept;
  readonly old: Pack | undefined;
}

export class Visit {
  attempt = $state.raw<Attempt | undefined>();
  other = $state.raw<OnOther | undefined>();
  /** What was just done or could not be done, said until another page of the exercise opens. */
  notice = $state.raw<{ readonly text: string; readonly path: string } | undefined>();
  /** Whether it is known by now which attempt is open. */
  ready = $state(false);

  /** Which tab goes on with the open attempt. */
  #lead: Lead | undefined;

  constructor(private readonly opened: Opened) {
    this.reopen(this.#all()[0]);
  }

  /** The attempt that could be gone on with. */
  get kept(): Kept | undefined {
    return this.attempt?.kept ?? this.other?.kept;
  }

  /** The attempts besides the open one, with their numbers, the one saved last first. */
  get others(): { readonly kept: Kept; readonly number: number }[] {
    return this.#all()
      .filter(({ id }) => id !== this.kept?.id)
      .map((kept) => ({ kept, number: this.opened.attempts.numberOf(kept) }));
  }

  /** Opens a kept attempt as the store has it; without one, none is open. */
  reopen(kept: Kept | undefined): void {
    this.#try(() => this.#reopen(kept));
  }

  /** Opens another attempt and goes to the step where it was left. */
  resume(kept: Kept): void {
    this.#try(async () => {
      await this.attempt?.drafts.flush();
      await this.#reopen(kept);
      this.#goTo(kept.step ?? stepsOf(this.opened.pack, kept.lap)[0]?.id);
    });
  }

  /** Goes on with an attempt on the edition it was begun on. */
  continueOnOld(): void {
    this.#try(async () => {
      if (!this.other?.old) return;
      const found = await this.opened.attempts.reopen(this.other.kept, this.other.old);
      if (!(found instanceof Attempt)) return;
      this.#hold(found);
      this.other = undefined;
    });
  }

  start(lap: Lap, seed: number): void {
    this.#try(async () => {
      const { attempts, pack } = this.opened;
      await this.attempt?.drafts.flush();
      await attempts.refresh();
      // Where something was shown, it is to be earned on other rows.
      const fresh = attempts.freshSeed(pack.path, seed);
      this.#hold(await attempts.start(pack, { lap, seed: fresh }));
      this.other = undefined;
      this.#goTo(stepsOf(pack, lap)[0]?.id);
    });
  }

  /** The same exercise once more, with rows dealt anew. */
  startOnOtherRows(): void {
    const { lap, start } = this.attempt?.scene.attempt ?? {};
    this.start(lap ?? 'core', (start?.seed ?? 0) + 1);
  }

  /** Goes on to a longer lap, to its first step where nothing was done yet. */
  goOn(lap: Lap): void {
    this.#try(async () => {
      const { attempt } = this;
      if (!attempt) return;
      await attempt.goOn(lap);
      const steps = stepsOf(attempt.session.pack, lap);
      const done = new Set(attempt.log.map(({ step }) => step));
      this.#goTo((steps.find(({ id }) => !done.has(id)) ?? steps[0])?.id);
    });
  }

  /** Goes on in this tab; the one that led follows. */
  takeOver(): void {
    const { kept } = this;
    this.#lead?.take();
    this.reopen(kept);
  }

  /** Leaves the exercise: another tab may lead. */
  leave(): void {
    void this.attempt?.drafts.flush();
    this.#lead?.leave();
  }

  /** Opens an attempt in this tab, as leader or as reader. */
  #hold(attempt: Attempt): void {
    if (this.#lead?.id !== attempt.id) {
      this.#lead?.leave();
      // The tab that led is gone, perhaps in the middle of something.
      this.#lead = new Lead(attempt.id, navigator.locks, {
        onrole: (role) => {
          if (this.attempt?.id === attempt.id) this.attempt.follows = role === 'follows';
        },
        onfree: () => this.reopen(attempt.kept),
      });
    }
    attempt.follows = this.#lead.role === 'follows';
    this.attempt = attempt;
  }

  saveFile(): void {
    this.#try(async () => {
      const { kept } = this;
      if (!kept) return;
      const { attempts, pack } = this.opened;
      const { path } = pack;
      const name = words.file.name(
        path.split('/').at(-1) ?? path,
        new Date().toISOString().slice(0, 10),
      );
      const { attempt } = this;
      const text = attempt
        ? attemptFile(attempt.log, attempt.session.pack)
        : await attempts.fileOf(kept);
      download(name, text, 'application/json');
    });
  }

  /** Makes the open attempt the reference of a person's own pack. */
  record(): void {
    this.#try(async () => {
      const id = ownIdOf(this.opened.pack.path);
      if (!this.attempt || id === undefined) return;
      const { recordReference } = await import('../packs/record');
      this.#say(await recordReference(id, this.attempt.session));
    });
  }

  openFile(file: File): void {
    this.#try(async () => {
      const { attempts, pack } = this.opened;
      const kept = await attempts.importFile(file, pack);
      await this.#reopen(kept);
      const steps = stepsOf(pack, kept.lap).map(({ id }) => id);
      const last = this.attempt?.log.findLast(({ step }) => steps.includes(step))?.step;
      this.#goTo(last ?? steps[0]);
      this.#say(words.file.opened);
    });
  }

  /** Erases every attempt of all exercises, and the files and packs a person opened here. */
  erase(): void {
    this.#try(async () => {
      // What it still does or waits to keep would come back behind what is erased.
      if (this.attempt) this.attempt.follows = true;
      this.attempt?.stop();
      await this.opened.attempts.erase();
      await (await ownFiles()).erase();
      await (await ownPacks()).erase();
      forgetProgress();
      forgetAnswers();
      this.attempt = undefined;
      this.other = undefined;
      this.#goTo(undefined);
      this.#say(words.erase.done);
    });
  }

  async #reopen(kept: Kept | undefined): Promise<void> {
    this.attempt = undefined;
    this.other = undefined;
    if (kept) {
      const { attempts, pack } = this.opened;
      // Another tab may have gone on with it.
      await attempts.refresh();
      const fresh = attempts.list.find(({ id }) => id === kept.id) ?? kept;
      const found = await attempts.reopen(fresh, pack);
      if (found instanceof Attempt) this.#hold(found);
      else this.other = { kept: fresh, old: found.old };
    }
    this.ready = true;
  }

  #all(): Kept[] {
    return this.opened.attempts.of(this.opened.pack.path);
  }

  #goTo(place: string | undefined): void {
    router.go(addressOf(this.opened.pack.path, place).slice(1));
  }

  #say(text: string): void {
    // The router hears of a new address only after this.
    this.notice = { text, path: location.hash.slice(1).split('?')[0] ?? '' };
  }

  #try(work: () => Promise<void>): void {
    this.notice = undefined;
    work().catch((error: unknown) => {
      this.#say(error instanceof Error ? error.message : String(error));
      this.ready = true;
    });
  }
}
