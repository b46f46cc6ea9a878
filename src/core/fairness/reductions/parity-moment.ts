// Parity constraints for reductions: the rate of every group stays near the rate of all, within each event.
// Agarwal, Beygelzimer, Dudík, Langford & Wallach 2018, sections 2 and 3.2; ratio form as in Fairlearn.

import { selectedByCell, type LabelledGroups } from './labelled-groups';
import type { Axis, Moment, Relabelled } from './moment';

export const parities = [
  'demographic-parity',
  'equalized-odds',
  'true-positive-rate-parity',
  'false-positive-rate-parity',
  'error-rate-parity',
] as const;
export type Parity = (typeof parities)[number];

interface Event {
  readonly name: string;
  readonly labels: readonly (0 | 1)[];
}

const ALL: Event = { name: 'all', labels: [0, 1] };
const NEGATIVES: Event = { name: 'label=0', labels: [0] };
const POSITIVES: Event = { name: 'label=1', labels: [1] };

/** Which rows are compared, and whether favourable decisions or errors are counted among them. */
const DEFINITIONS: Readonly<
  Record<Parity, { readonly events: readonly Event[]; readonly counts: 'favourable' | 'errors' }>
> = {
  'demographic-parity': { events: [ALL], counts: 'favourable' },
  'equalized-odds': { events: [NEGATIVES, POSITIVES], counts: 'favourable' },
  'true-positive-rate-parity': { events: [POSITIVES], counts: 'favourable' },
  'false-positive-rate-parity': { events: [NEGATIVES], counts: 'favourable' },
  'error-rate-parity': { events: [ALL], counts: 'errors' },
};

/** |group − all| ≤ bound; or ratio · group − all ≤ bound and ratio · all − group ≤ bound. */
export interface ParityBound {
  readonly bound: number;
  /** In (0, 1]; 1 = a difference. */
  readonly ratio: number;
}

/** A group within an event that has rows: one constraint above, one below. */
interface Cell {
  readonly event: number;
  readonly group: number;
  readonly labels: readonly (0 | 1)[];
  readonly size: number;
}

/**
 * γ₊ = ratio · rate(event, group) − rate(event) and γ₋ = ratio · rate(event) − rate(event, group), both ≤ bound.
 * Rates are over rows of known group; a group without rows in an event has no constraint there. Order: all γ₊, then all γ₋.
 */
export function parityMoment(rows: LabelledGroups, parity: Parity, within: ParityBound): Moment {
  const { events, counts } = DEFINITIONS[parity];
  const { levels, sizes, total } = rows;
  const { ratio, bound } = within;
  const cells: Cell[] = events.flatMap(({ labels }, event) =>
    levels.flatMap((_, group) => {
      const size = labels.reduce<number>((sum, label) => sum + sizes[2 * group + label]!, 0);
      return size > 0 ? [{ event, group, labels, size }] : [];
    }),
  );
  const eventSize = events.map((_, event) =>
    cells.reduce((sum, cell) => (cell.event === event ? sum + cell.size : sum), 0),
  );
  const name = ({ event, group }: Cell): string => `${events[event]!.name}|${levels[group]!}`;

  return {
    index: [...cells.map((cell) => `+|${name(cell)}`), ...cells.map((cell) => `-|${name(cell)}`)],
    bounds: new Float64Array(2 * cells.length).fill(bound),
    members: 'decisions',
    spansObjective: false,
    axes: axesOf(cells, events.length),
    notes: missing(cells, events, levels),
    judge(score) {
      const selected = selectedByCell(rows, score);
      const gamma = new Float64Array(2 * cells.length);
      const counted = cells.map(({ group, labels }) =>
        labels.reduce<number>((sum, label) => {
          const at = 2 * group + label;
          const errors = counts === 'errors' && label === 1;
          return sum + (errors ? sizes[at]! - selected[at]! : selected[at]!);
        }, 0),
      );
      const rates = events.map(
        (_, event) =>
          counted.reduce((sum, value, j) => (cells[j]!.event === event ? sum + value : sum), 0) /
          eventSize[event]!,
      );
      cells.forEach(({ event, size }, j) => {
        gamma[j] = ratio * (counted[j]! / size) - rates[event]!;
        gamma[cells.length + j] = ratio * rates[event]! - counted[j]! / size;
      });
      return { error: errorShare(selected, rows), gamma };
    },
    relabel(multipliers, beside) {
      const worth = new Float64Array(sizes.length);
      if (beside === 'objective') worth.forEach((_, at) => (worth[at] = at % 2 === 1 ? 1 : -1));
      const whole = new Float64Array(events.length);
      cells.forEach(({ event }, j) => {
        whole[event]! += multipliers[j]! - ratio * multipliers[cells.length + j]!;
      });
      cells.forEach(({ event, group, labels, size }, j) => {
        const own = ratio * multipliers[j]! - multipliers[cells.length + j]!;
        const pull = (total * whole[event]!) / eventSize[event]! - (total * own) / size;
        for (const label of labels) {
          worth[2 * group + label]! += counts === 'errors' && label === 1 ? -pull : pull;
        }
      });
      return relabelled(rows, worth);
    },
    project: (multipliers) =>
      ratio === 1 ? projected(multipliers, cells, eventSize) : multipliers,
  };
}

function errorShare(selected: Float64Array, { sizes, total }: LabelledGroups): number {
  let wrong = 0;
  for (let at = 0; at < sizes.length; at += 2) {
    wrong += selected[at]! + (sizes[at + 1]! - selected[at + 1]!);
  }
  return wrong / total;
}

/** A favourable decision is worth `worth` of its cell: the label to learn is its sign, the weight its size. */
function relabelled({ cells, weights }: LabelledGroups, worth: Float64Array): Relabelled {
  const y = new Uint8Array(cells.length);
  const size = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const own = worth[cells[i]!]!;
    y[i] = own > 0 ? 1 : 0;
    size[i] = Math.abs(own) * weights[i]!;
  }
  return { y, weights: size };
}

/**
 * Within an event Σ P(group | event) γ₊ = 0, so shifting λ₊ − λ₋ by a multiple of P(group | event) changes nothing;
 * the weighted median of (λ₊ − λ₋) / P(group | event) makes the sum of |λ| least, as in Fairlearn 0.15.
 */
function projected(
  multipliers: Float64Array,
  cells: readonly Cell[],
  eventSize: readonly number[],
): Float64Array {
  const out = new Float64Array(multipliers.length);
  eventSize.forEach((whole, event) => {
    const own = cells.flatMap((cell, j) => (cell.event === event ? [j] : []));
    const signed = (j: number): number => multipliers[j]! - multipliers[cells.length + j]!;
    const share = (j: number): number => cells[j]!.size / whole;
    const order = own.toSorted((a, b) => signed(a) / share(a) - signed(b) / share(b) || a - b);
    let reached = 0;
    let middle = order[0];
    for (const j of order) {
      middle = j;
      reached += share(j);
      if (reached >= 0.5) break;
    }
    if (middle === undefined) return;
    const shift = signed(middle) / share(middle);
    for (const j of own) {
      const value = j === middle ? 0 : signed(j) - share(j) * shift;
      out[j] = Math.max(0, value);
      out[cells.length + j] = Math.max(0, -value);
    }
  });
  return out;
}

/** One coordinate for every group of an event but its last, which the others imply. */
function axesOf(cells: readonly Cell[], events: number): Axis[] {
  return Array.from({ length: events }, (_, event) => {
    const own = cells.flatMap((cell, j) => (cell.event === event ? [j] : []));
    return own.slice(0, -1).map((j): Axis => ({ plus: j, minus: cells.length + j }));
  }).flat();
}

function missing(
  cells: readonly Cell[],
  events: readonly Event[],
  levels: readonly string[],
): string[] {
  return events.flatMap(({ labels }, event) =>
    levels.flatMap((level, group) => {
      if (cells.some((cell) => cell.event === event && cell.group === group)) return [];
      const which =
        labels.length === 2
          ? ''
          : ` with the ${labels[0] === 1 ? 'favourable' : 'unfavourable'} label`;
      return [
        `The group "${level}" has no training rows${which}, so nothing is asked of it there.`,
      ];
    }),
  );
}
