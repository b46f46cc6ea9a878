// The quantities that tools say in different ways, and how the lab itself says each of them.

import { compareValues } from '../../fairness/compare-values';
import { difference } from '../../fairness/contrasts/difference';
import { ratio } from '../../fairness/contrasts/ratio';
import { addCounts } from '../../fairness/counts';
import { disparityById } from '../../fairness/disparities/index';
import type { Contrast, Tally } from '../../fairness/disparity';
import { metricById } from '../../fairness/metrics/index';
import type { Counts } from '../../fairness/scored';
import type { GroupCells, QuantityId } from './convention';

/** A number of the lab's own; undefined where it is not defined. */
export interface OurNumber {
  readonly name: string;
  readonly plain: string;
  readonly value: number | undefined;
}

export interface Quantity {
  readonly id: QuantityId;
  readonly name: string;
  /** The metrics whose comparison it is. */
  readonly metrics: readonly string[];
  ours(cells: GroupCells): readonly OurNumber[];
}

type Value = (cell: Counts) => number | undefined;

function valueOf(id: string): Value {
  const metric = metricById(id);
  return (cell) => (metric.from === 'counts' ? metric.of(cell) : undefined);
}

/** One value of the groups, compared in the lab's two ways. */
function compared(
  name: string,
  of: Value,
  { counts }: GroupCells,
  ways: readonly Contrast[],
): OurNumber[] {
  const values = counts.map(of);
  return ways.map((way) => ({
    name: `${name}: ${way.name.charAt(0).toLowerCase()}${way.name.slice(1)}`,
    plain: way.plain,
    value: compareValues(way, values),
  }));
}

/** Compares one metric. */
function rates(id: QuantityId, metric: string): Quantity {
  const { name } = metricById(metric);
  return {
    id,
    name,
    metrics: [metric],
    ours: (cells) => compared(name, valueOf(metric), cells, [difference, ratio]),
  };
}

/** Registered disparities, by their ids. */
function disparities(
  id: QuantityId,
  name: string,
  metrics: readonly string[],
  ids: readonly string[],
): Quantity {
  return {
    id,
    name,
    metrics,
    ours({ counts, reference }) {
      const tally: Tally = {
        overall: addCounts(counts),
        cells: counts,
        ...(reference === undefined ? {} : { reference }),
      };
      return ids.map((each) => {
        const { name: ours, plain, of } = disparityById(each);
        return { name: ours, plain, value: of(tally)?.value };
      });
    },
  };
}

export const quantities: readonly Quantity[] = [
  disparities(
    'selection-rates',
    'Selection rate',
    ['selection-rate'],
    [
      'demographic-parity-difference',
      'demographic-parity-ratio',
      'statistical-parity-difference',
      'disparate-impact',
    ],
  ),
  disparities(
    'true-positive-rates',
    'True positive rate',
    ['true-positive-rate'],
    ['equal-opportunity-difference', 'equal-opportunity-ratio'],
  ),
  disparities(
    'false-positive-rates',
    'False positive rate',
    ['false-positive-rate'],
    ['predictive-equality-difference', 'predictive-equality-ratio'],
  ),
  rates('false-negative-rates', 'false-negative-rate'),
  disparities(
    'equalized-odds',
    'Equalized odds',
    [],
    ['equalized-odds-difference', 'equalized-odds-ratio'],
  ),
  disparities(
    'average-odds',
    'Average odds',
    [],
    [
      'average-odds-difference',
      'average-absolute-odds-difference',
      'equalized-odds-difference-mean',
    ],
  ),
  disparities(
    'predictive-parity',
    'Predictive parity',
    ['precision'],
    ['predictive-parity-difference', 'predictive-parity-ratio'],
  ),
  { ...rates('accuracy', 'accuracy'), metrics: ['accuracy', 'error-rate'] },
  disparities(
    'treatment-equality',
    'Treatment equality',
    ['error-ratio'],
    ['treatment-equality-difference', 'treatment-equality-ratio'],
  ),
  disparities(
    'entropy-indices',
    'Inequality of benefits',
    [],
    ['generalized-entropy-index', 'theil-index', 'coefficient-of-variation'],
  ),
];
