// One attempt at an exercise, as the page holds it: does actions, has their numbers computed, appends what follows to the log, keeps the rest as drafts.

import type { EntryDraft, Lap, Log } from '../../core/evidence/entry';
import type { jobs } from '../../core/exercise/jobs';
import { checkStep, goOn, hint } from '../../core/exercise/moves';
import type { Pack } from '../../core/exercise/pack';
import type { Scene } from '../../core/exercise/scene';
import type { Scorecard } from '../../core/exercise/scorecard';
import { act, record, scene, stateOf, type Place, type Session } from '../../core/exercise/session';
import type { DatasetAbout, Lab } from '../../core/lab/lab';
import { saving as words } from '../words/saving';
import { WITHDRAWN, withMove, type Done } from './attempt-history';
import { Drafts } from './drafts.svelte';
import { Noticing } from './noticing.svelte';
import { problemOf, type Problem } from './problem';
import { Turns, type TurnCall, type Working } from './attempt-turns.svelte';
import { NotSaved, type Attempt as Kept, type Storage, type StoredEntry } from './store';

export interface AttemptHost {
  readonly storage: Storage;
  readonly lab: Pick<Lab<typeof jobs>, 'do'>;
  /** Milliseconds since 1970: the core reads no clock. */
  readonly now: () => number;
  /** What the rows that a pack stands on say of themselves on a seed. */
  readonly aboutOf: (pack: Pack, seed: number) => DatasetAbout;
}

/** An action of an instrument: what is done, and whatever belongs to it. The instrument's model checks it. */
export type Action = Readonly<Record<string, unknown>> & { readonly do: string };

const keyOf = ({ step, instrument }: Place): string => `${step}/${instrument}`;

export class Attempt {
  readonly id: string;
  readonly drafts: Drafts;
  /** Misconceptions that its log shows. They cost nothing. */
  readonly noticing: Noticing;
  /** Where it stands among the attempts, as it is stored. */
  kept = $state.raw<Kept>() as Kept;
  session = $state.raw<Session>() as Session;
  problem = $state.raw<Problem | undefined>();
  /** The last scorecard that was computed, whatever it showed. */
  card = $state.raw<Scorecard | undefined>();
  /** Whether another tab leads: this one may look, and nothing it does is kept. */
  follows = $state(false);
  #history = $state.raw<readonly Done[]>([]);
  readonly #turns = new Turns<Place>();

  constructor(
    private readonly host: AttemptHost,
    kept: Kept,
    session: Session,
    card?: Scorecard,
  ) {
    this.id = kept.id;
    this.kept = kept;
    this.session = session;
    this.card = card;
    this.drafts = new Drafts(
      {
        storage: host.storage,
        now: host.now,
        follows: () => this.follows,
        onproblem: (problem) => this.#fail(problem),
      },
      kept.id,
    );
    this.noticing = new Noticing(host.lab, this.drafts);
  }

  get log(): Log {
    return this.session.log;
  }

  get scene(): Scene {
    return scene(this.session);
  }

  /** Slow work that runs now, and where it was asked for. */
  get working(): Working<Place> | undefined {
    return this.#turns.working;
  }

  get canUndo(): boolean {
    return this.#history.length > 0;
  }

  stateAt(place: Place): unknown {
    return stateOf(this.session, place);
  }

  /** Does an action. Its picture changes at once; what it adds to the log follows when its numbers are computed. */
  act(place: Place, action: Action): Promise<void> {
    this.problem = undefined;
    const key = keyOf(place);
    const before = this.session.states[key];
    try {
      if (this.follows) throw new NotSaved('another-tab', words.follows);
      const { session, pending } = act(this.session, place, action);
      this.session = session;
      this.drafts.write('states', session.states);
      if (pending.length === 0) {
        this.#remember({ key, before, entries: [], action: action.do });
        return Promise.resolve();
      }
      return this.#inTurn(place, async (call) => {
        try {
          const drafts = await this.host.lab.do('fulfil', { pending }, call);
          const entries = await this.#record(place.step, drafts);
          this.#remember({ key, before, entries, action: action.do });
        } catch (error) {
          this.#putState(key, before);
          throw error;
        }
      });
    } catch (error) {
      this.#fail(error, place);
      return Promise.resolve();
    }
  }

  /** Takes back the last action: its entries are withdrawn, not erased. */
  undo(): Promise<void> {
    const last = this.#history.at(-1);
    if (!last) return Promise.resolve();
    this.#history = this.#history.slice(0, -1);
    this.problem = undefined;
    const [step = '', instrument = ''] = last.key.split('/');
    return this.#inTurn({ step, instrument }, async () => {
      await this.#withdraw(step, last.entries);
      this.#putState(last.key, last.before);
    });
  }

  /** The step as it was before anything was done in it. */
  startAgain(step: string): Promise<void> {
    this.problem = undefined;
    return this.#inTurn(undefined, async () => {
      const gone = new Set(
        this.log.flatMap((entry) => (entry.kind === 'withdrawn' ? [entry.body.entry] : [])),
      );
      const own = this.log
        .filter((entry) => entry.step === step && !gone.has(entry.n))
        .map(({ n }) => n);
      await this.#withdraw(step, own);
      const states = Object.fromEntries(
        Object.entries(this.session.states).filter(([key]) => !key.startsWith(`${step}/`)),
      );
      this.session = { ...this.session, states };
      this.drafts.write('states', states);
      this.#history = this.#history.filter(({ key }) => !key.startsWith(`${step}/`));
    });
  }

  /** Runs the work again on held-back rows and notes in the log that the step was checked. */
  check(step: string, note: string): Promise<void> {
    this.problem = undefined;
    return this.#inTurn(
      undefined,
      async (call) => {
        const card = await this.host.lab.do(
          'score',
          { pack: this.session.pack, log: this.log },
          call,
        );
        await this.#record(step, [checkStep(card, step)]);
        this.#showCard(card);
        void this.noticing.lookWholly(this.session);
      },
      note,
    );
  }

  /** The scorecard of the log as it stands. */
  score(note: string): Promise<void> {
    this.problem = undefined;
    return this.#inTurn(
      undefined,
      async (call) => {
        const card = await this.host.lab.do(
          'score',
          { pack: this.session.pack, log: this.log },
          call,
        );
        this.#showCard(card);
        const best = Math.max(card.score, this.kept.best?.[card.lap] ?? 0);
        const again = this.kept.scoredAt === this.log.length;
        await this.#keep({
          best: { ...this.kept.best, [card.lap]: best },
          scored: (this.kept.scored ?? 0) + (again ? 0 : 1),
          scoredAt: this.log.length,
        });
      },
      note,
    );
  }

  openHint(step: string, check: string, level: 1 | 2 | 3): Promise<void> {
    return this.#inTurn(undefined, async () => {
      await this.#record(step, [hint(this.session, check, level)]);
    });
  }

  /** Notes that a check is shown: it is worth nothing on this seed from now on. */
  showMe(step: string, check: string): Promise<void> {
    this.problem = undefined;
    return this.#inTurn(undefined, async () => {
      await this.#record(step, [hint(this.session, check, 4)]);
      await this.#keep({ shownSeed: this.scene.attempt.start.seed });
    });
  }

  /** Goes on to a longer lap; the work carries over. */
  goOn(lap: Lap): Promise<void> {
    return this.#inTurn(undefined, async () => {
      await this.#record('start', [goOn(this.session, lap)]);
      await this.#keep({ lap });
    });
  }

  /** Remembers which step is open. */
  async visit(step: string): Promise<void> {
    this.problem = undefined;
    if (this.kept.step !== step && !this.follows) await this.#keep({ step });
  }

  /** Stops slow work; nothing is recorded. */
  stop(): void {
    this.#turns.stop();
  }

  #inTurn(
    place: Place | undefined,
    work: (call: TurnCall) => Promise<void>,
    note?: string,
  ): Promise<void> {
    const leading = (call: TurnCall): Promise<void> => {
      if (this.follows) throw new NotSaved('another-tab', words.follows);
      return work(call);
    };
    return this.#turns.take(leading, { note, place }, (error) => this.#fail(error, place));
  }

  /** Adds entries to the store first, then to the page: what the page shows as logged is logged. */
  async #record(step: string, drafts: readonly EntryDraft[]): Promise<number[]> {
    const from = this.log.length;
    const { log } = record(this.session, step, drafts, this.host.now());
    await this.#keep({}, log.slice(from));
    this.session = { ...this.session, log };
    return log.slice(from).map(({ n }) => n);
  }

  async #withdraw(step: string, entries: readonly number[]): Promise<void> {
    const standing = entries.filter((n) => WITHDRAWN.has(this.log[n]!.kind));
    await this.#record(
      step,
      standing.toReversed().map((entry) => ({ kind: 'withdrawn' as const, body: { entry } })),
    );
  }

  /** Notes something about the attempt itself, together with entries where there are any. */
  async #keep(change: Partial<Kept>, entries: Log = []): Promise<void> {
    const now = this.host.now();
    const kept = { ...this.kept, ...change, savedAt: new Date(now).toISOString() };
    await this.host.storage.write(this.id, {
      attempt: kept,
      entries: entries as unknown as readonly StoredEntry[],
    });
    this.kept = kept;
    this.drafts.keptAt = now;
  }

  #showCard(card: Scorecard): void {
    this.card = card;
    this.drafts.write('card', card);
  }

  #putState(key: string, state: unknown): void {
    const { [key]: _, ...others } = this.session.states;
    const states = state === undefined ? others : { ...others, [key]: state };
    this.session = { ...this.session, states };
    this.drafts.write('states', states);
  }

  #remember(done: Done): void {
    this.#history = withMove(this.#history, done);
  }

  #fail(error: unknown, place?: Place): void {
    this.problem = problemOf(error, place) ?? this.problem;
  }
}
