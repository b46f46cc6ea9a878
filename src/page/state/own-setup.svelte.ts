// A person's own file on its way to an experiment: chosen, read, given roles, checked. Every pick is kept as a draft.

import { Cancelled } from '../../core/base/call';
import type { Experiment, Roles } from '../../core/lab/experiment';
import type { FileMark } from '../../core/lab/link';
import { favourableOf, guessRoles, ownExperiment } from '../../core/lab/own-experiment';
import { sizeProblem } from '../../core/table/csv-decode';
import type { Decided, Guess, GuessedColumn } from '../../core/table/csv-guess';
import type { FileProblem } from '../../core/table/csv-problem';
import type { lab as pageLab } from './lab';
import type { OwnFiles } from './own-files';

type Lab = Pick<typeof pageLab, 'do' | 'keep'>;

export class OwnSetup {
  file = $state.raw<FileMark | undefined>();
  guess = $state.raw<Guess | undefined>();
  decided = $state.raw<Decided>({});
  roles = $state.raw<Roles | undefined>();
  /** Of the roles; those of the file are in `guess`. */
  rolesProblems = $state.raw<readonly FileProblem[]>([]);
  /** Why there is no file, in one sentence. */
  refusal = $state<string | undefined>();
  busy = $state(false);
  #asked = 0;
  /** Roles picked for an earlier reading, while this one gives no columns to play them. */
  #wished: Partial<Roles> | undefined;

  constructor(
    private readonly lab: Lab,
    private readonly files: () => Promise<OwnFiles>,
  ) {}

  get problems(): readonly FileProblem[] {
    return [...(this.guess?.problems ?? []), ...this.rolesProblems];
  }

  get stopped(): boolean {
    return this.busy || this.problems.some(({ severity }) => severity === 'stop');
  }

  get columns(): readonly GuessedColumn[] {
    return this.guess?.columns ?? [];
  }

  get experiment(): Experiment | undefined {
    const { file, roles } = this;
    const reading = this.guess?.reading;
    return file && roles && reading && !this.stopped
      ? ownExperiment(file, reading, roles)
      : undefined;
  }

  /** Takes a file from the disk; one that is too large is refused before it is read. */
  async choose(file: File): Promise<void> {
    const size = sizeProblem(file.size, file.name);
    if (size) {
      this.#refuse(size.sentence);
      return;
    }
    await this.#during(async () => {
      const store = await this.files();
      await this.#open(await store.keep(file), store);
    });
  }

  /** Takes a file that this browser has kept. */
  async open(mark: FileMark): Promise<void> {
    await this.#during(async () => this.#open(mark, await this.files()));
  }

  /** Reads the file another way. */
  async decide(change: Decided): Promise<void> {
    this.decided = { ...this.decided, ...change };
    await this.#during(() => this.#read());
  }

  async setRoles(change: Partial<Roles>): Promise<void> {
    if (!this.roles) return;
    this.roles = { ...this.roles, ...change };
    await this.#during(() => this.#check());
  }

  clear(): void {
    this.#asked++;
    this.file = undefined;
    this.guess = undefined;
    this.roles = undefined;
    this.rolesProblems = [];
    this.decided = {};
    this.refusal = undefined;
    this.busy = false;
  }

  async #open(mark: FileMark, store: OwnFiles): Promise<void> {
    const blob = await store.find(mark.sha256);
    if (!blob)
      throw new Error(
        `“${mark.name}” is no longer kept in this browser. Choose it from your disk again.`,
      );
    this.lab.keep(mark.sha256, blob);
    const draft = await store.draft(mark);
    this.file = mark;
    this.guess = undefined;
    this.decided = draft?.decided ?? {};
    this.roles = undefined;
    this.#wished = draft?.roles;
    await this.#read();
  }

  async #read(): Promise<void> {
    if (!this.file) return;
    const asked = this.#asked;
    const guess = await this.lab.do('open-own', { file: this.file, decided: this.decided });
    if (asked !== this.#asked) return;
    this.guess = guess;
    if (guess.columns.length > 0)
      this.roles = fitting(
        { ...guessRoles(guess.columns), ...this.#wished, ...this.roles },
        guess.columns,
      );
    await this.#check();
  }

  /** The newest check wins; drafts are saved before it, so that nothing hangs on its answer. */
  async #check(): Promise<void> {
    const { file, roles } = this;
    const picked = roles ?? this.#wished;
    const reading = this.guess?.reading;
    if (!file) return;
    const asked = this.#asked;
    const store = await this.files();
    await store.saveDraft(file, {
      decided: this.decided,
      ...(picked ? { roles: picked } : {}),
    });
    if (!roles || !reading) {
      this.rolesProblems = [];
      return;
    }
    const data = { source: 'own' as const, ...file, reading: { ...reading } };
    const { problems } = await this.lab.do('check-roles', { data, roles });
    if (asked === this.#asked) this.rolesProblems = problems;
  }

  async #during(work: () => Promise<void>): Promise<void> {
    const asked = ++this.#asked;
    this.busy = true;
    this.refusal = undefined;
    try {
      await work();
    } catch (error) {
      if (asked === this.#asked && !(error instanceof Cancelled)) {
        this.#refuse(error instanceof Error ? error.message : String(error));
      }
    } finally {
      if (asked === this.#asked) this.busy = false;
    }
  }

  #refuse(sentence: string): void {
    this.refusal = sentence;
    this.busy = false;
  }
}

/** Roles whose columns are (still) there and may play them; what is gone falls back on a guess. */
function fitting(roles: Roles, columns: readonly GuessedColumn[]): Roles {
  const used = columns.filter(({ kind }) => kind !== 'ignore');
  const there = new Map(used.map((column) => [column.name, column]));
  const guess = guessRoles(columns);
  const label = there.has(roles.label) ? roles.label : guess.label;
  const groups = roles.groups.filter((name) => there.has(name));
  const known = (name: string | undefined): boolean => name !== undefined && there.has(name);
  const { weight, unit, score } = roles;
  return {
    label,
    favourable: label === roles.label ? roles.favourable : favourableOf(there.get(label)),
    groups,
    reference: Object.fromEntries(
      groups.map((name) => [
        name,
        roles.reference[name] ?? there.get(name)?.levels[0]?.level ?? '',
      ]),
    ),
    features: roles.features.filter((name) => there.has(name)),
    missing: roles.missing,
    ...(known(weight) ? { weight } : {}),
    ...(known(unit) ? { unit } : {}),
    ...(known(score) ? { score } : {}),
  };
}
