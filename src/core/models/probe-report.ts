// What fresh probes read from a network's representation of held-out rows, for the report of its training.

import type { Call } from '../base/call';
import { hash32, mix32 } from '../base/rng';
import type { Dataset } from '../table/dataset';
import type { Design } from '../table/encode';
import type { ProbeReading } from '../table/learning';
import type { Guessing } from './adversary';
import { representation, type Layer } from './mlp-model';
import {
  canProbe,
  enough,
  logisticGuess,
  networkGuess,
  readProbe,
  taken,
  type ProbeRows,
} from './probe';

export interface Held {
  readonly rows: Dataset;
  /** Of all rows. */
  readonly design: Design;
  /** Positions that the network never learnt from. */
  readonly positions: Int32Array;
}

/**
 * One reading a group and a source: with two groups the first against the second, and from the representation the
 * better of a logistic regression and a network; with more, each against the rest by logistic regression. An
 * adversary that sees the label is judged within each label.
 */
export async function probeReadings(
  layers: readonly Layer[],
  held: Held,
  { codes, levels, seesLabel }: Guessing,
  seed: string,
  call: Call,
): Promise<readonly ProbeReading[]> {
  const present = levels.flatMap((level, cell) =>
    held.positions.some((at) => codes[at] === cell) ? [{ level, cell }] : [],
  );
  const guessedOf = present.length === 2 ? present.slice(0, 1) : present;
  const readings: ProbeReading[] = [];
  for (const among of seesLabel ? (['favourable', 'unfavourable'] as const) : (['all'] as const)) {
    const asked = held.positions.filter(
      (at) =>
        codes[at]! >= 0 &&
        (among === 'all' || (held.rows.y[at] === 1) === (among === 'favourable')),
    );
    const positions = enough(asked, `${seed}/${among}`);
    const facts = taken(held.design, positions);
    const units = await representation(layers, facts, call);
    const learnt: Design = { n: facts.n, numeric: units, codes: [], width: units.length };
    const fold = folds(held.rows, positions, seed);
    for (const { level, cell } of guessedOf) {
      const target = Uint8Array.from(positions, (at) => (codes[at] === cell ? 1 : 0));
      const rows: ProbeRows = { design: learnt, target, fold };
      if (!canProbe(rows)) continue;
      const about = { group: level, among };
      const read = (
        z: Float64Array,
        from: ProbeReading['from'],
        by: ProbeReading['by'],
      ): ProbeReading[] => {
        const found = readProbe(z, rows);
        return found ? [{ ...about, from, by, ...found }] : [];
      };
      const guesses = read(await logisticGuess(rows, call), 'representation', 'logistic');
      if (guessedOf.length < present.length) {
        const z = await networkGuess(rows, `${seed}/${among}`, call);
        guesses.push(...read(z, 'representation', 'network'));
      }
      readings.push(
        ...guesses.toSorted((a, b) => b.auc - a.auc).slice(0, 1),
        ...read(await logisticGuess({ ...rows, design: facts }, call), 'facts', 'logistic'),
      );
    }
  }
  return readings;
}

/** The readings as sentences. */
export function probeNotes(readings: readonly ProbeReading[]): string[] {
  const learnt = readings.filter(({ from }) => from === 'representation');
  if (learnt.length === 0) {
    return [
      'Too few rows of each group were held out, so no fresh probe could be asked what the network still knows.',
    ];
  }
  return learnt.map(({ group, among, auc, lo, hi, n }) => {
    const facts = readings.find(
      (other) => other.from === 'facts' && other.group === group && other.among === among,
    );
    const where = among === 'all' ? '' : ` among rows with the ${among} label`;
    const compared = facts ? `; from the facts themselves with ${facts.auc.toFixed(2)}` : '';
    return `A fresh probe still tells "${group}" from the rest${where}: AUC ${auc.toFixed(2)} (${lo.toFixed(2)} to ${hi.toFixed(2)}, on ${n} rows the network never learnt from)${compared}.`;
  });
}

/** By the row's number in the file, so that copies of a row are in one half. */
function folds(rows: Dataset, positions: Int32Array, seed: string): Uint8Array {
  const key = hash32(`${seed}/fold`);
  return Uint8Array.from(positions, (at) => mix32(mix32(rows.rows[at]! + 1) ^ key) >>> 31);
}
