// What a reference case is, and what answers it: numbers another tool prints, to be met by the lab's own engine.

/** One case of the reference collection, as its file holds it. */
export interface ReferenceCase {
  readonly id: string;
  readonly source: { readonly package: string; readonly version: string; readonly call: string };
  readonly input: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: Tolerance;
}

export interface Tolerance {
  readonly abs: number;
  readonly rel: number;
  readonly note?: string;
}

/** The files a case names, as columns of text. */
export interface CaseInputs {
  csv(path: string): Readonly<Record<string, readonly string[]>>;
}

/** Answers every case whose id begins with `prefix`. */
export interface CaseAdapter {
  readonly prefix: string;
  /** Prefixes of cases it leaves alone, though they begin with its own. */
  readonly except?: readonly string[];
  answer(testCase: ReferenceCase, inputs: CaseInputs): Promise<unknown>;
  /** Where equality leaf by leaf is the wrong question: what is wrong with the answer, in words; empty = passed. */
  compare?(answer: unknown, testCase: ReferenceCase, inputs: CaseInputs): readonly string[];
}
