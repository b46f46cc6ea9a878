// Where an axis begins, ends and is ticked: from 0 for rates, four to six round ticks, unsigned on both sides of a zero.

export interface Axis {
  min: number;
  max: number;
  ticks: readonly number[];
}

const STEPS = [1, 2, 5, 10] as const;

/** The smallest round step with which `span` needs at most `most` of them. */
export function roundStep(span: number, most: number): number {
  if (!(span > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = STEPS.find((s) => s * power * most >= span * (1 - 1e-9)) ?? 10;
  return step * power;
}

function multiples(from: number, to: number, step: number): number[] {
  const ticks: number[] = [];
  for (let k = Math.round(from / step); k <= Math.round(to / step); k++) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return ticks;
}

/**
 * The axis of a chart of shares: from 0 (or below it, when a difference needs room there) to the highest end.
 * @param lowest Lowest drawn value; only a negative one moves the start.
 */
export function shareAxis(lowest: number, highest: number): Axis {
  const low = Math.min(0, lowest);
  const high = Math.max(highest, low + 0.01);
  const step = roundStep(high - low, 5);
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.ceil(high / step - 1e-9) * step;
  return { min, max, ticks: multiples(min, max, step) };
}

/** An axis that need not hold 0: utility on the frontier, a loss. Its ends are round. */
export function freeAxis(lowest: number, highest: number, most = 6): Axis {
  const span = highest - lowest || Math.abs(highest) || 1;
  const step = roundStep(span, most);
  const min = Math.floor(lowest / step + 1e-9) * step;
  const max = Math.ceil(highest / step - 1e-9) * step;
  return { min, max, ticks: multiples(min, max, step) };
}
