// What can be wrong with a person's file: one sentence that names file, row and column and says what to do.

export interface FileProblem {
  /** kebab-case, the same in every language. */
  readonly id: string;
  /** `stop`: nothing can be computed before it is mended. `note`: good to know. */
  readonly severity: 'stop' | 'note';
  readonly sentence: string;
  /** As a spreadsheet counts: the header is row 1. */
  readonly row?: number;
  readonly column?: string;
}

/** Thrown where a file cannot be read on; its message is the problem's sentence. */
export class FileError extends Error {
  override readonly name = 'FileError';
  constructor(readonly problem: FileProblem) {
    super(problem.sentence);
  }
}

export function stop(
  id: string,
  sentence: string,
  where: Pick<FileProblem, 'row' | 'column'> = {},
): FileProblem {
  return { id, severity: 'stop', sentence, ...where };
}

export function note(
  id: string,
  sentence: string,
  where: Pick<FileProblem, 'row' | 'column'> = {},
): FileProblem {
  return { id, severity: 'note', sentence, ...where };
}

/** A value as it may stand in a sentence: on one line and never longer than a glance. */
export function quoted(value: string): string {
  const line = value.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}

/** Some names in a row, the rest as a number. */
export function listed(values: readonly string[], shown = 5): string {
  const named = values.slice(0, shown).map(quoted).join(', ');
  return values.length > shown ? `${named} and ${count(values.length - shown)} more` : named;
}

/** A whole number with a comma every three digits. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 row", "2,000 rows". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}
