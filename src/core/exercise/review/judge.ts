// A review held against what is truly wrong: the scorer's own verdicts on that very report, never a typed list.

import type { GateId } from '../pack';
import type { Scorecard, Verdict } from '../scorecard';
import { faultOf, type Fault } from './faults';

/** A part of a report that may be marked: what a check asks for, or what a red gate watches. */
export interface Line {
  readonly id: string;
  readonly about: 'check' | 'gate';
  /** The step it stands in; a gate looks at the whole report. */
  readonly step?: string;
  readonly title: string;
}

/** What there is to say of a line once it has been reviewed. */
export interface Truth extends Line {
  /** None: nothing is wrong with it. */
  readonly fault?: Fault | GateId;
  /** What was done, found, and why it matters, as its writer would be told. */
  readonly told: readonly string[];
}

/** A mark says what is wrong with a line; a line without a mark is taken for right. */
export type Marks = Readonly<Record<string, string | undefined>>;

export interface JudgedLine {
  readonly line: string;
  /** `found`: marked and wrong. `missed`: wrong, not marked. `wronged`: marked, and nothing is wrong. */
  readonly outcome: 'found' | 'missed' | 'wronged' | 'left';
  /** Of what was found: whether the fault was named as the scorer names it. */
  readonly named: boolean;
}

export interface Judgement {
  readonly lines: readonly JudgedLine[];
  readonly found: number;
  readonly missed: number;
  readonly wronged: number;
  readonly named: number;
  /** Of the marks, the share that is right; undefined without marks. */
  readonly precision: number | undefined;
  /** Of what is wrong, the share that was marked; undefined where nothing is wrong. */
  readonly recall: number | undefined;
  /** Of the two sets of lines; undefined where both are empty. */
  readonly f1: number | undefined;
}

/**
 * The lines of a report with what is wrong with each, from its scorecard. Where nothing was handed in there is no line:
 * anybody sees a hole. `gates`: those the pack has on.
 */
export function truthOf(card: Scorecard, gates: readonly GateId[]): readonly Truth[] {
  return [
    ...card.checks.filter(handedIn).map((check) => {
      const { id, step, title, did, found, why, points, price, of } = check;
      const whole = check.case === 'right' || points + price >= of;
      return {
        id,
        about: 'check' as const,
        step,
        title,
        ...(whole ? {} : { fault: faultOf(check.case, check.level) }),
        told: [did, found, why],
      };
    }),
    ...gates.filter(readable).map((gate) => {
      const open = card.gates.filter(({ id }) => id === gate);
      return {
        id: gate,
        about: 'gate' as const,
        title: gate,
        ...(open.length > 0 ? { fault: gate } : {}),
        told: open.flatMap(({ sentence, why }) => [`“${sentence}”`, why]),
      };
    }),
  ];
}

export const handedIn = ({ status }: Verdict): boolean => status !== 'not-done';

/** A broken chain of hashes is no matter of reading. */
const readable = (gate: GateId): boolean => gate !== 'R6';

/** Precision, recall and F1 of the marked lines (van Rijsbergen 1979, Information Retrieval, chapter 7). */
export function judged(truth: readonly Truth[], marks: Marks): Judgement {
  const lines = truth.map(({ id, fault }): JudgedLine => {
    const mark = marks[id];
    const marked = mark !== undefined;
    return {
      line: id,
      outcome: marked ? (fault ? 'found' : 'wronged') : fault ? 'missed' : 'left',
      named: marked && mark === fault,
    };
  });
  const many = (outcome: JudgedLine['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  const [found, missed, wronged] = [many('found'), many('missed'), many('wronged')];
  return {
    lines,
    found,
    missed,
    wronged,
    named: lines.filter(({ named }) => named).length,
    precision: share(found, found + wronged),
    recall: share(found, found + missed),
    f1: share(2 * found, 2 * found + missed + wronged),
  };
}

const share = (part: number, of: number): number | undefined => (of === 0 ? undefined : part / of);
