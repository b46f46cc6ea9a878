// A metric's comparison as Fairlearn and AIF360 print it: their names, their signs, from the same counts.

import { aif360Audit, aif360Form } from '../../../core/peers/aif360';
import { fairlearnAggregates, fairlearnFrame } from '../../../core/peers/fairlearn';
import { STAND_IN, standInRows } from '../../../core/peers/stand-in-rows';
import { everybody, people } from '../../../core/fairness/counts';
import type { Cell, Frame } from '../../../core/fairness/frame';
import type { Grouping } from '../../../core/fairness/scored';
import { plain } from '../../charts/format';
import { peerWords } from '../../words/instruments-peers';
import type { GroupNames } from '../groups';

export interface PeerNumber {
  readonly name: string;
  readonly tool: string;
  readonly value: string;
  readonly how: string;
}

interface PeerForms {
  /** Fairlearn's base metric, by its name there. */
  readonly frame?: string;
  /** Fairlearn's ready-made aggregates. */
  readonly aggregates?: readonly string[];
  readonly aif360?: readonly string[];
}

const FORMS: Readonly<Record<string, PeerForms>> = {
  'selection-rate': {
    aggregates: ['demographic_parity_difference', 'demographic_parity_ratio'],
    aif360: ['statistical_parity_difference', 'disparate_impact'],
  },
  'true-positive-rate': {
    aggregates: ['equal_opportunity_difference', 'equal_opportunity_ratio'],
    aif360: ['equal_opportunity_difference'],
  },
  'false-negative-rate': {
    frame: 'false_negative_rate',
    aif360: ['false_negative_rate_difference', 'false_negative_rate_ratio'],
  },
  'false-positive-rate': {
    frame: 'false_positive_rate',
    aif360: ['false_positive_rate_difference', 'false_positive_rate_ratio'],
  },
  'true-negative-rate': { frame: 'true_negative_rate' },
  accuracy: { frame: 'accuracy', aif360: ['error_rate_difference', 'error_rate_ratio'] },
  'error-rate': { aif360: ['error_rate_difference', 'error_rate_ratio'] },
  precision: { frame: 'precision', aif360: ['false_discovery_rate_difference'] },
  f1: { frame: 'f1' },
  'balanced-accuracy': { frame: 'balanced_accuracy' },
};

/** What the two tools print for this metric on these cells; empty where neither has a form, or there is nobody to compare. */
export function peerNumbers(frame: Frame, metric: string, names: GroupNames): PeerNumber[] {
  const forms = FORMS[metric];
  const cells = frame.cells.filter(({ counts }) => everybody(people(counts)) > 0);
  if (!forms || cells.length < 2) return [];
  return [
    ...fairlearnNumbers(cells, forms),
    ...aif360Numbers(cells, frame.referenceKey, forms, names),
  ];
}

const rowsOf = (cells: readonly Cell[]): ReturnType<typeof standInRows> =>
  standInRows(cells.map(({ counts }) => counts));

function fairlearnNumbers(
  cells: readonly Cell[],
  { frame, aggregates = [] }: PeerForms,
): PeerNumber[] {
  const rows = rowsOf(cells);
  const tool = 'Fairlearn';
  const ready =
    aggregates.length > 0 ? fairlearnAggregates(rows, [STAND_IN], 'between_groups') : {};
  const numbers = aggregates.map((name) => ({
    name,
    tool,
    value: printed(ready[name]),
    how: name.endsWith('ratio') ? peerWords.lowestOverHighest : peerWords.highestMinusLowest,
  }));
  if (!frame) return numbers;
  const { difference } = fairlearnFrame(rows, frame, [STAND_IN]);
  return [
    ...numbers,
    {
      name: `MetricFrame(${frame}).difference()`,
      tool,
      value: printed(difference.between_groups['']),
      how: peerWords.highestMinusLowest,
    },
  ];
}

function aif360Numbers(
  cells: readonly Cell[],
  referenceKey: string | undefined,
  { aif360 = [] }: PeerForms,
  names: GroupNames,
): PeerNumber[] {
  if (referenceKey === undefined || aif360.length === 0) return [];
  const rows = rowsOf(cells);
  const [grouping] = rows.groups;
  const privileged: Grouping = {
    name: 'privileged',
    codes: grouping!.codes.map((code) => (cells[code]?.key === referenceKey ? 1 : 0)),
    levels: ['unprivileged', 'privileged'],
  };
  const audit = aif360Audit(rows, privileged, grouping!);
  const reference = names.of(referenceKey).whole;
  const other = cells.find(({ key }) => key !== referenceKey);
  const unprivileged =
    cells.length === 2 && other ? names.of(other.key).whole : peerWords.everybodyElse;
  return aif360.map((name) => ({
    name,
    tool: 'AIF360',
    value: printed(aif360Form(name)(audit)),
    how:
      name.endsWith('ratio') || name === 'disparate_impact'
        ? peerWords.over(unprivileged, reference)
        : peerWords.minus(unprivileged, reference),
  }));
}

/** NaN is what the tools print for 0/0. */
function printed(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? 'nan' : plain(value, 4);
}
