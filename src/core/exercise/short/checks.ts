// The checks of a short pack, whole: kind, level, points, lap, step and spec, where the author left them out.

import { capital } from '../../base/capital';
import { checks as kinds } from '../checks/index';
import { meant, type Problems } from '../problems';
import { wordsOf } from '../words/index';
import { queriesOf } from './asks';
import type { CheckTold, StepTold } from './form';
import type { Read } from './read';

/** Core carries 50 to 75 of 100 points, and what can be had by pinning everything stays below half of either lap. */
const CORE_POINTS = 74;
const CORE_EVIDENCE = 22;
/** Words of own reason that a sentence needs. */
const REASON_WORDS = 6;

/** A check whose kind, step and id are known. */
export type KnownCheck = CheckTold & { readonly kind: string; readonly step: string };

export function knownChecks(
  told: readonly CheckTold[],
  steps: readonly (StepTold & { readonly id: string })[],
  problems: Problems,
): KnownCheck[] {
  return told.flatMap((check, at) => {
    const kind = check.kind ?? kindOf(check);
    const found = kinds.find(({ id }) => id === kind);
    if (!found) {
      const ids = kinds.map(({ id }) => id);
      const says =
        kind === undefined
          ? `Say what check "${check.id}" asks for: ask: and a metric, or kind: and one of these. ${meant('', ids)}`
          : `There is no check of kind "${kind}". ${meant(kind, ids)}`;
      problems.add('exercise.yaml', ['checks', at, ...(kind === undefined ? [] : ['kind'])], says);
      return [];
    }
    const { instrument } = wordsOf(found);
    const uses = ({ use, instruments = [] }: StepTold): boolean =>
      use === instrument ||
      instruments.some((each) => (each as { use?: unknown } | null)?.use === instrument);
    const step = check.step ?? (steps.find(uses) ?? steps[0])?.id ?? '';
    return [{ ...check, kind: found.id, step }];
  });
}

function kindOf({ ask, options, question, needs }: CheckTold): string | undefined {
  if (ask) return 'evidence-matches';
  return options || question !== undefined || needs ? 'statement' : undefined;
}

export function wholeChecks(
  checks: readonly KnownCheck[],
  parts: { readonly document: string; readonly rows: 'any' | 'audit'; readonly harm: string },
): Read[] {
  const laps = lapsOf(checks);
  const points = pointsOf(checks, laps);
  return checks.map((check, at) => {
    const { ask: _ask, question: _q, options: _o, right: _r, needs: _n, ...rest } = check;
    return {
      ...rest,
      title: check.title ?? capital(check.id.replaceAll('-', ' ')),
      level: levelOf(check),
      lap: laps[at],
      ...(points ? { points: points[at] } : {}),
      spec: check.spec ?? specOf(check, checks, parts),
    };
  });
}

function levelOf({ kind, level }: KnownCheck): string {
  return level ?? wordsOf(kinds.find(({ id }) => id === kind)!).level;
}

/** The first check of each level is Core; the last one always is left for Full. */
function lapsOf(checks: readonly KnownCheck[]): ('core' | 'full')[] {
  const seen = new Set<string>();
  const laps = checks.map((check) => {
    const first = !seen.has(levelOf(check));
    seen.add(levelOf(check));
    return check.lap ?? (first ? ('core' as const) : ('full' as const));
  });
  const untold = checks.every(({ lap }) => lap === undefined);
  if (untold && laps.length > 1 && !laps.includes('full')) laps[laps.length - 1] = 'full';
  return laps;
}

/** Shares of 100 when the author gave no points at all. */
function pointsOf(
  checks: readonly KnownCheck[],
  laps: readonly string[],
): readonly number[] | undefined {
  if (checks.some(({ points }) => points !== undefined)) return undefined;
  const isCore = (at: number): boolean => laps[at] === 'core';
  const isEvidence = (at: number): boolean => isCore(at) && levelOf(checks[at]!) === 'E';
  const places = checks.map((_, at) => at);
  const evidence = places.filter(isEvidence);
  const other = places.filter((at) => isCore(at) && !isEvidence(at));
  const full = places.filter((at) => !isCore(at));
  const inCore = full.length === 0 ? 100 : CORE_POINTS;
  const forEvidence =
    evidence.length === 0 ? 0 : other.length === 0 ? inCore : Math.min(CORE_EVIDENCE, inCore);
  const points = new Array<number>(checks.length).fill(0);
  const deal = (to: readonly number[], sum: number): void =>
    to.forEach((at, i) => {
      points[at] = Math.floor(sum / to.length) + (i < sum % to.length ? 1 : 0);
    });
  deal(evidence, forEvidence);
  deal(other, inCore - forEvidence);
  deal(full, 100 - inCore);
  return points;
}

function specOf(
  check: KnownCheck,
  checks: readonly KnownCheck[],
  { document, rows, harm }: { document: string; rows: 'any' | 'audit'; harm: string },
): Read {
  switch (check.kind) {
    case 'evidence-matches':
      return {
        rows,
        items: Object.keys(queriesOf(check, '')).map((name) => ({ any: [name] })),
      };
    case 'statement':
      return { question: check.id, words: REASON_WORDS };
    case 'sections':
      return { document };
    case 'prereg': {
      const metrics = checks.flatMap(({ ask = [] }) => ask.map(({ metric }) => metric));
      return { words: REASON_WORDS, fits: { [harm]: [...new Set(metrics)] } };
    }
    default:
      return {};
  }
}
