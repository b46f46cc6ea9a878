// What an instrument or a check may know of the attempt it stands in: the pack, the log so far, and the words of the case.

import { capital } from '../base/capital';
import type { Experiment } from '../lab/experiment';
import type { DatasetAbout } from '../lab/lab';
import { canonical } from '../base/canonical';
import { attemptOf, type Attempt } from '../evidence/fold';
import type { Body, Entry, Log } from '../evidence/entry';
import type { Ask, Query } from '../evidence/query';
import type { Pack } from './pack';
import { dataOf } from './pack-data';
import { wholeExperiment } from './template';

export interface Scene {
  readonly pack: Pack;
  /** What the rows of this attempt's seed say of themselves. */
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
  const { salt, seed } = attempt.start;
  const dealt = { salt, data: dataOf(pack.exercise, seed) };
  const experiment = (name: string): Experiment =>
    wholeExperiment(pack.lab.experiments, name, dealt);
  const { groups } = pack.lab;
  return {
    pack,
    about: groups.length === 0 ? about : { ...about, groups: [...about.groups, ...groups] },
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
    case 'detectable':
      return `Smallest gap to be seen in ${metricName(scene, ask.metric).toLowerCase()}, ${pair(scene, ask, 'against')}`;
    case 'needed':
      return `People needed in each group for a gap of ${Math.round(ask.gap * 1000) / 10} points in ${metricName(scene, ask.metric).toLowerCase()}`;
    case 'implied': {
      const rates =
        ask.like === undefined ? 'own rates' : `rates of ${cellName(scene, ask.groups, ask.like)}`;
      return `${metricName(scene, 'false-positive-rate')} that follows, ${cellName(scene, ask.groups, ask.cell)} with the ${rates}`;
    }
    case 'inequality':
      return capital(ask.index.replaceAll('-', ' '));
    case 'consistency':
      return `Consistency with the ${ask.k} most alike`;
    case 'moved': {
      const who = { all: 'all', deserving: scene.about.label.yes, other: scene.about.label.no }[
        ask.who
      ];
      return `${cellName(scene, ask.groups, ask.cell)} who ${ask.change} it: ${who}`;
    }
    case 'share':
      return 'Share of the rows';
    case 'copies':
      return 'Rows that repeat another';
    case 'probe':
      return `Fresh probe, ${ask.reads === 'label' ? 'the label' : ask.column}${AMONG[ask.among]}`;
    case 'spread':
      return `${titleOf(scene, ask.of)}, over ${ask.seeds} seeds`;
    case 'proxy':
      return `${capital(ask.group)} guessed from ${columnsSaid(scene, ask.columns)}`;
  }
}

const AMONG = {
  all: '',
  favourable: ', among those with the label',
  unfavourable: ', among those without it',
} as const;

/** "postal code and hour": columns in the words of the card's names. */
export function columnsSaid({ pack }: Pick<Scene, 'pack'>, columns: readonly string[]): string {
  return columns
    .map((column) => pack.lab.columns[column] ?? column.replaceAll('_', ' '))
    .join(' and ');
}

function pair(
  scene: Scene,
  ask: { groups: readonly string[]; cell: string; reference: string },
  word: string,
): string {
  return `${cellName(scene, ask.groups, ask.cell)} ${word} ${cellName(scene, ask.groups, ask.reference)}`;
}

/** The title of a number of one run among several: "Reweighing: missed offers, women minus men". */
export function titleUnder(run: string, title: string): string {
  return `${run}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** What a run is called that only moves the line for everybody. */
export function lineName(line: number): string {
  return `One line at ${Math.round(line * 1000) / 1000}`;
}

/** Every title the exercise itself gives to the answer of a question: a log may carry no other. */
export function titlesOf(
  scene: Scene,
  { ask, experiment }: Pick<Query, 'ask' | 'experiment'>,
): string[] {
  const named = Object.values(scene.pack.lab.queries).filter(
    (query) => canonical(query.ask) === canonical(ask),
  );
  const own = titleOf(scene, ask);
  const experiments = Object.values(scene.pack.lab.experiments);
  const under = experiments.flatMap(({ title }) =>
    title === undefined ? [] : [titleUnder(title, own)],
  );
  const made = canonical(experiment);
  const runs = scene.attempt.runs.flatMap(({ body }) =>
    canonical(body.experiment) === made ? [titleUnder(body.title, own)] : [],
  );
  const { cutoff } = experiment;
  const line = cutoff.kind === 'fixed' ? [titleUnder(lineName(cutoff.value), own)] : [];
  return [own, ...under, ...runs, ...line, ...named.map(({ title }) => title)];
}

/** The lock that stood when an entry was made: a later lock changes nothing that was said under it. */
export function lockAt({ attempt }: Scene, n: number): Entry<'lock'> | undefined {
  return attempt.locks.findLast((lock) => lock.n < n);
}

/**
 * The lock that stood at the first look on audit rows under one, as the log was then, whatever was taken back since;
 * undefined where there was none. Locks for several questions, such as several products, do not replace each other.
 */
export function lockAtOpening(
  { attempt, log }: Pick<Scene, 'attempt' | 'log'>,
  question: string | undefined,
): Entry<'lock'> | undefined {
  for (const { n, body } of attempt.opened) {
    if (body.experiment !== undefined && question !== undefined && body.experiment !== question)
      continue;
    const until = log.filter((entry) => entry.n < n);
    const gone = new Set(
      until.flatMap((entry) => (entry.kind === 'withdrawn' ? [entry.body.entry] : [])),
    );
    const held = until.findLast(
      (entry): entry is Entry<'lock'> =>
        entry.kind === 'lock' && entry.body.question === question && !gone.has(entry.n),
    );
    if (held) return held;
  }
  return undefined;
}

/** The locked metric that counts the locked harm, whatever the order of the ticks; the first where none does. */
export function judgedMetric({ pack }: Scene, { metrics, harm }: Body<'lock'>): string {
  const spec = pack.exercise.checks.find(({ kind }) => kind === 'prereg')?.spec;
  const fits = spec?.['fits'] as Readonly<Record<string, readonly string[]>> | undefined;
  return metrics.find((metric) => fits?.[harm]?.includes(metric)) ?? metrics[0]!;
}

type Look = Body<'opened'>;

interface Seen {
  readonly metric: string;
  readonly groups: readonly string[];
  /** Name of the experiment, where there are several to look at. */
  readonly experiment?: string | undefined;
}

/**
 * What was looked at on audit rows since the first lock (and before an entry), each metric by groups once; `also`: what
 * is about to be looked at.
 */
export function looksAt(
  { attempt, log }: Scene,
  before = Infinity,
  also: readonly Look[] = [],
): readonly Seen[] {
  // A later lock unsees nothing, and neither does taking the first one back: no new family begins.
  const since = log.find(({ kind }) => kind === 'lock')?.n ?? -1;
  const seen = new Map<string, Seen>();
  const opened = attempt.opened.filter(({ n }) => n >= since && n <= before);
  for (const { metrics, groups, experiment } of [...opened.map(({ body }) => body), ...also]) {
    for (const metric of metrics) {
      // The same rate of another product is another comparison.
      const key = `${metric}/${groups.join('|')}/${experiment ?? ''}`;
      if (!seen.has(key)) seen.set(key, { metric, groups, experiment });
    }
  }
  return [...seen.values()];
}

/** How many cell-by-metric comparisons those looks were: the family of the intervals. */
export function familySize(scene: Scene, before = Infinity, also: readonly Look[] = []): number {
  const size = looksAt(scene, before, also).reduce((sum, { groups }) => {
    const cells = groups.reduce(
      (product, column) =>
        product *
        Object.keys(
          scene.about.groups.find((group) => group.column === column)?.levels ?? { a: 1, b: 1 },
        ).length,
      1,
    );
    return sum + Math.max(1, cells - 1);
  }, 0);
  return Math.max(1, size);
}
