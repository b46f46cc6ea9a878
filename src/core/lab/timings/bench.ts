// The rows a timing works on: all of a data set at once, repeated where it is asked how the work grows.

import type { Call } from '../../base/call';
import type { Grouping } from '../../fairness/scored';
import { groupColumn, takeRows } from '../../table/dataset';
import type { Experiment } from '../experiment';
import type { Measure } from '../measure';
import { openRows } from '../rows';
import type { Workshop } from '../workshop';
import { standardisedLogistic } from './standardised-logistic';
import type { Bench } from './timing';

export function benchOf(
  experiment: Experiment,
  measure: Measure,
  copies: number,
  shop: Workshop,
  call: Call,
): Bench {
  const whole = once(async () => {
    const { all } = await openRows(experiment, shop);
    const positions = Int32Array.from({ length: all.n * copies }, (_, i) => i % all.n);
    const rows = takeRows(all, positions);
    return { ...rows, rows: Int32Array.from(positions, (_, i) => i) };
  });
  return {
    experiment,
    measure,
    shop,
    call,
    whole,
    scored: once(async () => {
      const rows = await whole();
      const model = await standardisedLogistic()(rows, { seed: 'timing', call });
      const score = await model.predict(rows, call);
      return {
        n: rows.n,
        y: rows.y,
        score,
        yhat: Uint8Array.from(score, (value) => (value > 0.5 ? 1 : 0)),
        groups: rows.roles.groups.map((name): Grouping => ({ name, ...groupColumn(rows, name) })),
        rows: rows.rows,
      };
    }),
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
