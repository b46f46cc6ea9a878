// What an instrument or a check may know of the attempt it stands in: the pack, the log so far, and the words of the case.

import type { Experiment } from '../lab/experiment';
import type { DatasetAbout } from '../lab/lab';
import { canonical } from '../base/canonical';
import { attemptOf, type Attempt } from '../evidence/fold';
import type { Body, Entry, Log } from '../evidence/entry';
import type { Ask, Query } from '../evidence/query';
import type { Pack } from './pack';
import { wholeExperiment } from './template';

export interface Scene {
  readonly pack: Pack;
  readonly about: DatasetAbout;
  readonly log: Log;
  readonly attempt: Attempt;
  /** A named experiment of the pack on this attempt's rows. */
  experiment(name: string): Experiment;
  /** A named query of the pack on this attempt's rows. */
  query(name: string, part: Query['part']): Query;
}

export function sceneOf(pack: Pack, about: DatasetAbout, log: Log): Scene {
  const attempt = attemptOf(log);
  const experiment = (name: string): Experiment =>
    wholeExperiment(pack.lab.experiments, name, attempt.start.salt);
  return {
    pack,
    about,
    log,
    attempt,
    experiment,
    query(name, part) {
      const found = pack.lab.queries[name];
      if (!found) {
        throw new Error(
          `lab.yaml names no query "${name}". There are: ${Object.keys(pack.lab.queries).join(', ')}.`,
        );
      }
      return {
        experiment: experiment(found.experiment),
        part,
        ask: found.ask,
        filter: [],
        margin: 0.1,
        family: 1,
      };
    },
  };
}

/** "Missed offers", or the metric's own id where the pack has no word for it. */
export function metricName(scene: Scene, metric: string): string {
  return scene.pack.lab.metrics[metric]?.name ?? metric.replaceAll('-', ' ');
}

/** "women", or for a crossing "women, Black people". */
export function cellName(scene: Scene, groups: readonly string[], cell: string): string {
  return cell
    .split('|')
    .map(
      (level, i) =>
        scene.about.groups.find(({ column }) => column === groups[i])?.levels[level] ?? level,
    )
    .join(', ');
}

/** A title for a pinned number, as the notebook shows it. */
export function titleOf(scene: Scene, ask: Ask): string {
  switch (ask.kind) {
    case 'overall':
      return metricName(scene, ask.metric);
    case 'cell':
      return `${metricName(scene, ask.metric)}, ${cellName(scene, ask.groups, ask.cell)}`;
    case 'difference':
      return `${metricName(scene, ask.metric)}, ${pair(scene, ask, 'minus')}`;
    case 'ratio':
      return `${metricName(scene, ask.metric)}, ${pair(scene, ask, 'over')}`;
    case 'disparity':
      return `${ask.disparity.replaceAll('-', ' ')}, ${pair(scene, ask, 'against')}`;
    case 'moved': {
      const who = { all: 'all', deserving: scene.about.label.yes, other: scene.about.label.no }[
        ask.who
      ];
      return `${cellName(scene, ask.groups, ask.cell)} who ${ask.change} it: ${who}`;
    }
    case 'share':
      return 'Share of the rows';
  }
}

function pair(
  scene: Scene,
  ask: { groups: readonly string[]; cell: string; reference: string },
  word: string,
): string {
  return `${cellName(scene, ask.groups, ask.cell)} ${word} ${cellName(scene, ask.groups, ask.reference)}`;
}

/** Every title the exercise itself gives to the answer of a question: a log may carry no other. */
export function titlesOf(scene: Scene, ask: Ask): string[] {
  const named = Object.values(scene.pack.lab.queries).filter(
    (query) => canonical(query.ask) === canonical(ask),
  );
  return [titleOf(scene, ask), ...named.map(({ title }) => title)];
}

/** The lock that stood when an entry was made: a later lock changes nothing that was said under it. */
export function lockAt({ attempt }: Scene, n: number): Entry<'lock'> | undefined {
  return attempt.locks.findLast((lock) => lock.n < n);
}

/** The locked metric that counts the locked harm, whatever the order of the ticks; the first where none does. */
export function judgedMetric({ pack }: Scene, { metrics, harm }: Body<'lock'>): string {
  const spec = pack.exercise.checks.find(({ kind }) => kind === 'prereg')?.spec;
  const fits = spec?.['fits'] as Readonly<Record<string, readonly string[]>> | undefined;
  return metrics.find((metric) => fits?.[harm]?.includes(metric)) ?? metrics[0]!;
}

/**
 * How many cell-by-metric comparisons were made on audit rows since the first lock (and before an entry): the family
 * of the intervals. A later lock unsees nothing, so it does not begin a new family.
 */
export function familySize(scene: Scene, before = Infinity): number {
  const since = scene.attempt.locks[0]?.n ?? -1;
  const seen = new Set<string>();
  let size = 0;
  for (const { n, body } of scene.attempt.opened) {
    if (n < since || n > before) continue;
    for (const metric of body.metrics) {
      const key = `${metric}/${body.groups.join('|')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const cells = body.groups.reduce(
        (product, column) =>
          product *
          Object.keys(
            scene.about.groups.find((group) => group.column === column)?.levels ?? { a: 1, b: 1 },
          ).length,
        1,
      );
      size += Math.max(1, cells - 1);
    }
  }
  return Math.max(1, size);
}
