// What the dependence curve shows, in one sentence: whether the mean score rises, falls, bends or hardly moves.

import { explain } from '../../../../words/explain';
import type { Found } from './ask';

const say = explain.dependence;
/** Less than a point of score from end to end is hardly a move. */
const FLAT = 0.01;

export function dependenceTitle({ column, at, average }: Found<'dependence'>): string {
  const least = Math.min(...average);
  const most = Math.max(...average);
  if (most - least < FLAT) return say.flat(explain.column(column));
  if (typeof at[0] === 'string') {
    const level = (value: number): string => String(at[average.indexOf(value)]);
    return say.levels(column, level(most), level(least));
  }
  const steps = average.slice(1).map((value, i) => value - average[i]!);
  const slack = (most - least) * 0.02;
  if (steps.every((step) => step >= -slack)) return say.rises(column);
  if (steps.every((step) => step <= slack)) return say.falls(column);
  return say.bends(column);
}
