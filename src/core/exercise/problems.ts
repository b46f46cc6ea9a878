// What is wrong with a pack: in which file, at which field, what stands there and what was expected. All of it at once, not only the first.

/** Where in a file: keys and positions, from the outside in. */
export type FieldPath = readonly (string | number)[];

export interface PackProblem {
  /** A file of the pack. */
  readonly file: string;
  readonly at: FieldPath;
  /** What is wrong and how to mend it; it names the field or what stands there. */
  readonly says: string;
  /** Where it is already known to stand. */
  readonly place?: { readonly line: number; readonly column: number };
}

/** Thrown where a pack does not hold together. Its message is the first problem's: pack, file, field, fix. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    path: string,
    readonly problems: readonly [PackProblem, ...PackProblem[]],
  ) {
    super(inWords(path, problems[0]));
  }
}

function inWords(path: string, { file, says }: PackProblem): string {
  return `${path}/${file}: ${says}`;
}

/** Gathers problems while a pack is read. */
export class Problems {
  readonly list: PackProblem[] = [];

  add(file: string, at: FieldPath, says: string, place?: PackProblem['place']): void {
    this.list.push({ file, at, says, ...(place ? { place } : {}) });
  }

  /** Throws what was gathered, if anything was. */
  settle(path: string): void {
    const [first, ...others] = this.list;
    if (first) throw new PackError(path, [first, ...others]);
  }
}

/** "Did you mean …?" when one of the names is near, else the names there are. */
export function meant(name: string, names: readonly string[]): string {
  const [best] = names
    .map((each) => ({ each, far: distance(name.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, far }) => far <= Math.max(1, Math.floor(each.length / 3)))
    .sort((a, b) => a.far - b.far);
  const there =
    names.length === 0 ? 'There are none.' : `There are: ${names.slice(0, 14).join(', ')}.`;
  return best ? `${there} Did you mean "${best.each}"?` : there;
}

/** Letters to change, add or take out (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same));
    }
    row = next;
  }
  return row.at(-1)!;
}
