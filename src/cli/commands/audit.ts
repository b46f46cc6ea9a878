// The command `lab audit`: measures predictions that are already in a CSV file, for everybody, by group, and between groups.

import { frame, type Cell } from '../../core/fairness/frame';
import { metrics } from '../../core/fairness/metrics';
import { listOf, onlyPositional, readArgs, required } from '../args';
import { auditTable } from '../audit-table';
import { readAuditFile, type AuditColumns } from '../audit-file';
import { answer, Refusal, say, type Command } from '../command';

const help = `lab audit FILE.csv --label COLUMN --prediction COLUMN --groups COLUMN,… [--json]

--label       what was true of each row
--prediction  what was decided
--groups      columns whose values are compared; several are crossed
--score       a column of scores, high for the favourable label; what reads them as chances needs them from 0 to 1
--weight      a column of weights, 0 or more
--control     columns held fixed: groups are compared only within a value of these
--favourable  the value of label and prediction that is good for the person (1)
--reference   the value each group is compared with, for signed disparities: sex=Male,race=White
--json        print {"overall", "byGroup", "disparities"} instead of a table

Group keys are values joined by "|", control columns first. null: not defined here, such as a rate of nobody.
With --control a disparity is the one farthest from equality within a value of the control.
Demographic disparity is then the mean over those values, each by its rows: the conditional one.`;

/** What --json prints: plain numbers by id, null where one is not defined. */
interface Audit {
  readonly overall: Readonly<Record<string, number | null>>;
  readonly byGroup: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly disparities: Readonly<Record<string, number | null>>;
}

export const audit: Command = {
  name: 'audit',
  plain: 'measures the predictions in a CSV file, by group and between groups',
  help,
  async run(args) {
    const { values, positionals } = readArgs('audit', args, {
      label: { type: 'string' },
      prediction: { type: 'string' },
      score: { type: 'string' },
      weight: { type: 'string' },
      groups: { type: 'string' },
      control: { type: 'string' },
      favourable: { type: 'string', default: '1' },
      reference: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const path = onlyPositional('audit', positionals, 'FILE.csv');
    const columns: AuditColumns = {
      label: required('audit', 'label', values.label),
      prediction: required('audit', 'prediction', values.prediction),
      favourable: values.favourable,
      groups: listOf(required('audit', 'groups', values.groups)),
      control: listOf(values.control),
      ...(values.score === undefined ? {} : { score: values.score }),
      ...(values.weight === undefined ? {} : { weight: values.weight }),
    };
    const rows = await readAuditFile(path, columns, say);
    const measured = frame(rows, {
      metrics: metrics.filter(({ from }) => from === 'counts' || rows.score).map(({ id }) => id),
      groups: columns.groups,
      control: columns.control,
      ...(values.reference === undefined
        ? {}
        : { reference: references(values.reference, columns.groups) }),
    });
    if (!values.json) answer(auditTable(measured));
    else {
      const out: Audit = {
        overall: plain(measured.overall),
        byGroup: Object.fromEntries(measured.cells.map((cell) => [cell.key, plain(cell)])),
        disparities: mapValues(measured.disparities, ({ value }) => value),
      };
      answer(JSON.stringify(out, null, 2));
    }
    return 0;
  },
};

const plain = (cell: Cell): Record<string, number | null> =>
  mapValues(cell.values, ({ value }) => value);

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  of: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
}

/** "sex=Male,race=White" by column. */
function references(text: string, groups: readonly string[]): Record<string, string> {
  const pairs = listOf(text).map((pair) => {
    const at = pair.indexOf('=');
    const column = pair.slice(0, at);
    if (at < 1 || !groups.includes(column)) {
      throw new Refusal(
        `--reference ${pair}: write COLUMN=VALUE for a column of --groups (${groups.join(', ')}).`,
      );
    }
    return [column, pair.slice(at + 1)];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}
