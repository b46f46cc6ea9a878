// Runs a query: the same recipe gives the same number, in the page, in a test and in the scorer.

import { canonical } from '../base/canonical';
import type { Comparison as CellComparison, Estimate } from '../fairness/frame';
import type { Experiment } from '../lab/experiment';
import type { Lab } from '../lab/lab';
import type { Measure } from '../lab/measure';
import type { labJobs } from '../lab/jobs/index';
import { alike, inequality } from './everybody';
import { implied } from './implied';
import { signedPair } from './signed-pair';
import { detectable, needed } from './planning';
import type { Answer, Ask, Query } from './query';
import type { copies } from './copies';
import { probed } from './probed';
import { proxyAnswer } from './proxy';
import { spreadOf } from './spread';
import type { share } from './share';
import type { worst } from './worst';

export type EvidenceJobs = typeof labJobs & {
  readonly copies: typeof copies;
  readonly share: typeof share;
  readonly worst: typeof worst;
};
export type EvidenceLab = Lab<EvidenceJobs>;

/** The answer to a query. Throws, naming them, when metric, groups or cell do not exist. */
export async function answer(query: Query, lab: EvidenceLab): Promise<Answer> {
  const { ask } = query;
  switch (ask.kind) {
    case 'share':
      return lab.do('share', { query: { ...query, ask } });
    case 'copies':
      return lab.do('copies', { query: { ...query, ask } });
    case 'proxy':
      return proxyAnswer(query, ask, lab);
    case 'probe':
      return probed(query, ask, lab);
    case 'spread':
      return spread(query, ask, lab);
    case 'moved':
      return moved(query, ask, lab);
    case 'overall': {
      const [frame] = (
        await lab.do('run', {
          experiment: query.experiment,
          measures: [measure(query, ask.metric, [])],
        })
      ).frames;
      return estimated(frame?.overall.values[ask.metric]);
    }
    case 'cell': {
      const [frame] = (
        await lab.do('run', {
          experiment: query.experiment,
          measures: [measure(query, ask.metric, ask.groups)],
        })
      ).frames;
      const cell = frame?.cells.find(({ key }) => key === ask.cell);
      return cell ? estimated(cell.values[ask.metric]) : noSuchCell(ask.cell, ask.groups);
    }
    case 'difference':
    case 'ratio':
      return compared(query, ask, lab);
    case 'disparity':
      return disparity(query, ask, lab);
    case 'detectable':
      return detectable(query, ask, lab);
    case 'needed':
      return needed(query, ask, lab);
    case 'implied':
      return implied(query, ask, lab);
    case 'inequality':
      return inequality(query, ask, lab);
    case 'consistency':
      return alike(query, ask, lab);
  }
}

function measure(query: Query, metric: string, groups: readonly string[]): Measure {
  const { part, filter, margin, family } = query;
  return { part, metrics: [metric], groups: [...groups], control: [], filter, margin, family };
}

function estimated(estimate: Estimate | undefined): Answer {
  if (!estimate) return { value: null, n: 0, tooSmall: true };
  const { value, n, part, interval, tooSmall } = estimate;
  return {
    value,
    n,
    tooSmall,
    ...(part === undefined ? {} : { part }),
    ...(interval ? { interval } : {}),
  };
}

/** The experiment with this cell as the pre-registered reference. */
function against(experiment: Experiment, groups: readonly string[], reference: string): Experiment {
  const levels = reference.split('|');
  const named = Object.fromEntries(groups.map((column, i) => [column, levels[i] ?? '']));
  return {
    ...experiment,
    roles: { ...experiment.roles, reference: { ...experiment.roles.reference, ...named } },
  };
}

async function compared(
  query: Query,
  ask: Extract<Ask, { kind: 'difference' | 'ratio' }>,
  lab: EvidenceLab,
): Promise<Answer> {
  const experiment = against(query.experiment, ask.groups, ask.reference);
  const { frames } = await lab.do('run', {
    experiment,
    measures: [measure(query, ask.metric, ask.groups)],
  });
  const cell = frames[0]?.cells.find(({ key }) => key === ask.cell);
  if (!cell) return noSuchCell(ask.cell, ask.groups);
  const found: CellComparison | undefined = cell.toReference?.[ask.metric];
  const n = cell.values[ask.metric]?.n ?? 0;
  if (!found) return { value: null, n, tooSmall: true };
  const value = ask.kind === 'difference' ? found.difference : found.ratio;
  const interval = ask.kind === 'difference' ? found.interval : found.ratioInterval;
  return { value, n, tooSmall: found.tooSmall, ...(interval ? { interval } : {}) };
}

/** A named disparity. A signed one is the cell against the reference, whatever other groups there are. */
async function disparity(
  query: Query,
  ask: Extract<Ask, { kind: 'disparity' }>,
  lab: EvidenceLab,
): Promise<Answer> {
  const experiment = against(query.experiment, ask.groups, ask.reference);
  const { frames } = await lab.do('run', {
    experiment,
    measures: [measure(query, 'selection-rate', ask.groups)],
  });
  const frame = frames[0];
  const found = frame && (signedPair(frame, ask, query.family) ?? frame.disparities[ask.disparity]);
  const n = frames[0]?.cells.find(({ key }) => key === ask.cell)?.values['selection-rate']?.n ?? 0;
  if (!found) return { value: null, n, tooSmall: true };
  return {
    value: found.value,
    n,
    tooSmall: false,
    ...(found.interval ? { interval: found.interval } : {}),
  };
}

/** Asked once a seed: the same recipe on other draws of the practice rows. */
function spread(
  query: Query,
  { of, seeds }: Extract<Ask, { kind: 'spread' }>,
  lab: EvidenceLab,
): Promise<Answer> {
  return spreadOf(query, seeds, (each) => answer({ ...each, ask: of }, lab));
}

async function moved(
  query: Query,
  ask: Extract<Ask, { kind: 'moved' }>,
  lab: EvidenceLab,
): Promise<Answer> {
  const [column] = ask.groups;
  const compared = await lab.do('compare', {
    before: ask.before,
    after: query.experiment,
    part: query.part,
    metrics: ['accuracy'],
    gap: { metric: 'accuracy', column: column!, group: ask.cell, reference: ask.reference },
  });
  const entry = compared.moved.find(({ group }) => group === ask.cell);
  if (!entry) return noSuchCell(ask.cell, ask.groups);
  const { deserving, other } = entry[ask.change];
  const value = ask.who === 'all' ? deserving + other : ask.who === 'deserving' ? deserving : other;
  return { value, n: entry.n, part: value, tooSmall: false };
}

function noSuchCell(cell: string, groups: readonly string[]): never {
  throw new Error(`There is no cell "${cell}" by ${groups.join(' × ')}.`);
}

/** A lab that does each piece of work once, however often it is asked for: machine plays of one seed share it. */
export function remembering(lab: EvidenceLab): EvidenceLab {
  const known = new Map<string, Promise<unknown>>();
  return {
    do: (kind, spec, call) =>
      once(known, canonical([kind, spec]), () => lab.do(kind, spec, call)) as never,
  };
}

/**
 * Answers that are computed once each, however often they are asked for. Queries of the same rows and groups share one
 * frame, measured for all the metrics named at once.
 */
export function remembered(
  lab: EvidenceLab,
  metrics: readonly string[] = [],
): (query: Query) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  const outcomes = new Map<string, Promise<unknown>>();
  const shared: EvidenceLab = {
    do(kind, spec, call) {
      if (kind !== 'run') return lab.do(kind, spec, call);
      const { experiment, measures } = spec as Parameters<EvidenceJobs['run']['run']>[0];
      const wider = measures.map((each) => ({
        ...each,
        metrics: [...new Set([...metrics, ...each.metrics])],
      }));
      const run = { experiment, measures: wider };
      return once(outcomes, canonical(run), () => lab.do('run', run, call)) as never;
    },
  };
  return (query) => once(answers, canonical(query), () => answer(query, shared));
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  return made;
}
