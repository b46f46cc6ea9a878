// The score of a log: a pure function of the pack, the log and the rows. Page and command line show the same bytes.

import { remembered, type EvidenceLab } from '../evidence/answer';
import type { Log } from '../evidence/entry';
import type { DatasetAbout } from '../lab/lab';
import { checkOfKind } from './checks/index';
import { orElse, type Given, type Judged } from './checks/check';
import { fill } from './fill';
import { gates } from './gates/index';
import { headlineOf, levelNames } from './headline';
import { levels, type CheckSpec, type Pack } from './pack';
import { hintsPrice } from './price';
import { sceneOf } from './scene';
import { saltOf } from './session';
import { shareOut } from './share-out';
import {
  PASS,
  type Change,
  type CheckStatus,
  type LevelBar,
  type OpenGate,
  type Scorecard,
  type Verdict,
} from './scorecard';

/** An open gate holds the score here (curriculum section 1, "Red gates"). */
const HELD_AT = 49;
const DISTINGUISHED = 85;
/** What "distinguished" asks of every level that rests on two checks or more. */
const LEVEL_FLOOR = 0.6;

/**
 * Scores a log. Throws a sentence for what cannot be scored at all: a quick lap, a log of another exercise or edition.
 * Nothing else that a log may hold throws: what cannot be computed again is told on the card.
 */
export async function score(
  pack: Pack,
  log: Log,
  about: DatasetAbout,
  lab: EvidenceLab,
): Promise<Scorecard> {
  const scene = sceneOf(pack, about, log);
  const { lap, start } = scene.attempt;
  if (lap === 'quick') throw new Error('A quick lap has no score. Go on to Core to have one.');
  if (start.exercise !== pack.exercise.id)
    throw new Error(`This log is of exercise ${start.exercise}; score it there.`);
  if (start.pack !== pack.hash)
    throw new Error('This log was begun on another edition of the exercise; score it there.');
  const given: Given = { scene, lab, answer: remembered(lab, Object.keys(pack.lab.metrics)) };
  const asked = pack.exercise.checks.filter((check) => lap === 'full' || check.lap === 'core');
  const verdicts: Verdict[] = [];
  for (const check of asked) verdicts.push(await verdictOf(check, given));
  const open: OpenGate[] = otherRows(given);
  for (const gate of gates) {
    if (!pack.exercise.gates.on.includes(gate.id)) continue;
    open.push(...(await orElse(() => gate.holds(given), [cannotCompute(given)])));
  }
  return cardOf(given, verdicts, open);
}

/** A log that was not dealt as its seed deals, or on other data, is held: its numbers are of other rows. */
function otherRows({ scene }: Given): OpenGate[] {
  const { salt, seed, data } = scene.attempt.start;
  return [
    ...(salt === saltOf(scene.pack, seed)
      ? []
      : [heldLog(`The rows were not dealt as seed ${seed} deals them.`)]),
    ...(data.id === scene.about.id && data.sha256 === scene.about.sha256
      ? []
      : [heldLog('The log was made on other data than those of this exercise.')]),
  ];
}

function cannotCompute({ scene }: Given): OpenGate {
  const runs = scene.attempt.runs.map(({ body }) => body.title);
  const named = runs.length === 0 ? '' : ` It names these runs: ${[...new Set(runs)].join(', ')}.`;
  return heldLog(`Something in the log cannot be computed again.${named}`);
}

/** As the gate R6: a log that cannot be replayed on these rows. */
function heldLog(sentence: string): OpenGate {
  return {
    id: 'R6',
    step: 'start',
    where: 'the log',
    sentence,
    marked: { from: 0, to: sentence.length },
    why: 'What was done cannot be replayed on the rows of this exercise, so it cannot be scored.',
    rewrites: ['Import the log as it was exported.', 'Start a new attempt.'],
  };
}

/** Said of a check whose entries name rows, groups or models that do not exist: no honest log gets there. */
const UNREADABLE = {
  did: 'Your entries for this are in the log.',
  found: 'They name something that cannot be computed again.',
  why: 'What does not come out again cannot count.',
  next: 'Do this step again.',
} as const;

async function verdictOf(check: CheckSpec, given: Given): Promise<Verdict> {
  const { pack, attempt } = given.scene;
  const kind = checkOfKind(check.kind);
  const spec = kind.schema.parse(check.spec) as unknown;
  const unreadable: Judged = { share: 0, case: 'unreadable', slots: {}, cites: [] };
  const judged = await orElse(() => kind.verdict(spec, given), unreadable);
  const words =
    judged === unreadable ? UNREADABLE : pack.rubric.checks[check.id]?.cases[judged.case];
  if (!words)
    throw new Error(`rubric.yaml has no sentences for check "${check.id}", case "${judged.case}".`);
  const level = attempt.hints.get(check.id) ?? 0;
  const price = hintsPrice(check.points, level);
  const earned = Math.round(2 * judged.share * check.points) / 2;
  const seen = level >= 4;
  const points = seen ? 0 : Math.max(0, earned - price);
  const next = words.next;
  return {
    id: check.id,
    title: check.title,
    level: check.level,
    lap: check.lap,
    step: check.step,
    status: seen
      ? 'seen'
      : judged.case === kind.nothing
        ? 'not-done'
        : statusOf(earned, check.points),
    points,
    of: check.points,
    case: judged.case,
    did: fill(words.did, judged.slots),
    found: fill(words.found, judged.slots),
    why: fill(words.why, judged.slots),
    ...(next === undefined || next === '' ? {} : { next: fill(next, judged.slots) }),
    price,
    cites: judged.cites,
  };
}

function statusOf(earned: number, of: number): CheckStatus {
  if (earned >= of) return 'right';
  return earned > 0 ? 'partly' : 'not-yet';
}

function cardOf(
  { scene }: Given,
  checks: readonly Verdict[],
  open: readonly OpenGate[],
): Scorecard {
  const { pack, attempt } = scene;
  const { exercise, rubric } = pack;
  const points = checks.reduce((sum, check) => sum + check.points, 0);
  const of = checks.reduce((sum, check) => sum + check.of, 0);
  const whole = Math.round((100 * points) / of);
  const held = open.length > 0;
  const shown = held ? Math.min(HELD_AT, whole) : whole;
  const bars = barsOf(checks, whole);
  const everyLevel = bars.every(
    (bar) =>
      checks.filter(({ level }) => level === bar.level).length < 2 ||
      bar.points >= LEVEL_FLOOR * bar.of,
  );
  const pass = !held && whole >= PASS;
  return {
    v: 1,
    exercise: exercise.id,
    title: exercise.title,
    pack: pack.hash,
    core: attempt.start.core,
    lap: attempt.lap,
    seed: attempt.start.seed,
    score: shown,
    open: whole,
    held,
    points,
    of,
    band:
      shown < 50
        ? 'emerging'
        : !pass
          ? 'developing'
          : whole >= DISTINGUISHED && everyLevel
            ? 'distinguished'
            : 'pass',
    pass,
    headline: headlineOf(bars, open, whole),
    gates: open,
    change: changeOf(checks, of, pack),
    well: checks
      .filter(({ status }) => status === 'right')
      .map(({ id }) => rubric.checks[id]!.well),
    levels: bars,
    checks,
    later: exercise.checks
      .filter(({ id }) => !checks.some((check) => check.id === id))
      .map(({ id, title }) => ({ id, title })),
    questions: rubric.questions
      .filter(
        ({ when }) =>
          !when || checks.some(({ id, status }) => id === when.check && status === when.status),
      )
      .map(({ text }) => text)
      .slice(0, 3),
  };
}

/** Level bars on the shown scale: their lengths add up to 100, their points to the score. */
function barsOf(checks: readonly Verdict[], whole: number): LevelBar[] {
  const present = levels.filter((level) => checks.some((check) => check.level === level));
  const sum = (level: string, pick: (check: Verdict) => number): number =>
    checks
      .filter((check) => check.level === level)
      .reduce((total, check) => total + pick(check), 0);
  const of = shareOut(
    present.map((level) => sum(level, (check) => check.of)),
    100,
  );
  const points = shareOut(
    present.map((level) => sum(level, (check) => check.points)),
    whole,
  );
  return present.map((level, i) => ({
    level,
    name: levelNames[level],
    points: Math.min(points[i]!, of[i]!),
    of: of[i]!,
    ...(level === 'C' ? { note: 'structure only: software did not judge your prose' } : {}),
    ...(level === 'J' ? { note: 'judged by structure and by your evidence only' } : {}),
  }));
}

/** The check with most to gain; of equals the first. */
function changeOf(checks: readonly Verdict[], of: number, pack: Pack): Change | null {
  const gain = ({ status, of: most, points, price }: Verdict): number =>
    status === 'seen' ? 0 : most - price - points;
  const best = checks.reduce<Verdict | undefined>(
    (top, check) => (gain(check) > (top ? gain(top) : 0) ? check : top),
    undefined,
  );
  if (!best) return null;
  return {
    check: best.id,
    step: best.step,
    worth: Math.round((100 * gain(best)) / of),
    text: best.status === 'not-done' ? pack.rubric.checks[best.id]!.change : best.found,
    next: best.next ?? pack.rubric.checks[best.id]!.change,
  };
}
