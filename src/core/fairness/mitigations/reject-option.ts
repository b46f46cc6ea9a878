// Reject option: near the line, where the model is least sure, the favoured group is refused and the others get a yes.

import { z } from 'zod';
import type { RocScan } from '../roc-scan';
import type { Scored } from '../scored';
import { hasGroups, scoredCells } from './cells';
import type { PostMitigation } from './mitigation';
import { rejectMetrics, rejectSettings, type RejectSetting } from './reject-grid';
import { above, thresholdRule, type ThresholdState } from './threshold-rule';
import { oneLabelOnly } from './tradeoff';
import { requireChances, scanTogether, sizeOf, tuningOf, type Tuning } from './tuning';

const params = z
  .strictObject({
    /** Group columns, crossed where there are several; none = the first of the rows. */
    groups: z.array(z.string()).default([]),
    /** The level that is favoured so far (levels of a crossing joined by "|"); none = the one with the highest mean score. */
    favoured: z.string().default(''),
    /** What is held between the bounds, others minus favoured. */
    metric: z.enum(rejectMetrics).default('statistical-parity'),
    lowest: z.number().min(-1).max(1).default(-0.05),
    highest: z.number().min(-1).max(1).default(0.05),
    /** The grid: how many lines, from and to which score, and how many widths of the band around each. */
    lines: z.int().min(1).max(1000).default(100),
    widths: z.int().min(1).max(1000).default(50),
    lowLine: z.number().min(0).max(1).default(0.01),
    highLine: z.number().min(0).max(1).default(0.99),
  })
  .refine(({ lowest, highest }) => lowest <= highest, {
    path: ['highest'],
    message: '"highest" must not be below "lowest".',
  });
export type RejectOptionParams = z.infer<typeof params>;

export const rejectOption: PostMitigation<RejectOptionParams> = {
  id: 'reject-option',
  name: 'Reject option',
  plain:
    'Decides the people nearest the line by their group: a no for the favoured group, a yes for the others.',
  source:
    'Kamiran, Karim & Zhang 2012, Decision theory for discrimination-aware classification; the grid is AIF360’s.',
  family: 'post',
  params,
  guide: {
    when: 'Scores near the line say little, and one group has been favoured there.',
    cannot:
      'It knows one favoured group and treats all others alike. It is a line for the favoured and a lower one for the rest, found on a grid; thresholds by group find a better pair.',
    caution:
      'It refuses people for being in the favoured group. In many places that is unlawful for credit, hiring or housing: ask first.',
  },
  needsGroups: true,
  randomised: false,
  fits: hasGroups,
  promises: () => ({
    within: 0,
    exempt:
      'It is the best of its own grid, for one group against the rest; reject-option.test.ts tries every setting.',
  }),
  async fit(options, tune, call) {
    const tuning = await tuningOf(tune, options.groups, call);
    requireChances(tuning.all, 'The reject option');
    const favoured = favouredOf(tuning, options.favoured);
    const others = othersOf(tune, tuning, favoured.level);
    requireRates(favoured, others, options.metric);
    const settings = rejectSettings(favoured.scan, others, {
      ...options,
      thresholds: options.lines,
      margins: options.widths,
      lowThreshold: options.lowLine,
      highThreshold: options.highLine,
    });
    await call.breathe();
    const { setting, met } = bestSetting(settings, options);
    const { threshold, margin, metric, balancedAccuracy } = setting;
    return thresholdRule({
      kind: 'thresholds',
      groups: tuning.names,
      ...rejectLines(
        tuning.groups.map(({ level }) => level),
        favoured.level,
        setting,
      ),
      found: {
        favoured: favoured.level,
        metric: options.metric,
        threshold,
        margin,
        value: metric,
        'balanced accuracy': balancedAccuracy,
        met: met ? 'yes' : 'no',
      },
      ...(met ? {} : { notes: [unmet(options, metric)] }),
    });
  },
};

/** A setting as lines: higher by the margin for the favoured, lower by it for the others, in the middle for unknown groups. */
export function rejectLines(
  levels: readonly string[],
  favoured: string,
  { threshold, margin }: Pick<RejectSetting, 'threshold' | 'margin'>,
): Pick<ThresholdState, 'cells' | 'other'> {
  return {
    cells: Object.fromEntries(
      levels.map((level) => [
        level,
        above(level === favoured ? threshold + margin : threshold - margin),
      ]),
    ),
    other: above(threshold),
  };
}

/** The best balanced accuracy within the bounds, the first of equals; where none is within, the metric nearest 0. */
function bestSetting(
  settings: readonly RejectSetting[],
  { lowest, highest }: Pick<RejectOptionParams, 'lowest' | 'highest'>,
): { readonly setting: RejectSetting; readonly met: boolean } {
  let best: RejectSetting | undefined;
  let nearest = settings[0]!;
  for (const setting of settings) {
    const { metric, balancedAccuracy } = setting;
    if (Math.abs(metric) < Math.abs(nearest.metric)) nearest = setting;
    if (metric < lowest || metric > highest) continue;
    if (!best || balancedAccuracy > best.balancedAccuracy) best = setting;
  }
  return best ? { setting: best, met: true } : { setting: nearest, met: false };
}

function favouredOf({ groups, names }: Tuning, asked: string): Tuning['groups'][number] {
  if (asked === '')
    return groups.reduce((high, next) =>
      meanScore(next.scan) > meanScore(high.scan) ? next : high,
    );
  const found = groups.find(({ level }) => level === asked);
  if (found) return found;
  throw new Error(
    `No tuning row is in the group "${asked}" of ${names.join(' × ')}, so it cannot be the favoured one. There are: ${groups.map(({ level }) => level).join(', ')}.`,
  );
}

function meanScore(scan: RocScan): number {
  const { scores, positives, negatives } = scan;
  let sum = 0;
  let before = 0;
  for (let i = 0; i < scores.length; i++) {
    const upTo = positives[i]! + negatives[i]!;
    sum += scores[i]! * (upTo - before);
    before = upTo;
  }
  return sum / sizeOf(scan);
}

/** Everybody with a known group who is not of the favoured one. */
function othersOf(
  tune: Omit<Scored, 'yhat'>,
  { groups, names }: Tuning,
  favoured: string,
): RocScan {
  const rest = groups.filter(({ level }) => level !== favoured);
  if (rest.length === 0)
    throw new Error(
      `All tuning rows are of the group "${favoured}", so there is nobody to compare it with.`,
    );
  if (rest.length === 1) return rest[0]!.scan;
  const { codes, levels } = scoredCells(tune, names);
  const own = levels.indexOf(favoured);
  return scanTogether(
    tune,
    Int32Array.from({ length: tune.n }, (_, i) => i).filter(
      (i) => codes[i]! >= 0 && codes[i] !== own,
    ),
  );
}

function requireRates(
  favoured: Tuning['groups'][number],
  others: RocScan,
  metric: RejectOptionParams['metric'],
): void {
  for (const [level, scan] of [
    [favoured.level, favoured.scan],
    ['all others', others],
  ] as const) {
    if (metric !== 'statistical-parity' && scan.allPositives === 0)
      throw new Error(oneLabelOnly(level, 'true-positive-rate'));
    if (metric === 'average-odds' && scan.allNegatives === 0)
      throw new Error(oneLabelOnly(level, 'false-positive-rate'));
  }
  if (
    favoured.scan.allPositives + others.allPositives === 0 ||
    favoured.scan.allNegatives + others.allNegatives === 0
  )
    throw new Error(
      'All tuning rows have the same label, so balanced accuracy is not defined and no setting is the best.',
    );
}

function unmet({ metric, lowest, highest }: RejectOptionParams, value: number): string {
  return `No setting of the grid holds the difference in ${metric} between ${lowest} and ${highest}. This is the one nearest 0: ${value.toFixed(3)}.`;
}
