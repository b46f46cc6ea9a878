// Which columns make the gap between two groups: Shapley values of their people, averaged and taken from each other.

import type { Call } from '../../base/call';
import { gather } from '../../base/gather';
import {
  exactShapley,
  gapDecomposition,
  kernelShap,
  linearShap,
  MOST_COLUMNS,
  type Attribution,
  type GapDecomposition,
} from '../../fairness/explanations/index';
import { takeRows } from '../../table/dataset';
import type { Part } from '../experiment';
import { backgroundOf, partRows, sampled, type Explained } from './explained';

export interface GapAsk {
  readonly method: 'gap';
  readonly part: Part;
  readonly column: string;
  readonly group: string;
  readonly reference: string;
  /** Mean score, or mean log-odds (for models whose log-odds are a sum). */
  readonly on: 'score' | 'log-odds';
}

export interface GapFound extends GapDecomposition {
  readonly method: 'gap';
  readonly on: GapAsk['on'];
  readonly by: 'exact' | 'kernel' | 'linear';
  /** Rows of the group and of the reference. */
  readonly n: readonly [number, number];
  /** Rows both are compared with. */
  readonly background: number;
}

/** A sum over columns costs an addition a mixture; any other model a whole prediction, so fewer people are asked. */
const PER_GROUP = { exact: 150, kernel: 100, linear: 100_000 } as const;
const PER_GROUP_OF_A_SUM = 1000;
const GAP_BACKGROUND = 30;
const GAP_BACKGROUND_OF_A_SUM = 50;

export async function gapOf(
  asked: Explained,
  { part, column, group, reference, on }: GapAsk,
  call: Call,
): Promise<GapFound> {
  const { columns, additive, games, all, decided, experiment } = asked;
  const by = on === 'log-odds' ? 'linear' : columns.length <= MOST_COLUMNS ? 'exact' : 'kernel';
  if (by === 'linear' && !additive) {
    throw new Error(
      'The log-odds of this model are not a sum over its columns. Take apart the mean score instead.',
    );
  }
  const seed = `${experiment.split.salt}/gap`;
  const most = by === 'exact' && additive ? PER_GROUP_OF_A_SUM : PER_GROUP[by];
  const some = [group, reference].map((level) =>
    sampled(partRows(asked, part, { column, level }), most, seed),
  );
  const people = Int32Array.from([...some[0]!, ...some[1]!]);
  const background = backgroundOf(
    asked,
    'everyone',
    additive ? GAP_BACKGROUND_OF_A_SUM : GAP_BACKGROUND,
  );
  let values: readonly Float64Array[];
  if (by === 'linear') {
    values = linearShap(additive!, takeRows(all, people), takeRows(all, background)).values;
  } else {
    const found: readonly Attribution[] =
      by === 'exact'
        ? await exactShapley(games, people, background, call)
        : await kernelShap(games, people, background, { seed, coalitions: 256 }, call);
    values = columns.map((_, j) => Float64Array.from(found, (each) => each.values[j]!));
  }
  const split = some[0]!.length;
  const places = Int32Array.from(people, (_, i) => i);
  const { units } = decided.rows;
  return {
    method: 'gap',
    on,
    by,
    n: [split, people.length - split],
    background: background.length,
    ...gapDecomposition(
      by === 'linear' ? additive!.columns : columns,
      values,
      places.subarray(0, split),
      places.subarray(split),
      units ? gather(units, people) : undefined,
    ),
  };
}
