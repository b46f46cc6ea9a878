// The columns of a reference case as a data set that a learner or a mitigation can take.

import type { CaseColumns } from '../../peers/cases/index';
import { dataset, type Dataset, type Roles } from '../../table/dataset';
import type { Column } from '../../table/table';

/** Named columns of text, e.g. of a case's file. */
export type TextColumns = Readonly<Record<string, readonly string[]>>;

export function isNumeric(texts: readonly string[]): boolean {
  return texts.every((text) => text === '' || !Number.isNaN(Number(text)));
}

/** Columns whose every value is a number are numbers, an empty one missing; the others and the label are categories. */
export function caseDataset(
  file: TextColumns,
  names: readonly string[],
  grouping: CaseColumns['grouping'],
  roles: Omit<Roles, 'favourable'>,
): Dataset {
  const columns = new Map<string, Column>();
  for (const name of [roles.label, ...names]) {
    const texts = file[name] ?? [];
    if (name !== roles.label && isNumeric(texts)) {
      const values = Float64Array.from(texts, (text) => (text === '' ? NaN : Number(text)));
      columns.set(name, { kind: 'number', values });
    } else {
      const { codes, levels } = grouping([...texts], name, name);
      columns.set(name, { kind: 'category', codes, levels });
    }
  }
  const n = file[roles.label]?.length ?? 0;
  return dataset('case', { n, columns }, { ...roles, favourable: '1' });
}
