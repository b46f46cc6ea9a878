// How groups are named, ordered and drawn: the data card fixes it once per data set, so a group looks the same everywhere.

import type { DatasetAbout } from '../../core/lab/lab';
import { groupShape, type GroupShape } from '../ui/shapes';

export interface GroupName {
  readonly key: string;
  /** 'women', 'Black women', 'women, Asian people and Pacific Islanders': stands alone in a sentence. */
  readonly whole: string;
  /** 'women': what stands on a row under its block. */
  readonly label: string;
  /** 'Black people': shared by the rows of one block; only in a crossing. */
  readonly block?: string;
  readonly shape: GroupShape;
}

export interface GroupNames {
  of(key: string): GroupName;
  /** The same keys in the card's order, blocks together. */
  sorted<T>(items: readonly T[], key: (item: T) => string): T[];
  /** 'sex', 'sex × race' */
  readonly title: string;
}

type Card = Pick<DatasetAbout, 'groups'>;

/** Names for the cells of these columns, in the words of the data card where there is one. */
export function groupNames(columns: readonly string[], card: Card | undefined): GroupNames {
  const known = columns.map((column) => card?.groups.find((group) => group.column === column));
  const places = new Map<string, number>();
  known[0] && Object.keys(known[0].levels).forEach((level, place) => places.set(level, place));
  const placeOf = (index: number, level: string): number => {
    const order = known[index] ? Object.keys(known[index].levels).indexOf(level) : -1;
    return order < 0 ? Number.MAX_SAFE_INTEGER : order;
  };
  const shapeOf = (level: string): GroupShape => {
    // A level the card does not know takes the next free place, in the order it is met.
    if (!places.has(level)) places.set(level, places.size);
    return groupShape(places.get(level)!);
  };
  const of = (key: string): GroupName => {
    const levels = key.split('|');
    const labels = levels.map((level, index) => known[index]?.levels[level] ?? level);
    const [label = key, ...rest] = labels;
    return {
      key,
      whole: rest.reduce(crossed, standing(label)),
      label,
      shape: shapeOf(levels[0] ?? key),
      ...(rest.length > 0 ? { block: rest.join(', ') } : {}),
    };
  };
  return {
    of,
    title: columns.map((column, index) => known[index]?.title ?? column).join(' × '),
    sorted(items, keyOf) {
      const ranked = items.map((item) => ({ item, levels: keyOf(item).split('|') }));
      // The last column makes the blocks, so it sorts first.
      return ranked
        .sort((a, b) => {
          for (let index = columns.length - 1; index >= 0; index--) {
            const [one, other] = [a.levels[index] ?? '', b.levels[index] ?? ''];
            const byPlace = placeOf(index, one) - placeOf(index, other);
            if (byPlace !== 0) return byPlace;
            if (placeOf(index, one) === Number.MAX_SAFE_INTEGER && one !== other)
              return one < other ? -1 : 1;
          }
          return 0;
        })
        .map(({ item }) => item);
    },
  };
}

/** 'aged over 25' cannot be the subject of a sentence; 'people aged over 25' can. */
function standing(label: string): string {
  if (/^(aged|under|over|from) /.test(label)) return `people ${label}`;
  return label.startsWith('not ') ? `people who are ${label}` : label;
}

/** 'women' and 'Black people' make 'Black women'; what does not join in English is put side by side. */
function crossed(label: string, other: string): string {
  const simple = /^([A-Za-z][a-z]+) (people|applicants|students|defendants)$/.exec(other);
  if (simple?.[1] && /^[a-z]+$/.test(label)) return `${simple[1]} ${label}`;
  return `${label}, ${other}`;
}
