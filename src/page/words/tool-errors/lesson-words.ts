// What the words of a lesson on a tool's error are made of, and how its numbers are said.

import { plain } from '../format';

/** What a lesson's job answers, as far as the words need it. */
export interface Shown {
  readonly printed: number | string;
  /** null = the definition gives no number. */
  readonly right: number | null;
  readonly numbers: Readonly<Record<string, number>>;
}

interface Choice {
  readonly id: string;
  readonly says: string;
  readonly why: string;
  readonly right?: true;
}

export interface LessonWords {
  readonly title: string;
  /** The tool’s name, and what one calls there. */
  readonly tool: string;
  readonly call: string;
  /** Who is counted, and what was asked of the tool. */
  setting(shown: Shown): string;
  readonly question: string;
  readonly choices: readonly Choice[];
  /** The name of the right number. */
  readonly rightName: string;
  /** The way there, one step a line. */
  arithmetic(shown: Shown): readonly string[];
  /** What to do when you use the tool. */
  readonly instead: string;
  /** What the tool does well. */
  readonly well: string;
}

/** Few decimals where they say enough, more where a number is small. */
export function digits(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || size >= 0.01) return plain(value, 4);
  return plain(value, 7);
}

/** The number of that name; a lesson without it is a mistake that its test finds. */
export function read({ numbers }: Shown): (name: string) => number {
  return (name) => {
    const value = numbers[name];
    if (value === undefined) throw new Error(`The lesson has no number "${name}".`);
    return value;
  };
}

export const show = ({ printed }: Shown): string =>
  typeof printed === 'number' ? digits(printed) : printed;

export const AIF360_WELL =
  'AIF360 has more measures and repairs in one place than any other tool, says where each was published, and set the vocabulary this field uses.';
export const FAIRLEARN_WELL =
  'Fairlearn shows every group side by side instead of merging them, and its MetricFrame prints the counts too if you ask for “count”.';
export const HOLISTICAI_WELL =
  'holisticai covers classification, regression, ranking and clustering with one style of call, and most of its measures are what they say.';
