// What was planted in a world, as a table: kind, lists, counts, then every figure.

import type { Truth } from '../../../core/worlds/index';
import { decimal, percent, points } from '../../charts/format';
import type { TwinTable } from '../../ui/twin-table';
import { listed } from '../../words/listed';
import { worlds as say } from '../../words/worlds';

export function plantedTable({ kind, sets, counts, estimands }: Truth): TwinTable {
  const named = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? id;
  const lists = Object.entries(sets).map(([id, items]) => [
    named(say.sets, id),
    items.length > 0 ? listed(items.map((item) => item.replaceAll('|', ', '))) : say.none,
  ]);
  const rows = Object.entries(counts).map(([id, n]) => [named(say.counts, id), String(n)]);
  const figures = Object.entries(estimands).map(([id, { value, plain }]) => [
    plain.replaceAll('|', ', '),
    figure(id, value),
  ]);
  return {
    caption: say.plantedKinds[kind],
    head: [...say.revealTable],
    rows: [...lists, ...rows, ...figures],
  };
}

/** An area is no share of anybody, and a difference of shares is told in points. */
function figure(id: string, value: number): string {
  if (id.startsWith('area-')) return decimal(value);
  return id.includes('gap') ? say.gap(points(value)) : percent(value);
}
