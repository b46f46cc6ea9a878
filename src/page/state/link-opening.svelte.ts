// Opening an experiment from a link: what it holds, whether the lab has those rows, and the file it may have to ask for.

import { decodeLink, fileNeeded, wrongFile, type FileMark, type Shared } from '../../core/lab/link';
import { worldAbout } from '../../core/lab/world-about';
import { words } from '../words/en';
import type { lab as pageLab } from './lab';
import type { OwnFiles } from './own-files';

export class LinkOpening {
  /** Why the link was not opened, in one sentence. */
  refused = $state<string | undefined>();
  /** The file that the experiment of the link stands on, while it is not here. */
  wanted = $state.raw<FileMark | undefined>();
  /** Why the file that was given is not taken. */
  wrong = $state<string | undefined>();
  #waiting: Shared | undefined;

  constructor(
    private readonly lab: Pick<typeof pageLab, 'keep'>,
    private readonly files: () => Promise<OwnFiles>,
    private readonly setIds: readonly string[],
  ) {}

  clear(): void {
    this.refused = undefined;
    this.wanted = undefined;
    this.wrong = undefined;
    this.#waiting = undefined;
  }

  /** What the link holds, ready to run; undefined when it was refused or waits for its file. */
  async open(link: string): Promise<Shared | undefined> {
    this.clear();
    try {
      const shared = decodeLink(link);
      const { data } = shared.experiment;
      if (data.source === 'shipped' && !this.setIds.includes(data.id)) {
        throw new Error(words.sandbox.unknownSet(data.id));
      }
      // Throws its own sentence where there is no such world, or no such form of it.
      if (data.source === 'world') worldAbout(data);
      const file = fileNeeded(shared.experiment);
      if (!file || (await this.#handOver(file))) return shared;
      this.wanted = file;
      this.#waiting = shared;
    } catch (error) {
      this.refused = error instanceof Error ? error.message : String(error);
    }
    return undefined;
  }

  /** Takes the file that was asked for; undefined when it is another. */
  async give(given: File): Promise<Shared | undefined> {
    const [file, shared] = [this.wanted, this.#waiting];
    if (!file || !shared) return undefined;
    try {
      const store = await this.files();
      const mark = await store.keep(given);
      this.wrong = wrongFile(file, mark);
      if (this.wrong) await store.forget(mark);
      else if (await this.#handOver(mark)) {
        this.clear();
        return shared;
      }
    } catch (error) {
      this.wrong = error instanceof Error ? error.message : String(error);
    }
    return undefined;
  }

  async #handOver({ sha256 }: FileMark): Promise<boolean> {
    const blob = await (await this.files()).find(sha256);
    if (blob) this.lab.keep(sha256, blob);
    return blob !== undefined;
  }
}
