// The correlation remover: takes out of every column the part that the group foretells along a straight line.

import { z } from 'zod';
import { leastSquares, lessFitted } from '../../base/least-squares';
import { withColumns, type Dataset } from '../../table/dataset';
import { design, encoder, type Encoder } from '../../table/encode';
import { asCategory, column, type Column } from '../../table/table';
import { groupInFacts } from './cautions';
import { featuresWithout, groupNames } from './cells';
import type { PreMitigation } from './mitigation';
import { hasGroupsAndWeight, numbersOf } from './row-checks';

const params = z.strictObject({
  /** Group columns, side by side where there are several; none = the first of the roles. */
  groups: z.array(z.string()).default([]),
  /** Number columns to change; none = every number among the features. */
  columns: z.array(z.string()).default([]),
  /** Change categories too: each becomes one number column a value. */
  categories: z.boolean().default(true),
  /** α: 0 changes nothing, 1 leaves no correlation on the training rows. */
  alpha: z.number().min(0).max(1).default(1),
});
export type CorrelationRemoverParams = z.infer<typeof params>;

export const correlationRemover: PreMitigation<CorrelationRemoverParams> = {
  id: 'correlation-remover',
  name: 'Correlation remover',
  plain:
    'Subtracts from every column what a straight line from the group to it foretells, so that neither rises with the other.',
  source: 'Fairlearn, CorrelationRemover (Bird et al. 2020); least squares on centred columns.',
  family: 'pre',
  params,
  guide: {
    when: 'Columns rise and fall with the group, the model is close to linear, and you may use the group when you decide.',
    cannot:
      'It sees straight lines only: a flexible learner can still tell the groups by shape, spread or two columns together. Categories turn into numbers that nobody can read.',
    caution: groupInFacts,
  },
  needsGroups: true,
  randomised: false,
  fits(rows) {
    const said = hasGroupsAndWeight(rows);
    if (said !== true) return said;
    const { features, groups } = rows.roles;
    return features.some((name) => !groups.includes(name))
      ? true
      : 'There is no feature besides the group itself, so there is nothing to repair. Add one.';
  },
  async fit({ groups, columns, categories, alpha }, train, _random, call) {
    if (alpha === 0) return { train, transform: (rows) => rows };
    const names = groupNames(groups, train.roles.groups);
    const features = featuresWithout(train, names);
    const kinds = new Map(features.map((name) => [name, column(train.table, name).kind]));
    const chosen =
      columns.length > 0
        ? columns.filter((name) => !names.includes(name))
        : features.filter((name) => kinds.get(name) === 'number');
    const told = categories ? features.filter((name) => kinds.get(name) === 'category') : [];
    const levels = encoder({ ...train, roles: { ...train.roles, features: told } });
    const group = groupSigns(train, names);
    const numbers = (rows: Dataset): ReadonlyMap<string, Float64Array> =>
      new Map([
        ...chosen.map((name) => [name, numbersOf(rows, name)] as const),
        ...indicators(levels, rows),
      ]);
    const before = numbers(train);
    const fits = await leastSquares(signsOf(train, group), [...before.values()], call);
    const read = features.flatMap((name) => indicatorNames(levels, name) ?? [name]);
    const transform = (rows: Dataset): Dataset => {
      const signs = signsOf(rows, group);
      const changed = [...(rows === train ? before : numbers(rows))].map(
        ([name, values], k): [string, Column] => [
          name,
          { kind: 'number', values: lessFitted(values, signs, fits[k]!, alpha) },
        ],
      );
      return withColumns(rows, new Map(changed), read);
    };
    return { train: transform(train), transform };
  },
};

/** A group column as numbers: itself, or one column of 0 and 1 for each level that training rows have. */
interface GroupSign {
  readonly name: string;
  readonly levels?: readonly string[];
}

function groupSigns(train: Dataset, names: readonly string[]): GroupSign[] {
  return names.map((name) => {
    const source = column(train.table, name);
    if (source.kind === 'number') return { name };
    const { codes, levels } = asCategory(train.table, name);
    const seen = new Set(codes);
    return { name, levels: levels.filter((_, code) => seen.has(code)) };
  });
}

/** NaN where the group is missing, or was never seen in training. */
function signsOf(rows: Dataset, group: readonly GroupSign[]): Float64Array[] {
  return group.flatMap(({ name, levels: known }) => {
    if (!known) return [numbersOf(rows, name)];
    const { codes, levels } = asCategory(rows.table, name);
    const place = levels.map((level) => known.indexOf(level));
    return known.map((_, k) =>
      Float64Array.from(codes, (code) => {
        const at = code < 0 ? -1 : place[code]!;
        return at < 0 ? NaN : at === k ? 1 : 0;
      }),
    );
  });
}

/** Names of the number columns that stand for a category, missing last; undefined for other columns. */
function indicatorNames({ categories }: Encoder, name: string): string[] | undefined {
  const found = categories.find((feature) => feature.name === name);
  if (!found) return undefined;
  return [...found.levels, ...(found.missing ? ['(missing)'] : [])].map(
    (level) => `${name} = ${level}`,
  );
}

/** Every category as columns of 0 and 1; a level never seen in training is 0 in all of them. */
function indicators(levels: Encoder, rows: Dataset): [string, Float64Array][] {
  const names = levels.categories.flatMap(({ name }) => indicatorNames(levels, name)!);
  const columns = names.map((name): [string, Float64Array] => [name, new Float64Array(rows.n)]);
  for (const codes of design(levels, rows).codes) {
    for (let i = 0; i < rows.n; i++) {
      const found = columns[codes[i]!];
      if (found) found[1][i] = 1;
    }
  }
  return columns;
}
