// What the sandbox measures: a shortlist of metrics, the same gap under its other names, and the people a repair moves.

import type { Frame } from '../../../core/fairness/frame';
import { disparities } from '../../../core/fairness/disparities/index';
import { metrics, metricById } from '../../../core/fairness/metrics/index';
import type { Experiment } from '../../../core/lab/experiment';
import type { Gap } from '../../../core/lab/frontier';
import type { Measure } from '../../../core/lab/measure';
import { decimal, points } from '../../charts/format';
import { words } from '../../words/en';
import type { Subject } from './subject';

const short = [
  'selection-rate',
  'true-positive-rate',
  'false-negative-rate',
  'false-positive-rate',
  'precision',
  'accuracy',
  'base-rate',
];

export function metricOptions(subject: Subject): { first: Option[]; more: Option[] } {
  const option = (id: string): Option => {
    const phrase = subject.metric(id);
    return { value: id, label: phrase.of ? `${phrase.label}, ${phrase.of}` : phrase.label };
  };
  return {
    first: short.map(option),
    more: metrics
      .filter(({ id }) => id !== 'count' && !short.includes(id))
      .map(({ id }) => option(id)),
  };
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Each group column alone, then the crossing of the first two. */
export function groupOptions(experiment: Experiment, subject: Subject): Option[] {
  const { groups } = experiment.roles;
  const alone = groups.map((column) => ({ value: column, label: subject.groups([column]).title }));
  const [first, second] = groups;
  if (first === undefined || second === undefined) return alone;
  return [...alone, { value: `${first}|${second}`, label: subject.groups([first, second]).title }];
}

/** The gap a frontier or a comparison is about; undefined for a crossing and where no reference is named. */
export function gapOf(
  experiment: Experiment,
  measure: Measure,
  compared: string | undefined,
): Gap | undefined {
  const [column, another] = measure.groups;
  const reference = column === undefined ? undefined : experiment.roles.reference[column];
  if (column === undefined || another !== undefined || !reference || compared === undefined)
    return undefined;
  // Pairs are compared by counts; a metric of scores leaves that to how many are selected.
  const asked = measure.metrics[0]!;
  const metric = metricById(asked).from === 'counts' ? asked : 'selection-rate';
  return { metric, column, group: compared, reference };
}

export interface SaidDisparity {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly plain: string;
  /** What chance would give, or between whom it lies. */
  readonly besides: string;
}

const firstDisparities = [
  'demographic-parity-difference',
  'disparate-impact',
  'equal-opportunity-difference',
  'equalized-odds-difference',
];

const compared = ['selection-rate', 'true-positive-rate', 'false-positive-rate', 'precision'];

/** Draws of the null bands: a tenth of a second on Adult; fewer where every draw has to shuffle the rows themselves. */
const DRAWS = 400;
const DRAWS_OF_ROWS = 60;

/** Measures a few rates beside what is asked, so that a disparity can say what chance would give and whether it rests on too few people. */
export function withCompared(measure: Measure, { weight, unit }: Experiment['roles']): Measure {
  const chance = weight === undefined && unit === undefined ? DRAWS : DRAWS_OF_ROWS;
  return { ...measure, metrics: [...new Set([...measure.metrics, ...compared])], chance };
}

/** The disparities of a frame in words: the four most asked for first. */
export function saidDisparities(
  frame: Frame,
  cellName: (key: string) => string,
): readonly SaidDisparity[] {
  const say = words.sandbox.measure;
  const known = disparities.filter(({ id, needs }) => frame.disparities[id] && needs === 'groups');
  const ranked = [...known].sort((a, b) => rank(a.id) - rank(b.id));
  return ranked.map(({ id, name, plain, reads, equal, range, compares }) => {
    const { value, cells = [], nullBand, interval } = frame.disparities[id]!;
    // A gap between shares is at most 1; others are in nats, in errors for each error, or in no unit at all.
    const asShare = reads === 'gap' && equal === 0 && range[1] === 1;
    const write = (number: number): string =>
      asShare ? `${points(number)} points` : decimal(number);
    const [low, high] = cells;
    const few = frame.cells.filter(
      ({ key, values }) =>
        cells.includes(key) && compares.some((metric) => values[metric]?.tooSmall),
    );
    const rests = few.length > 0 ? say.restsOnFew(few.map(({ key }) => cellName(key))) : '';
    const pair =
      low !== undefined && high !== undefined ? say.widest(cellName(low), cellName(high)) : '';
    const chance = nullBand ? say.disparity.nullBand(write(nullBand.lo), write(nullBand.hi)) : '';
    return {
      id,
      name,
      plain,
      value:
        value === null
          ? say.disparity.undefined
          : interval
            ? say.disparity.ratio(write(value), write(interval.lo), write(interval.hi))
            : write(value),
      besides: [pair, rests, chance].filter((text) => text !== '').join(' '),
    };
  });
}

function rank(id: string): number {
  const at = firstDisparities.indexOf(id);
  return at < 0 ? firstDisparities.length : at;
}
