// One quantity of the Rosetta in words: each tool's names, numbers, ways to compare, and its own verdicts as its own.

import type {
  PrintedNumber,
  RosettaLine,
  RosettaNumber,
  RosettaQuantity,
  RosettaTool,
} from '../../../../core/peers/rosetta';
import { plain } from '../../../charts/format';
import type { TwinTable } from '../../../ui/twin-table';
import { rosetta as say } from '../../../words/rosetta';

export interface ShownNumber {
  /** The group it is about; absent = all of them. */
  readonly group?: string;
  readonly value?: string;
  /** The tool's own word. */
  readonly verdict?: string;
}

export interface ShownLine {
  readonly name: string;
  readonly numbers: readonly ShownNumber[];
  readonly how: string;
  readonly formula: string;
  readonly zero: string;
  readonly differs: string;
}

export interface ShownTool {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly lines: readonly ShownLine[];
  /** What it does with more than two groups, with weights, and what its verdict rests on. */
  readonly notes: readonly string[];
}

export interface RosettaShown {
  /** What one sees, as a sentence. */
  readonly title: string;
  readonly ours: readonly {
    readonly name: string;
    readonly value: string;
    readonly plain: string;
  }[];
  readonly tools: readonly ShownTool[];
  table(): TwinTable;
}

interface Names {
  /** The groups, as people. */
  readonly groups: readonly string[];
  readonly reference: string | undefined;
  /** Whether the rows carry weights. */
  readonly weighted: boolean;
}

const written = (value: number): string => plain(value, 4);

function printed(value: PrintedNumber, none: string): string {
  if (value === 'NaN') return none === '–' ? say.undefined : none;
  if (typeof value === 'number') return written(value);
  return value === 'Infinity' ? 'inf' : '−inf';
}

function shownNumber(
  number: RosettaNumber,
  none: string,
  judged: string | undefined,
  { groups }: Names,
): ShownNumber {
  const { group, value, passes, stops } = number;
  return {
    ...(group === undefined ? {} : { group: groups[group]! }),
    ...(stops ? { value: say.stops } : value === undefined ? {} : { value: printed(value, none) }),
    ...(passes === undefined || judged === undefined
      ? {}
      : { verdict: say.verdict(judged, passes ? say.yes : say.no) }),
  };
}

function shownLine(line: RosettaLine, tool: RosettaTool, names: Names): ShownLine {
  const { name, sign, reference, zero, formula, differs } = line;
  return {
    name,
    numbers:
      line.printed.length === 0
        ? [{ value: say.nothing }]
        : line.printed.map((number) => shownNumber(number, tool.none, line.verdict, names)),
    how: say.how(reference, sign, names.reference ?? say.someGroup),
    formula,
    zero: say.zero(zero),
    differs,
  };
}

function notesOf(tool: RosettaTool, { groups, weighted }: Names): string[] {
  const judges = tool.lines.some(({ printed: numbers }) =>
    numbers.some(({ passes }) => passes !== undefined),
  );
  return [
    ...(groups.length > 2 ? [tool.manyGroups] : []),
    ...(weighted && tool.weights === 'ignored' ? [say.weightsIgnored] : []),
    ...(judges && tool.verdict !== undefined ? [say.verdictNote(tool.verdict)] : []),
  ];
}

/** The numbers that are numbers, for the sentence over the table. */
function finding({ name, tools }: RosettaQuantity): string {
  const values = tools
    .flatMap(({ lines }) => lines.flatMap((line) => line.printed.map(({ value }) => value)))
    .filter((value): value is number => typeof value === 'number');
  const [first] = values;
  if (first === undefined) return say.findingNone(name);
  if (values.length === 1) return say.findingOne(name, written(first));
  return say.finding(
    name,
    values.length,
    written(Math.min(...values)),
    written(Math.max(...values)),
  );
}

export function rosettaShown(quantity: RosettaQuantity, names: Names): RosettaShown {
  const tools = quantity.tools.map((tool) => ({
    id: tool.id,
    name: tool.name,
    version: say.version(tool.version, tool.read),
    lines: tool.lines.map((line) => shownLine(line, tool, names)),
    notes: notesOf(tool, names),
  }));
  const ours = quantity.ours.map(({ name, plain: sentence, value }) => ({
    name,
    value: value === null ? say.undefined : written(value),
    plain: sentence,
  }));
  const title = finding(quantity);
  return {
    title,
    ours,
    tools,
    table: () => ({
      caption: title,
      head: say.twinHead,
      rows: [
        ...ours.map(({ name, value, plain: sentence }) => [
          say.ours,
          name,
          '',
          value,
          '',
          sentence,
        ]),
        ...tools.flatMap(({ name: tool, lines }) =>
          lines.flatMap(({ name, numbers, formula, differs }) =>
            numbers.map(({ group = '', value = '', verdict = '' }) => [
              tool,
              name,
              group,
              [value, verdict].filter((text) => text !== '').join(', '),
              formula,
              differs,
            ]),
          ),
        ),
      ],
    }),
  };
}
