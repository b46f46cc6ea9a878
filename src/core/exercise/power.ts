// The power of a check: how often the reference, the model without repair and each bot pass it when the rows are dealt or
// drawn anew. A check that a good repair fails, or that doing nothing passes, measures chance (curriculum section 1).

import { sha256 } from '../base/sha256';
import { canonical } from '../base/canonical';
import { CORE_VERSION } from '../evidence/version';
import type { Authoring, Move } from './authoring';
import type { CheckSpec, Pack } from './pack';
import { edited } from './play';
import { planned } from './walk';

/** How one of them did on one check, over all deals. */
export interface Power {
  readonly check: string;
  readonly role: 'reference' | 'baseline' | 'bot';
  readonly who: string;
  /** Deals or worlds. */
  readonly n: number;
  /** Share of them in which it earned the check's points. */
  readonly passed: number;
  /** Whether it trains a model: then fewer deals are played, and the mean must lie three deviations on its side. */
  readonly trained: boolean;
  /** Of the number that the marks are set by. */
  readonly mean?: number;
  readonly sd?: number;
  /** What that number has to reach. */
  readonly wanted?: number;
}

/** truth.json */
export interface PowerFile {
  /** Of what was calibrated: `powerEdition`. */
  readonly of: string;
  readonly core: string;
  readonly rows: readonly Power[];
}

/** This share of a check's points is passing it. */
export const PASSES = 0.9;
const REFERENCE = 0.99;
const OTHERS = 0.01;
const DEVIATIONS = 3;

/** The checks whose result depends on rows that nobody chose. */
export function outcomeChecks({ exercise }: Pack): readonly CheckSpec[] {
  return exercise.checks.filter(({ level }) => level === 'O');
}

/** Changes when anything does that the figures rest on; another hint, query or sentence changes nothing. */
export function powerEdition(pack: Pack, { solution, bots }: Authoring): string {
  const { data, salt } = pack.exercise;
  const { experiments, recipes } = pack.lab;
  const checks = outcomeChecks(pack).map((check) => ({
    id: check.id,
    kind: check.kind,
    spec: check.spec,
    work: workFor(check, solution),
    bots: bots.map(({ id, edits }) => ({ id, work: workFor(check, edited(solution, edits)) })),
  }));
  return sha256(canonical({ data, salt, experiments, recipes, checks }));
}

/** The moves of a solution that a check rests on. */
export function workFor(check: CheckSpec, moves: readonly Move[]): readonly Move[] {
  return planned(moves, 'full', check).flatMap(({ move, part }) =>
    part === 'around' ? [] : [move],
  );
}

/** What is wrong with the power of a pack's outcome checks, in sentences; none = all is well. */
export function powerProblems(pack: Pack, authoring: Authoring): string[] {
  const checks = outcomeChecks(pack);
  if (checks.length === 0) return [];
  const run = `run: npm run --silent lab -- calibrate --only ${pack.exercise.id} --write`;
  const file = authoring.power as PowerFile | null;
  if (!file) return [`truth.json is missing; ${run}`];
  if (file.of !== powerEdition(pack, authoring) || file.core !== CORE_VERSION)
    return [`truth.json is of another edition; ${run}`];
  return [
    ...checks
      .filter(
        ({ id }) => !file.rows.some(({ check, role }) => check === id && role === 'reference'),
      )
      .map(({ id }) => `truth.json has no reference for check "${id}"; ${run}`),
    ...file.rows.flatMap((row) => problemsOf(row, authoring)),
  ];
}

function problemsOf(row: Power, { passes }: Authoring): string[] {
  const { check, role, who, passed, n } = row;
  const share = `${Math.round(1000 * passed) / 10} % of ${n}`;
  if (role === 'reference') {
    if (passed < REFERENCE)
      return [`check "${check}": the reference passes ${share}, not ${100 * REFERENCE} %.`];
    return near(row, 'below')
      ? [`check "${check}": the reference lies within ${DEVIATIONS} deviations of failing it.`]
      : [];
  }
  if (passes.some((each) => each.check === check && each.who.includes(who))) return [];
  if (passed > OTHERS)
    return [
      `check "${check}": ${who} passes ${share}; name it under "passes" in bots.yaml with the reason, or make the check tell it apart.`,
    ];
  return role === 'baseline' && near(row, 'above')
    ? [`check "${check}": the ${who} lies within ${DEVIATIONS} deviations of passing it.`]
    : [];
}

/** Few deals say little of a rate, so the mean of what was measured must stand clear of the mark. */
function near({ trained, mean, sd, wanted }: Power, side: 'below' | 'above'): boolean {
  if (!trained || mean === undefined || sd === undefined || wanted === undefined) return false;
  return side === 'below' ? mean - DEVIATIONS * sd < wanted : mean + DEVIATIONS * sd >= wanted;
}
