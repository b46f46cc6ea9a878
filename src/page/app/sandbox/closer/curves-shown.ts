// From the curves of all groups to what is drawn and said of them: lines, panels, and the findings composed from them.

import type { GroupCalibration, GroupCurve } from '../../../../core/fairness/curves/group-curve';
import type { GroupCurves } from '../../../../core/fairness/curves/group-curves';
import { LEAST } from '../../../../core/fairness/frame-spec';
import type { CalibrationPanel, RocLine } from '../../../charts/chart-data';
import { decimal, percent, range } from '../../../charts/format';
import type { GroupNames } from '../../../instruments/groups';
import type { TwinTable } from '../../../ui/twin-table';
import { words } from '../../../words/en';
import { curves as say } from '../../../words/curves';

export type Binning = 'uniform' | 'quantile';

/** Names a group in a sentence; without a group column there is only everybody. */
export type Naming = (key: string) => { whole: string; label: string; shape: RocLine['shape'] };

export function naming(names: GroupNames): Naming {
  return (key) => {
    if (key === '') return { whole: say.everybody, label: say.everybody, shape: 'circle' };
    const { whole, shape, block, label } = names.of(key);
    return { whole, label: block ? whole : label, shape };
  };
}

/** The groups that have a line besides the reference: any of them can be compared with it. */
export function comparable({ groups }: GroupCurves): readonly GroupCurve[] {
  return groups.filter(({ toReference }) => toReference !== undefined);
}

export function rocLines(
  { groups, reference }: GroupCurves,
  compared: string | undefined,
  name: Naming,
): RocLine[] {
  return groups.flatMap(({ key, roc, chosen, auc }) =>
    roc
      ? [
          {
            key,
            ...name(key),
            ...roc,
            chosen,
            said: auc ? say.roc.auc(auc.value, auc.lo, auc.hi) : '',
            besides: compared !== undefined && key !== compared && key !== reference,
          },
        ]
      : [],
  );
}

export function rocTitle(
  shown: GroupCurves,
  compared: GroupCurve | undefined,
  name: Naming,
): string {
  const drawn = shown.groups.filter(({ roc }) => roc);
  if (!compared?.toReference || shown.reference === null) {
    const small = shown.groups.find(({ key, roc }) => !roc && key !== shown.reference);
    if (drawn.length === 0) return say.roc.none;
    return small ? say.roc.tooSmall(name(small.key).whole) : say.roc.one(name(drawn[0]!.key).whole);
  }
  const [group, reference] = [name(compared.key).whole, name(shown.reference).whole];
  const { abroca, band, aucGap } = compared.toReference;
  if (!band || abroca <= band.abroca) return say.roc.same(group, reference);
  if (aucGap && (aucGap.lo > 0 || aucGap.hi < 0))
    return say.roc.ranked(group, reference, aucGap.value);
  return say.roc.crossing(group, reference);
}

export function rocNote(
  shown: GroupCurves,
  compared: GroupCurve | undefined,
  name: Naming,
): string {
  if (!compared?.toReference || shown.reference === null) return say.roc.oneNote;
  const { abroca, band, aucGap } = compared.toReference;
  const pair = [name(compared.key).whole, name(shown.reference).whole] as const;
  return say.roc.between(pair, abroca, band?.abroca, say.level(shown.level), aucGap);
}

const none = words.charts.undefined;
const three = (value: number): string => decimal(value, 3);

export function rocTable({ groups }: GroupCurves, name: Naming): TwinTable {
  return {
    caption: say.roc.tableCaption,
    head: say.roc.head,
    rows: groups.map(({ key, positives, negatives, auc, chosen, toReference, tooFew }) => [
      name(key).label,
      String(positives),
      String(negatives),
      auc ? three(auc.value) : tooFew ? words.charts.tooSmall : none,
      auc ? range(auc.lo, auc.hi, three) : '',
      chosen ? percent(chosen.tpr) : '',
      chosen ? percent(chosen.fpr) : '',
      toReference ? three(toReference.abroca) : '',
      toReference?.band ? three(toReference.band.abroca) : '',
    ]),
  };
}

export function calibrationPanels(
  { groups }: GroupCurves,
  binning: Binning,
  name: Naming,
): CalibrationPanel[] {
  return groups.flatMap(({ key, calibration }) =>
    calibration
      ? [
          {
            key,
            ...name(key),
            points: calibration.bins[binning].map(({ meanScore, rate, ...bin }) => ({
              ...bin,
              promised: meanScore,
              kept: rate,
              few: bin.n < LEAST,
            })),
          },
        ]
      : [],
  );
}

type Verdict = keyof typeof say.calibration.verdicts;

/** Off on the whole, or only along the scale, further than scores that keep every promise would be; else within chance. */
function verdictOf({ errors, perfect }: GroupCalibration): Verdict {
  if (errors.large > perfect.large.hi) return 'more';
  if (errors.large < perfect.large.lo) return 'less';
  return errors.expected > perfect.expected.hi ? 'along' : 'within';
}

export function calibrationTitle({ groups }: GroupCurves, name: Naming): string {
  const judged = groups.flatMap(({ key, calibration }) =>
    calibration ? [{ whole: name(key).whole, verdict: verdictOf(calibration) }] : [],
  );
  if (judged.length === 0) return say.calibration.none;
  const named = (wanted: Verdict): string[] =>
    judged.filter(({ verdict }) => verdict === wanted).map(({ whole }) => whole);
  const [more, less, along] = [named('more'), named('less'), named('along')];
  if (more.length > 0 && less.length > 0) return say.calibration.both(more, less);
  if (more.length > 0) return say.calibration.more(more);
  if (less.length > 0) return say.calibration.less(less);
  return along.length > 0 ? say.calibration.along(along) : say.calibration.kept;
}

export interface KeptLine {
  readonly key: string;
  readonly name: string;
  readonly shape: RocLine['shape'];
  readonly verdict: string;
  readonly text: string;
}

/** What each group was promised and what was kept, with its error beside what perfect scores would show. */
export function keptLines({ groups }: GroupCurves, name: Naming): KeptLine[] {
  return groups.flatMap(({ key, calibration }) => {
    if (!calibration) return [];
    const { bins, errors, perfect } = calibration;
    const mean = (pick: (bin: (typeof bins.uniform)[number]) => number): number =>
      bins.uniform.reduce((sum, bin) => sum + bin.weight * pick(bin), 0) /
      bins.uniform.reduce((sum, { weight }) => sum + weight, 0);
    const { whole, shape } = name(key);
    return [
      {
        key,
        name: say.calibration.lineName(whole),
        shape,
        verdict: say.calibration.verdicts[verdictOf(calibration)],
        text: say.calibration.line({
          promised: mean(({ meanScore }) => meanScore),
          kept: mean(({ rate }) => rate),
          ...errors,
          perfect,
        }),
      },
    ];
  });
}

export function calibrationTable(panels: readonly CalibrationPanel[]): TwinTable {
  return {
    caption: say.calibration.tableCaption,
    head: say.calibration.head,
    rows: panels.flatMap(({ label, points }) =>
      points.map(({ from, to, n, promised, kept, lo, hi }) => [
        label,
        range(from, to, (end) => decimal(end)),
        String(n),
        percent(promised),
        percent(kept),
        say.calibration.interval(lo, hi),
      ]),
    ),
  };
}

/** Who is not drawn, and why: whole sentences. */
export function leftOut(
  shown: GroupCurves,
  name: Naming,
  { declared }: { declared: boolean },
): string[] {
  const few = (why: 'rows' | 'label'): string[] =>
    shown.groups
      .filter(({ tooFew }) => tooFew === why)
      .map(({ key, n }) => say.few.named(name(key).whole, n));
  const [rows, label] = [few('rows'), few('label')];
  return [
    ...(rows.length > 0 ? [say.few.rows(rows)] : []),
    ...(label.length > 0 ? [say.few.label(label)] : []),
    ...(shown.left > 0 ? [say.few.left(shown.left)] : []),
    ...(shown.missing > 0 ? [say.few.missing(shown.missing)] : []),
    ...(!declared && shown.reference !== null
      ? [say.few.largest(name(shown.reference).whole)]
      : []),
  ];
}
