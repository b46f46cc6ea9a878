// A point beside the inherited one: values with their intervals and what was taken from whom.

import type { FrontierPoint, Place } from '../../../core/lab/frontier';
import type { PeopleChange } from '../../charts/chart-data';
import type { MetricPhrase } from '../../words/instruments-metrics';
import { chosenPoint } from '../../words/instruments-repair';
import type { GroupNames } from '../groups';
import { harmGap } from './frontier-shown';

export interface PointFigure {
  readonly value: string;
  readonly ends: string;
}

export interface PointRow {
  readonly label: string;
  readonly before: PointFigure;
  readonly after: PointFigure;
}

export function pointRows(
  base: FrontierPoint,
  point: FrontierPoint,
  phrase: MetricPhrase,
): PointRow[] {
  const gap = (place: Place): PointFigure =>
    figure(harmGap(place, phrase), 'points', chosenPoint.points);
  const decimal = (place: Place): PointFigure => figure(place, 'decimal', chosenPoint.decimal);
  const percent = (place: Place): PointFigure => figure(place, 'points', chosenPoint.percent);
  return [
    { label: chosenPoint.gap, before: gap(base.gap), after: gap(point.gap) },
    {
      label: chosenPoint.balancedAccuracy,
      before: decimal(base.balancedAccuracy),
      after: decimal(point.balancedAccuracy),
    },
    { label: chosenPoint.accuracy, before: percent(base.accuracy), after: percent(point.accuracy) },
  ];
}

function figure(
  place: Place,
  unit: 'points' | 'decimal',
  write: (value: number) => string,
): PointFigure {
  return {
    value: place.value === null ? chosenPoint.undefined : write(place.value),
    ends: chosenPoint.ends(place.lo, place.hi, unit),
  };
}

/** Who gained and who lost the good decision, of 1,000 of each group, in the card's order. */
export function peopleChanges(
  { moved }: Pick<FrontierPoint, 'moved'>,
  names: GroupNames,
): PeopleChange[] {
  return names
    .sorted(moved, ({ group }) => group)
    .map(({ group, n, gained, lost }) => {
      const { whole, shape } = names.of(group);
      const ofThousand = ({ deserving, other }: { deserving: number; other: number }) => ({
        all: Math.round((1000 * (deserving + other)) / n),
        earn: Math.round((1000 * deserving) / n),
      });
      return {
        key: group,
        label: whole,
        shape,
        gained: ofThousand(gained),
        lost: ofThousand(lost),
      };
    });
}

/** People of the reference group who deserve it and lost it while the gap shrank; 0 if it did not shrink. */
export function takenFrom(
  base: FrontierPoint,
  point: FrontierPoint,
  reference: string,
  phrase: MetricPhrase,
): number {
  const before = harmGap(base.gap, phrase).value;
  const after = harmGap(point.gap, phrase).value;
  if (before === null || after === null || before <= 0 || Math.abs(after) >= before) return 0;
  return point.moved.find(({ group }) => group === reference)?.lost.deserving ?? 0;
}
