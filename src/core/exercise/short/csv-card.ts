// What the rows of a pack's CSV say of themselves: the card of a data set, made from a first reading of the file and the roles its author named.

import type { DatasetAbout } from '../../lab/lab';
import type { FileMark } from '../../lab/link';
import type { Guess } from '../../table/csv-guess';
import type { CsvTold, GroupsTold } from './form';

/** A CSV file of a pack, as the host read it once. */
export interface CsvRead {
  readonly mark: FileMark;
  readonly guess: Guess;
}

export function csvCard(
  { mark, guess }: CsvRead,
  told: CsvTold,
  groups: GroupsTold,
  features: readonly string[],
): DatasetAbout {
  const title = told.title ?? mark.name.replace(/\.csv$/i, '');
  const levelsOf = (name: string): string[] =>
    (guess.columns.find((column) => column.name === name)?.levels ?? [])
      .map(({ level }) => level)
      .sort((a, b) => (a < b ? -1 : 1));
  return {
    id: mark.name,
    kind: told.plant ? 'synthetic' : told.kind,
    title,
    summary: `Rows of ${mark.name}, which lies in the exercise itself.`,
    place: 'not stated',
    collected: told.collected ?? 'date not stated',
    rows: guess.rows,
    sha256: mark.sha256,
    licence: { name: 'not stated' },
    source: { package: mark.name, version: '', members: [], archive: '', originally: title },
    unit: { name: 'row', ...(told.unit === undefined ? {} : { column: told.unit }) },
    label: {
      column: told.label,
      favourable: told.favourable,
      meaning: told.label,
      yes: `rows with “${told.label}” ${told.favourable}`,
      no: `rows without “${told.label}” ${told.favourable}`,
    },
    score: null,
    trainable: true,
    threshold: told.cutoff ?? 0.5,
    groups: Object.entries(groups).map(([column, { reference, names }]) => ({
      column,
      title: column,
      levels: Object.fromEntries(levelsOf(column).map((level) => [level, names[level] ?? level])),
      reference,
    })),
    columns: guess.columns
      .filter(({ kind }) => kind !== 'ignore')
      .map(({ name, kind }) => ({
        name,
        kind: kind as 'number' | 'category' | 'text',
        meaning: name,
      })),
    features,
    excluded: [],
    problems: [
      {
        id: 'origin',
        title: 'Where these rows come from is the author’s word',
        text: 'The lab does not know who is missing from them, who wrote the label, or what a value meant.',
      },
    ],
    baseRates: { groups: {} },
  };
}
