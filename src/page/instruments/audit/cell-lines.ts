// The cells of a crossing as lines to tick: name, rate with interval, and the difference to the cell they are shown against.

import type { Frame } from '../../../core/fairness/frame';
import type { IntervalRow } from '../../charts/chart-data';
import { decimal, percent, percentDigits, percentNumber, points, range } from '../../charts/format';
import { audit } from '../../words/instruments-audit';
import type { MetricPhrase } from '../../words/instruments-metrics';
import { capital } from '../../../core/base/capital';
import type { GroupNames } from '../groups';
import { peopleOf } from './audit-shown';

export interface CellLine {
  readonly key: string;
  readonly label: string;
  readonly says: string;
  readonly tooSmall: boolean;
}

/** @param rows The frame's cells as the chart shows them. */
export function cellLines(
  rows: readonly IntervalRow[],
  frame: Frame,
  metric: string,
  names: GroupNames,
  phrase: MetricPhrase,
): CellLine[] {
  const digits = percentDigits(rows.filter(({ tooSmall }) => !tooSmall));
  const write = (value: number): string =>
    phrase.shareOfPeople ? percent(value, digits) : decimal(value);
  const end = (value: number): string =>
    phrase.shareOfPeople ? percentNumber(value, digits) : decimal(value);
  // One decimal always: whether the interval reaches 0 is what the learner looks for.
  const gap = (value: number): string => (phrase.shareOfPeople ? points(value) : decimal(value));
  const reference = frame.referenceKey;

  const against = (key: string): string => {
    if (reference === undefined) return '';
    if (key === reference) return audit.cells.measuredAgainst;
    const compared = frame.cells.find((cell) => cell.key === key)?.toReference?.[metric];
    const { lo, hi } = compared?.interval ?? { lo: null, hi: null };
    if (!compared || compared.difference === null || lo === null || hi === null) return '';
    return audit.cells.against(
      names.of(reference).whole,
      gap(compared.difference),
      range(lo, hi, gap),
      phrase.shareOfPeople ? 'percent' : 'plain',
    );
  };

  return rows.map(({ key, value, lo, hi, n, tooSmall }) => {
    const label = capital(names.of(key).whole);
    if (tooSmall || value === null) {
      return {
        key,
        label,
        tooSmall: true,
        says: audit.cells.small(peopleOf({ n, tooSmall }, phrase)),
      };
    }
    const ends = lo === null || hi === null ? '' : range(lo, hi, end);
    const rate = audit.cells.rate(write(value), ends, phrase.people(n));
    return {
      key,
      label,
      tooSmall: false,
      says: [rate, against(key)].filter((part) => part !== '').join('. '),
    };
  });
}
