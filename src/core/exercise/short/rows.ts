// The rows a short pack stands on: its data and groups as the author wrote them, checked against the columns there are.

import { startingExperiment } from '../../lab/starting-experiment';
import type { DatasetAbout } from '../../lab/lab';
import { meant, type FieldPath, type Problems } from '../problems';
import type { PartialExperiment } from '../template';
import { csvCard, type CsvRead } from './csv-card';
import { csvForm, groupsForm, type CsvTold, type GroupsTold } from './form';
import { plantForm } from './plant-form';
import { withRoles, type PlantRoles } from './plants';
import { parsed, type Read } from './read';

/** What the host knows of the rows: the CSV files of the pack, read once, and the shipped data sets. */
export interface Known {
  readonly tables: Readonly<Record<string, CsvRead>>;
  readonly cards: readonly DatasetAbout[];
}

export interface ToldRows {
  /** `data` of exercise.yaml. */
  readonly data: unknown;
  /** What the rows say of themselves; undefined where nothing short was written. */
  readonly card: DatasetAbout | undefined;
  /** The one model of the pack. */
  readonly model: PartialExperiment | undefined;
}

const FILE = 'exercise.yaml';

export function toldRows(raw: Read, known: Known, problems: Problems): ToldRows {
  const data: unknown = typeof raw['data'] === 'string' ? { id: raw['data'] } : raw['data'];
  const asked = parsed(groupsForm, raw['groups'] ?? {}, ['groups'], problems);
  if (typeof data !== 'object' || data === null || !asked)
    return { data, card: undefined, model: undefined };
  return 'file' in data
    ? ownRows(data, asked, known, problems)
    : shippedRows(data as Read, asked, known, problems);
}

function ownRows(raw: object, groups: GroupsTold, known: Known, problems: Problems): ToldRows {
  const nothing: ToldRows = { data: raw, card: undefined, model: undefined };
  const told = parsed(csvForm, raw, ['data'], problems);
  if (!told) return nothing;
  const read = known.tables[told.file];
  if (!read) {
    problems.add(
      FILE,
      ['data', 'file'],
      `There is no file "${told.file}" in this pack. ${meant(told.file, Object.keys(known.tables))}`,
    );
    return nothing;
  }
  const [stopped] = read.guess.problems.filter(({ severity }) => severity === 'stop');
  if (stopped || !read.guess.reading) {
    problems.add(told.file, [], stopped?.sentence ?? `${told.file} cannot be read.`);
    return nothing;
  }
  if (!fits(told, groups, read, problems)) return nothing;
  const { columns } = read.guess;
  const taken = new Set([told.label, told.score, told.weight, told.unit, ...Object.keys(groups)]);
  const features =
    told.features ??
    columns
      .filter(({ name, kind, distinct }) => !taken.has(name) && /^[nc]/.test(kind) && distinct > 1)
      .map(({ name }) => name);
  const card = csvCard(read, told, groups, features);
  const labels = columns.find(({ name }) => name === told.label)?.levels ?? [];
  const other = labels.find(({ level }) => level !== told.favourable)?.level;
  const plant = plants(told.plant ?? [], { ...told, other }, card, problems);
  const signs = plant.flatMap((each) => (each.plant === 'add_proxy' ? [each.name ?? ''] : []));
  const { score, weight, unit } = told;
  return {
    data: {
      own: { ...read.mark, reading: { ...read.guess.reading } },
      card,
      kind: card.kind,
      ...(plant.length > 0 ? { plant } : {}),
    },
    card,
    model: {
      roles: {
        label: told.label,
        favourable: told.favourable,
        groups: Object.keys(groups),
        reference: referencesOf(groups),
        features: [...features, ...signs],
        ...(score === undefined ? {} : { score }),
        ...(weight === undefined ? {} : { weight }),
        ...(unit === undefined ? {} : { unit }),
        missing: 'level',
      },
      learner: score === undefined ? { id: 'logistic', params: {} } : { id: 'given', params: {} },
      cutoff:
        told.cutoff === 'base-rate'
          ? { kind: 'base-rate' }
          : { kind: 'fixed', value: told.cutoff ?? 0.5 },
    },
  };
}

function shippedRows(raw: Read, groups: GroupsTold, known: Known, problems: Problems): ToldRows {
  const card = known.cards.find(({ id }) => id === raw['id']);
  const kinded = 'id' in raw ? { kind: 'real', ...raw } : raw;
  if (!card) {
    const ids = known.cards.map(({ id }) => id);
    if (typeof raw['id'] === 'string' && ids.length > 0)
      problems.add(
        FILE,
        ['data', 'id'],
        `There is no data set "${raw['id']}". ${meant(raw['id'], ids)}`,
      );
    return { data: kinded, card: undefined, model: undefined };
  }
  const { data: _data, split: _split, v: _v, ...model } = startingExperiment(card);
  const own = Object.keys(groups).length > 0;
  for (const [column, { reference }] of Object.entries(groups)) {
    const found = card.groups.find((group) => group.column === column);
    if (!found) {
      problems.add(
        FILE,
        ['groups', column],
        `"${card.id}" compares no groups by "${column}". ${meant(
          column,
          card.groups.map((group) => group.column),
        )}`,
      );
    } else if (!Object.hasOwn(found.levels, reference)) {
      problems.add(FILE, ['groups', column], noLevel(column, reference, Object.keys(found.levels)));
    }
  }
  const { label, score } = card;
  const roles = { label: label.column, favourable: label.favourable, score: score?.column };
  const told =
    raw['plant'] === undefined
      ? []
      : parsed(plantForm.array(), raw['plant'], ['data', 'plant'], problems);
  const plant = plants(told ?? [], roles, card, problems);
  return {
    data: { ...kinded, ...(plant.length > 0 ? { plant } : {}) },
    card,
    model: own
      ? {
          ...model,
          roles: { ...model.roles, groups: Object.keys(groups), reference: referencesOf(groups) },
        }
      : model,
  };
}

function referencesOf(groups: GroupsTold): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([column, { reference }]) => [column, reference]),
  );
}

/** Whether every column that is named is there, and every level. */
function fits(told: CsvTold, groups: GroupsTold, { guess }: CsvRead, problems: Problems): boolean {
  const before = problems.list.length;
  const names = guess.columns.map(({ name }) => name);
  const levelsOf = (column: string): string[] =>
    guess.columns.find(({ name }) => name === column)?.levels.map(({ level }) => level) ?? [];
  const column = (name: string | undefined, at: FieldPath): boolean => {
    if (name === undefined || names.includes(name)) return name !== undefined;
    problems.add(FILE, at, `${told.file} has no column "${name}". ${meant(name, names)}`);
    return false;
  };
  const level = (name: string, value: string, at: FieldPath): void => {
    if (!levelsOf(name).includes(value))
      problems.add(FILE, at, noLevel(name, value, levelsOf(name)));
  };
  if (column(told.label, ['data', 'label']))
    level(told.label, told.favourable, ['data', 'favourable']);
  for (const role of ['score', 'weight', 'unit'] as const) column(told[role], ['data', role]);
  told.features?.forEach((name, i) => column(name, ['data', 'features', i]));
  for (const [name, { reference }] of Object.entries(groups))
    if (column(name, ['groups', name])) level(name, reference, ['groups', name]);
  if (Object.keys(groups).length === 0)
    problems.add(
      FILE,
      ['groups'],
      'Name the groups that are compared: a column and its reference level.',
    );
  return problems.list.length === before;
}

function noLevel(column: string, value: string, levels: readonly string[]): string {
  return `The column "${column}" has no value "${value}". ${meant(value, levels)}`;
}

function plants(
  told: readonly NonNullable<CsvTold['plant']>[number][],
  roles: PlantRoles,
  card: DatasetAbout,
  problems: Problems,
): NonNullable<CsvTold['plant']> {
  return told.flatMap((plant, i) => {
    const at = ['data', 'plant', i];
    for (const [column, value] of Object.entries(plant.group)) {
      const levels = card.groups.find((group) => group.column === column)?.levels;
      if (levels && !Object.hasOwn(levels, value))
        problems.add(FILE, [...at, 'group', column], noLevel(column, value, Object.keys(levels)));
      if (!card.columns.some(({ name }) => name === column))
        problems.add(
          FILE,
          [...at, 'group', column],
          `There is no column "${column}". ${meant(
            column,
            card.columns.map(({ name }) => name),
          )}`,
        );
    }
    const whole = withRoles(plant, roles);
    if (typeof whole === 'string') {
      problems.add(FILE, at, `The plant ${whole}`);
      return [];
    }
    const [field, says] = misplaced(whole, card) ?? [];
    if (field) problems.add(FILE, [...at, field], says!);
    return [whole];
  });
}

/** The column a plant needs and does not find, or finds and must not. */
function misplaced(
  { plant, name = '', label = '', score = '' }: NonNullable<CsvTold['plant']>[number],
  { columns }: DatasetAbout,
): readonly [string, string] | undefined {
  const names = columns.map((column) => column.name);
  if (plant === 'add_proxy' && names.includes(name))
    return ['name', `There is a column "${name}" already; give the planted one another name.`];
  if (plant === 'flip_label' && !names.includes(label))
    return ['label', `There is no column "${label}". ${meant(label, names)}`];
  const numbers = columns.filter(({ kind }) => kind === 'number').map((column) => column.name);
  if (plant === 'shift_score' && !numbers.includes(score))
    return ['score', `There is no column of numbers "${score}". ${meant(score, numbers)}`];
  return undefined;
}
