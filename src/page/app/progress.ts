// Where a person is, in a few words that the first page can read at once; the work itself lies in the evidence log.

export interface Place {
  /** Address that goes on from there. */
  href: string;
  /** Name of the exercise. */
  title: string;
  /** "step 3" */
  where: string;
  /** Milliseconds since 1970. */
  at: number;
}

export type ExerciseState = 'part' | 'done';

export interface Progress {
  last: Place | null;
  /** By the exercise's path. */
  states: Readonly<Record<string, ExerciseState>>;
}

const KEY = 'fairground.progress';
const nothing: Progress = { last: null, states: {} };

/** Anything unreadable counts as nothing: this is a convenience, not evidence. */
export function readProgress(): Progress {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Progress> | null;
    const last = kept?.last;
    return {
      last: last && typeof last.href === 'string' && last.href.startsWith('#/') ? last : null,
      states: kept?.states ?? {},
    };
  } catch {
    return nothing;
  }
}

function keep(progress: Progress): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(progress));
  } catch {
    // Storage can be forbidden or full; then the first page knows nothing of a last place.
  }
}

export function keepPlace(last: Place): void {
  keep({ ...readProgress(), last });
}

export function keepState(path: string, state: ExerciseState): void {
  const progress = readProgress();
  keep({ ...progress, states: { ...progress.states, [path]: state } });
}

/** "Erase my data" ends here too. */
export function forgetProgress(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
