// Words of the closer look at curves by group: how the scores rank each group, and whether they keep what they promise.

import { capital } from '../../core/base/capital';
import { count, decimal, percent, percentNumber, points, range } from './format';
import { parts } from './instruments-audit';
import type { CaseWords } from './instruments-cases';
import { listed } from './listed';

const three = (value: number): string => decimal(value, 3);

export const curves = {
  title: 'Curves by group',
  plain:
    'How well the scores rank each group at every cut-off, and whether they keep what they promise.',
  working: 'Drawing what chance alone would leave',
  stopped: 'Stopped. The curves are not drawn.',
  draw: 'Draw them',
  compared: 'Compare',
  everybody: 'everybody',
  level: (level: number) => `${decimal(level * 100, level > 0.95 ? 1 : 0)}\u00a0%`,
  people: (n: number) => (n === 1 ? '1 person' : `${count(n)} people`),

  roc: {
    one: (group: string) => `How well the scores rank ${group}`,
    none: 'No group here has enough people for a curve',
    tooSmall: (group: string) => `Too few ${group} to say how well the scores rank them`,
    same: (group: string, reference: string) =>
      `These rows cannot tell whether the scores rank ${group} better or worse than ${reference}`,
    ranked: (group: string, reference: string, gap: number) =>
      `The scores rank ${group} ${gap > 0 ? 'better' : 'less well'} than ${reference}`,
    crossing: (group: string, reference: string) =>
      `The scores sort ${group} and ${reference} differently, and rank neither better overall`,
    subtitle: (n: number, part: 'practice' | 'audit' | 'judge') =>
      `${count(n)} ${parts[part]}. A line goes through every cut-off the scores allow; its mark is where yes and no part now.`,
    y: (w: CaseWords) => `${capital(w.briefly)}, of people ${w.deserving}`,
    x: (w: CaseWords) => `${capital(w.briefly)}, of people ${w.undeserving}`,
    guessing: 'dotted: guessing',
    auc: (value: number, lo: number, hi: number) =>
      `AUC ${decimal(value)} (${range(lo, hi, (end) => decimal(end))})`,
    /** The area between, and what chance leaves. */
    between: (
      pair: readonly [string, string],
      area: number,
      band: number | undefined,
      level: string,
      gap: { value: number; lo: number; hi: number } | null,
    ) =>
      [
        `Between ${pair[0]} and ${pair[1]} lies ${three(area)} of the square (ABROCA).`,
        band === undefined
          ? 'There are too few rows to say what chance would leave.'
          : `Groups dealt at random among people with the same outcome leave up to ${three(band)} in ${level} of draws.`,
        gap
          ? `The areas under the lines differ by ${three(gap.value)} (${range(gap.lo, gap.hi, three)}).`
          : '',
        'A line says what could be chosen; the mark, what was. It does not say why.',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    oneNote: 'A line says what could be chosen; the mark, what was. There is no group to compare.',
    offLine: 'A mark off its line is a rule of its own: cut-offs by group, or a lottery.',
    tableCaption: 'ROC curves by group',
    head: [
      'group',
      'with the good outcome',
      'without',
      'AUC',
      'interval',
      'true positive rate now',
      'false positive rate now',
      'ABROCA',
      'by chance up to',
    ],
  },

  calibration: {
    both: (more: readonly string[], less: readonly string[]) =>
      `The scores promise ${listed(more)} more than they keep, and ${listed(less)} less`,
    more: (groups: readonly string[]) => `The scores promise ${listed(groups)} more than they keep`,
    less: (groups: readonly string[]) => `The scores promise ${listed(groups)} less than they keep`,
    along: (groups: readonly string[]) =>
      `On average the scores keep what they promise; along the scale they do not, for ${listed(groups)}`,
    kept: 'No group’s scores stray further from what they promise than chance would let them',
    none: 'No group here has enough people to check what the scores promise',
    subtitle: (level: string) =>
      `Each mark is a tenth of the scale or of the people: the score it was promised, and the share that came true, with a ${level} interval.`,
    y: 'came true, %',
    x: 'promised, %',
    exact: 'dotted: kept',
    note: 'Above the dotted line more came true than was promised, below it less. Hollow: fewer than 30 people. A score that keeps its promise for every group can still be of less use to one of them.',
    given:
      'These scores came with the rows and were only rescaled: whether they were meant as chances at all is the first question.',
    bins: 'Marks',
    binning: { uniform: 'ten steps of the score', quantile: 'ten equal shares of people' },
    lineName: (group: string) => capital(group),
    /** Of all scores together, then in an average step; each beside what perfect scores would show. */
    line: (of: {
      promised: number;
      kept: number;
      large: number;
      expected: number;
      perfect: {
        large: { lo: number; hi: number };
        expected: { mean: number; hi: number };
      };
    }) =>
      `Promised ${percent(of.promised)}, kept ${percent(of.kept)}: ${points(of.large)} points apart, where scores that keep every promise would show ${range(of.perfect.large.lo, of.perfect.large.hi, (end) => points(end))} on as many people. In an average step of the score ${points(of.expected, 2)} points apart (expected calibration error); perfect scores would show about ${points(of.perfect.expected.mean, 2)}, up to ${points(of.perfect.expected.hi, 2)}.`,
    interval: (lo: number, hi: number) => `${range(lo, hi, (end) => percentNumber(end))}\u00a0%`,
    verdicts: {
      more: 'scores promise more than they keep',
      less: 'scores promise less than they keep',
      along: 'scores stray along the scale',
      within: 'no further off than chance',
    },
    listTitle: 'What was promised, and what was kept',
    simulated: (level: string) =>
      `What perfect scores would show is simulated: outcomes are drawn 500 times with the scores as their chances; “up to” is the limit that ${level} of the draws keep, wide enough for all groups together.`,
    tableCaption: 'Promised and kept, bin by bin',
    head: ['group', 'scores', 'people', 'promised', 'came true', 'interval'],
    notChances: (why: string) => `No calibration: ${why}`,
  },

  few: {
    rows: (groups: readonly string[]) =>
      `Too small to judge, fewer than 30 people: ${listed(groups)}.`,
    label: (groups: readonly string[]) =>
      `No line for ${listed(groups)}: fewer than 30 people with or without the good outcome.`,
    named: (group: string, n: number) => `${group} (${count(n)})`,
    left: (n: number) =>
      n === 1 ? 'One smaller group is not drawn.' : `${count(n)} smaller groups are not drawn.`,
    missing: (n: number) =>
      n === 1
        ? 'One row has no group and is in none.'
        : `${count(n)} rows have no group and are in none.`,
    largest: (group: string) =>
      `No group to compare with was named, so the largest is taken: ${group}.`,
  },
} as const;
