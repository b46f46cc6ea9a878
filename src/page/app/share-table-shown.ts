// From the groups of a table of shares and a line to what is drawn and said of them.

import type { DrawnShareGroup } from '../../core/lab/jobs/share-table';
import { lineRates, type LineRates } from '../../core/fairness/line-rates';
import type { ShareTableAbout } from '../../core/lab/share-table-about';
import type { RocLine } from '../charts/chart-data';
import { count, decimal, percent } from '../charts/format';
import { groupNames } from '../instruments/groups';
import type { TwinTable } from '../ui/twin-table';
import { words } from '../words/en';
import { shareTable as say } from '../words/share-table';

interface ShownGroup {
  readonly key: string;
  readonly label: string;
  readonly shape: RocLine['shape'];
  readonly group: DrawnShareGroup;
  readonly rates: LineRates;
}

/** The groups in the order of the card, with what the line does to each. */
export function shownGroups(
  groups: readonly DrawnShareGroup[],
  about: ShareTableAbout,
  line: number,
): readonly ShownGroup[] {
  const names = groupNames([about.shares.group], about);
  return names
    .sorted(groups, ({ level }) => level)
    .map((group) => {
      const { key, whole, shape } = names.of(group.level);
      return { key, label: whole, shape, group, rates: lineRates(group.scan, line) };
    });
}

export function shareLines(shown: readonly ShownGroup[]): RocLine[] {
  return shown.flatMap(({ key, label, shape, group: { curve, auc }, rates: { fpr, tpr } }) =>
    curve
      ? [
          {
            key,
            label,
            shape,
            fpr: curve.fpr,
            tpr: curve.tpr,
            chosen: fpr === undefined || tpr === undefined ? null : { fpr, tpr },
            said: auc === undefined ? '' : say.auc(auc),
            besides: false,
          },
        ]
      : [],
  );
}

/** Of those with the good outcome, which group gets above the line most often, and which least. */
export function shareFinding(shown: readonly ShownGroup[], about: ShareTableAbout): string {
  if (shown.every(({ rates }) => rates.selected === 0)) return say.nobody;
  if (shown.every(({ rates }) => rates.selected === 1)) return say.everybody;
  const ranked = shown
    .flatMap(({ label, rates: { tpr } }) =>
      tpr === undefined ? [] : [{ group: label, rate: tpr }],
    )
    .sort((one, other) => other.rate - one.rate);
  const [most, least] = [ranked[0], ranked.at(-1)];
  return most && least ? say.finding(most, least, about.label) : words.charts.undefined;
}

const share = (value: number | undefined): string =>
  value === undefined ? words.charts.undefined : percent(value, 1);

/** The shares that the identity ties together, a row for each group. */
export function shareRates(shown: readonly ShownGroup[], about: ShareTableAbout): TwinTable {
  return {
    ...say.rates(about.label),
    rows: shown.map(({ label, rates }) => [
      label,
      share(rates.baseRate),
      share(rates.selected),
      share(rates.tpr),
      share(rates.fpr),
      share(rates.ppv),
    ]),
  };
}

/** What the chart shows. */
export function shareCurves(shown: readonly ShownGroup[], about: ShareTableAbout): TwinTable {
  return {
    ...say.curves(about.label),
    rows: shown.map(({ label, group: { people, auc }, rates }) => [
      label,
      count(people),
      auc === undefined ? words.charts.undefined : decimal(auc, 3),
      share(rates.tpr),
      share(rates.fpr),
    ]),
  };
}
