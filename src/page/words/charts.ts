// Words that charts put on axes, into readings and into their table twins.

import { count, decimal, percent, percentNumber, points, range } from './format';

export const charts = {
  // Rows with intervals.
  zero: '0: none',
  tooSmall: 'too small to judge',
  undefined: 'not defined here',
  group: 'group',
  value: 'value',
  interval: '95\u00a0% interval',
  counted: 'counted',
  noDifference: 'points; no difference is 0',

  // The moved line.
  cutOff: 'cut-off',
  cutOffAt: (cut: number) => `cut-off ${decimal(cut)}`,
  scoreAxis: 'score, the model’s guess',
  drag: 'drag the line, or press',
  dragNarrow: 'drag the line',
  /** Whom the bars leave out. */
  barsOnly: (who: string) => `Bars show only people ${who}, per 1,000 of their group.`,

  // The frontier.
  balanced: 'balanced accuracy',
  cannotTell: 'rows cannot tell it from none',
  better: 'better: up, and towards 0',
  cannotBeToldApart: ['cannot be', 'told apart'],
  pointsAxis: (side: string) => `${side}, points`,
  below: (y: number) => `(${decimal(y)}, below this scale)`,
  families: { none: 'none', pre: 'before training', in: 'during', post: 'after' },
  hollow: 'hollow: beaten on both',
  cloud: (seeds: number) => `cloud: ${count(seeds)} seeds`,
  bars: 'bars: 95\u00a0%',
  awaited: (n: number) =>
    n === 1 ? 'One point is still being run.' : `${count(n)} points are still being run.`,
  frontierKeys: 'Arrow keys walk along the points, Enter chooses, T opens the table.',
  frontierEmpty: 'No point has been run yet.',
  pointReading: (
    label: string,
    point: {
      x: number;
      xLo: number | null;
      xHi: number | null;
      y: number;
      yLo: number | null;
      yHi: number | null;
    },
    yLabel: string,
  ) => {
    const gap =
      point.xLo === null || point.xHi === null ? '' : ` (${range(point.xLo, point.xHi, points)})`;
    const use =
      point.yLo === null || point.yHi === null
        ? ''
        : ` (${range(point.yLo, point.yHi, (y) => decimal(y))})`;
    return `${label}. Gap ${points(point.x)} points${gap}, ${yLabel} ${decimal(point.y)}${use}`;
  },
  beaten: 'beaten on both by another',
  unbeaten: 'nothing beats it',
  trivial: 'a trivial answer',
  chosen: 'your point',
  repair: 'repair',
  when: 'when',
  gap: 'gap, points',
  standing: 'standing',

  // In people.
  inPeople: 'In people, of 1,000',
  gained: (all: number, earn: number) =>
    `${count(all)} newly shown, ${count(earn)} of them earn enough`,
  lost: (all: number, earn: number) =>
    `${count(all)} no longer shown, ${count(earn)} of them earn enough`,
  nobody: 'nobody’s answer changes',
  peopleKey: 'Filled: earns enough. Ring: does not. Struck through: loses it.',
  gains: 'gain it',
  loses: 'lose it',
  earnIt: 'with the good outcome',
  ofThem: (what: string) => `of them ${what}`,

  // Bars, curves, histograms.
  whereThePointsAre: 'Where the points are',
  part: 'part',
  pointsOf: 'points',
  epoch: 'epoch',
  kept: (epoch: number) => `kept: epoch ${count(epoch)}`,
  from: 'from',
  to: 'to',
  rows: 'rows',
  share: 'share',
  cut: 'cut-off',
  rateAt: (label: string, rate: number | null) =>
    rate === null ? `${label}: not defined` : `${label} ${percent(rate)}`,
  percentAxis: (share: number) => `${percentNumber(share, 0)}\u00a0%`,
} as const;
