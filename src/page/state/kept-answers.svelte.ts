// Small answers of lessons and reviews, kept in this browser by a name: a convenience, not evidence.

const KEY = 'fairground.answers';

/** Anything unreadable counts as nothing. */
function read(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    return {};
  }
}

/** What was answered, by name such as "primer/three-biases/blanks". Read it; change it by `keepAnswer`. */
export const keptAnswers = $state<Record<string, string>>(read());

/** Undefined takes an answer back. */
export function keepAnswer(name: string, answer: string | undefined): void {
  if (answer === undefined) delete keptAnswers[name];
  else keptAnswers[name] = answer;
  // Another tab may have answered something else since: only this answer takes the place of what is kept.
  const { [name]: _, ...others } = { ...keptAnswers, ...read() };
  const kept = answer === undefined ? others : { ...others, [name]: answer };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage can be forbidden or full; then answers last until the page is closed.
  }
}

/** "Erase my data" ends here too. */
export function forgetAnswers(): void {
  for (const name of Object.keys(keptAnswers)) delete keptAnswers[name];
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
