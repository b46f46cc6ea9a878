// What would change one person's answer: changes they are allowed to make, and the nearest real person who got the other one.

import type { Call } from '../../base/call';
import {
  actionableCounterfactuals,
  columnOf,
  columnScales,
  mixedRows,
  nearestUnlike,
  plausibility,
  ruledColumns,
  usualDistance,
  type ColumnRule,
  type ColumnScale,
  type Counterfactual,
} from '../../fairness/explanations/index';
import { takeRows, type Dataset } from '../../table/dataset';
import { column } from '../../table/table';
import { positionOf, sampled, type Explained } from './explained';
import { factOf, meant, type Fact } from './facts';

export interface ChangesAsk {
  readonly method: 'changes';
  readonly row: number;
  /** Columns without a rule stay as they are. */
  readonly rules: readonly ColumnRule[];
}

interface Changed {
  readonly column: string;
  readonly from: Fact;
  readonly to: Fact;
}

export interface ChangesFound {
  readonly method: 'changes';
  readonly row: number;
  /** The answer now. */
  readonly yes: boolean;
  /** Cheapest first; empty when nothing allowed (and tried) changes the answer. */
  readonly answers: readonly {
    readonly changes: readonly Changed[];
    /** In median absolute deviations, a changed level counting as one. */
    readonly cost: number;
    readonly score: number;
    /** Distance to the nearest real row, and the distance within which 19 of 20 real rows have a neighbour. */
    readonly distance: number;
    readonly usual: number;
  }[];
  /** How far this person, as they are, is from the nearest real row. */
  readonly own: number;
  readonly nearest?: {
    readonly row: number;
    readonly distance: number;
    readonly differs: readonly Changed[];
  };
  /** Real rows that were looked at. */
  readonly real: number;
}

const REAL = 4000;

/** The scale of costs: over the rows the model learnt from. */
export function scalesOf({ all, columns, decided }: Explained): readonly ColumnScale[] {
  return columnScales(takeRows(all, decided.rows.train()), columns);
}

export async function changesFor(
  asked: Explained,
  { row, rules }: ChangesAsk,
  call: Call,
): Promise<ChangesFound> {
  const { decided, all, columns, decider, experiment } = asked;
  const { salt } = experiment.split;
  const person = positionOf(asked, row);
  const scales = scalesOf(asked);
  const yes = decided.yhat[person] === 1;
  await mustDecideAlone(asked, person, call);
  const search = { columns: ruledColumns(all, rules), scales };
  const found = await actionableCounterfactuals(decider, all, person, search, call);
  const real = sampled(decided.rows.part('practice'), REAL, `${salt}/real`);
  const usual = found.length === 0 ? NaN : usualDistance(all, real, scales, { seed: salt });
  const others = real.filter((position) => position !== person);
  const own = plausibility(all, person, all, others, scales, usual)?.distance ?? Infinity;
  const near = nearestUnlike(all, decided.yhat, person, real, scales);
  return {
    method: 'changes',
    row,
    yes,
    answers: found.map((each) => ({
      changes: each.changes.map(({ column: name, to }) => ({
        column: name,
        from: factOf(all, name, person),
        to: meant(all, name, to),
      })),
      cost: each.cost,
      score: each.score,
      distance: plausibility(made(all, person, each), 0, all, real, scales, usual)!.distance,
      usual,
    })),
    own,
    ...(near
      ? {
          nearest: {
            row: all.rows[near.row]!,
            distance: near.distance,
            differs: columns.flatMap((name): Changed[] => {
              const [from, to] = [factOf(all, name, person), factOf(all, name, near.row)];
              return from === to ? [] : [{ column: name, from, to }];
            }),
          },
        }
      : {}),
    real: real.length,
  };
}

function made(all: Dataset, person: number, { changes }: Counterfactual): Dataset {
  const changed = new Map(
    changes.map(({ column: name, to }) => [name, columnOf(column(all.table, name), [to])] as const),
  );
  return mixedRows(all, Int32Array.of(person), changed);
}

/** A rule that looks at everybody at once says nothing of one changed row. */
async function mustDecideAlone(
  { decider, decided, all }: Explained,
  person: number,
  call: Call,
): Promise<void> {
  const { yes } = await decider.decide(mixedRows(all, Int32Array.of(person), new Map()), call);
  if (yes[0] !== decided.yhat[person]) {
    throw new Error(
      'The decision about this person rests on a draw, or on everybody together, and not on their row alone. Take the repair away, or pick another person.',
    );
  }
}
