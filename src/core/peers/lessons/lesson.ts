// A lesson on a number that a tool prints and that is not what its name says: both numbers come out of code, on small or live rows.

import type { Call } from '../../base/call';
import type { Counts, Scored } from '../../fairness/scored';
import type { ToolId } from '../conventions/tool';

export interface Facts {
  /** What the tool prints, by its form here. */
  readonly printed: number;
  /** What the definition gives; undefined where it gives no number. */
  readonly right: number | undefined;
  /** The numbers of the arithmetic, by name. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The people behind it, by group. */
  readonly groups: readonly Group[];
}

export interface Group {
  /** A level of the data's group column, or a name that the lesson's words know. */
  readonly key: string;
  readonly counts: Counts;
}

interface Common {
  readonly id: string;
  readonly tool: ToolId;
}

/** Brings its own small table. */
export interface TableLesson extends Common {
  readonly on: 'table';
  facts(call: Call): Facts | Promise<Facts>;
}

/** Takes the decisions of the plain model on a shipped data set. */
export interface RowsLesson extends Common {
  readonly on: 'rows';
  /** Id of the data set. */
  readonly data: string;
  /** The column whose groups are compared. */
  readonly group: string;
  facts(rows: Scored): Facts;
}

export type Lesson = TableLesson | RowsLesson;
