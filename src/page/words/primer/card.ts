// What a card of the primer is: a few sentences, one thing to do, and what to take away. Figures stand in {slots}.

interface Bin {
  readonly id: string;
  readonly name: string;
  /** What belongs there, as a question or half a sentence. */
  readonly plain: string;
}

interface Item {
  readonly id: string;
  readonly says: string;
  /** Id of the bin it belongs in. */
  readonly bin: string;
  readonly why: string;
}

export interface SortTask {
  readonly kind: 'sort';
  readonly ask: string;
  readonly bins: readonly Bin[];
  readonly items: readonly Item[];
}

export interface ChooseTask {
  readonly kind: 'choose';
  readonly ask: string;
  /** What one moves or reads beside the question. */
  readonly instrument: 'two-lines' | 'false-alarms' | 'before-after';
  readonly choices: readonly {
    readonly id: string;
    readonly says: string;
    readonly why: string;
    readonly right?: true;
  }[];
}

export interface PrimerCard {
  /** The same as that of its figures (core/exercise/primer). */
  readonly id: string;
  readonly title: string;
  /** Paragraphs. */
  readonly lead: readonly string[];
  readonly task: SortTask | ChooseTask;
  /** One thing to take away. */
  readonly remember: string;
  /** Ids of law/<id>.yaml that it states. */
  readonly law: readonly string[];
  /** Where the same is practised at length. */
  readonly go: readonly { readonly href: string; readonly says: string }[];
  /** What each figure is, by its slot. */
  readonly figures: Readonly<Record<string, string>>;
}

/** Everything a card says, for whoever checks it. */
export function sentencesOf({ title, lead, task, remember, figures }: PrimerCard): string[] {
  const said =
    task.kind === 'sort'
      ? [
          ...task.bins.flatMap(({ name, plain }) => [name, plain]),
          ...task.items.flatMap(({ says, why }) => [says, why]),
        ]
      : task.choices.flatMap(({ says, why }) => [says, why]);
  return [title, ...lead, task.ask, ...said, remember, ...Object.values(figures)];
}
