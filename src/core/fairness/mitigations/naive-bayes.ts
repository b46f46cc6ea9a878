// A simple ranking of rows by how likely their label is favourable: what resampling near the border goes by.

import { log } from '../../base/math';
import { quantileEdges } from '../../base/statistics/index';
import type { Dataset } from '../../table/dataset';
import { column } from '../../table/table';

const BINS = 10;

/**
 * Log-odds of the favourable label for each row, by naive Bayes learnt on these very rows (Kamiran & Calders 2012 rank
 * by it): numbers in tenths, missing values as a value of their own, one added to every count. A constant for a group
 * would not change the order within it, so group columns are not read.
 */
export function favourableLogOdds(rows: Dataset): Float64Array {
  const { n, y, roles } = rows;
  const weight = (i: number): number => (rows.weights ? rows.weights[i]! : 1);
  const totals = [0, 0];
  for (let i = 0; i < n; i++) totals[y[i]!]! += weight(i);
  const score = new Float64Array(n).fill(log((totals[1]! + 1) / (totals[0]! + 1)));
  for (const name of roles.features) {
    if (roles.groups.includes(name)) continue;
    const { codes, size } = valuesOf(rows, name);
    const counts = [new Float64Array(size), new Float64Array(size)];
    for (let i = 0; i < n; i++) counts[y[i]!]![codes[i]!]! += weight(i);
    const odds = counts[1]!.map((good, code) =>
      log((good + 1) / (totals[1]! + size) / ((counts[0]![code]! + 1) / (totals[0]! + size))),
    );
    for (let i = 0; i < n; i++) score[i]! += odds[codes[i]!]!;
  }
  return score;
}

/** A column as codes from 0; the last one is "missing". Free text says nothing. */
function valuesOf({ table }: Dataset, name: string): { codes: Int32Array; size: number } {
  const source = column(table, name);
  if (source.kind === 'number') {
    const cuts = quantileEdges(source.values, BINS);
    const codes = Int32Array.from(source.values, (value) =>
      Number.isNaN(value) ? BINS : cuts.filter((cut) => value > cut).length,
    );
    return { codes, size: BINS + 1 };
  }
  if (source.kind === 'text') return { codes: new Int32Array(table.n), size: 1 };
  const missing = source.levels.length;
  return { codes: source.codes.map((code) => (code < 0 ? missing : code)), size: missing + 1 };
}
