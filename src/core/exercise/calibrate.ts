// Plays the outcome checks of an exercise over many deals of its rows, or many worlds: reference, baseline and bots.

import { canonical } from '../base/canonical';
import { rng } from '../base/rng';
import { standardDeviation } from '../base/statistics';
import { remembered, remembering, type EvidenceLab } from '../evidence/answer';
import type { Body, EntryDraft } from '../evidence/entry';
import type { DatasetAbout } from '../lab/lab';
import type { Authoring, Move } from './authoring';
import { handsOn, type Bot } from './bots/bot';
import { bots } from './bots/index';
import { orElse, type Judged } from './checks/check';
import { checkOfKind } from './checks/index';
import { Refused } from './instruments/instrument';
import type { CheckSpec, Pack } from './pack';
import { aboutOf } from './pack-data';
import { edited } from './play';
import { outcomeChecks, PASSES, workFor, type Power } from './power';
import { record, scene, startSession, type Session } from './session';
import { beginWalk, later, passBy, planned, playMove } from './walk';

export interface CalibrateOptions {
  readonly shipped: readonly DatasetAbout[];
  /** Deals or worlds where nothing is trained, and where something is. */
  readonly salts: number;
  readonly trainedSalts: number;
  /** Only this check. */
  readonly only?: string | undefined;
}

interface Who {
  readonly role: Power['role'];
  readonly who: string;
  play(about: DatasetAbout, seed: number, lab: EvidenceLab): Promise<Session>;
}

const LAP = 'full';

/** A row for each outcome check and each of those who play it. Every deal is told as it ends. */
export async function calibrate(
  pack: Pack,
  authoring: Authoring,
  lab: EvidenceLab,
  { shipped, salts, trainedSalts, only }: CalibrateOptions,
  tell: (text: string) => void = () => undefined,
): Promise<Power[]> {
  const general = bots.map((bot) => ({
    role: 'bot' as const,
    who: bot.id,
    play: byBot(pack, bot),
  }));
  const courses: Course[] = outcomeChecks(pack)
    .filter(({ id }) => only === undefined || id === only)
    .flatMap((check) => [
      ...everybody(pack, authoring, check).map((who) => ({ check, who, most: salts })),
      ...general.map((who) => ({ check, who, most: Math.min(salts, trainedSalts) })),
    ])
    .map((course) => ({ ...course, judged: [], trained: false }));
  // Deal by deal, so that all who play on the same rows share what was computed on them.
  for (let seed = 0; seed < salts; seed++) {
    const about = aboutOf(pack.exercise, seed, shipped);
    const hands = remembering(lab);
    const sessions = new Map<Who, Session>();
    for (const course of courses.filter(({ most }) => seed < most)) {
      const { who, check } = course;
      const session = sessions.get(who) ?? (await who.play(about, seed, hands));
      sessions.set(who, session);
      if (!course.trained && trains(session)) {
        course.trained = true;
        course.most = Math.min(course.most, trainedSalts);
      }
      course.judged.push(await verdictOf(check, session, hands));
    }
    tell(`${seed + 1} of ${salts} deals`);
  }
  return courses.map(({ check, who, ...rest }) => rowOf(check.id, who, rest));
}

interface Course {
  readonly check: CheckSpec;
  readonly who: Who;
  most: number;
  readonly judged: Judged[];
  trained: boolean;
}

function rowOf(
  check: string,
  { role, who }: Who,
  { judged, trained }: { readonly judged: readonly Judged[]; readonly trained: boolean },
): Power {
  const measures = judged.flatMap(({ measure }) => measure ?? []);
  const values = Float64Array.from(measures, ({ value }) => value);
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    check,
    role,
    who,
    n: judged.length,
    passed: round(judged.filter(({ share }) => share >= PASSES).length / judged.length),
    trained,
    ...(measures.length === judged.length && measures.length > 1
      ? {
          mean: round(values.reduce((sum, value) => sum + value, 0) / values.length),
          sd: round(standardDeviation(values)),
          wanted: measures[0]!.wanted,
        }
      : {}),
  };
}

/** The reference, the baseline where the check has one, and each bot that does not do this check's work as it is done. */
function everybody(pack: Pack, { solution, bots: own }: Authoring, check: CheckSpec): Who[] {
  const work = (moves: readonly Move[]): string => canonical(workFor(check, moves));
  const reference = work(solution);
  const workOf =
    (moves: readonly Move[]): Who['play'] =>
    (about, seed, lab) =>
      playFor(pack, about, moves, check, seed, lab);
  const without = baselineOf(check);
  return [
    { role: 'reference', who: 'reference', play: workOf(solution) },
    ...(without
      ? [
          {
            role: 'baseline' as const,
            who: 'baseline',
            play: async (about: DatasetAbout, seed: number, lab: EvidenceLab) =>
              unrepaired(await workOf(solution)(about, seed, lab), without),
          },
        ]
      : []),
    ...own
      .map(({ id, edits }) => ({ id, moves: edited(solution, edits) }))
      .filter(({ moves }) => work(moves) !== reference)
      .map(({ id, moves }) => ({ role: 'bot' as const, who: id, play: workOf(moves) })),
  ];
}

function byBot(pack: Pack, bot: Bot): Who['play'] {
  return async (about, seed, lab) => {
    const begun = startSession(pack, about, { lap: LAP, seed, at: 0 });
    const hands = handsOn(begun, LAP, lab, rng(`${bot.id}/${seed}`));
    await bot.play(hands);
    return hands.session();
  };
}

/** The moves of one check, with what they rest on. */
async function playFor(
  pack: Pack,
  about: DatasetAbout,
  moves: readonly Move[],
  check: CheckSpec,
  seed: number,
  lab: EvidenceLab,
): Promise<Session> {
  let walk = beginWalk(pack, about, { lap: LAP, seed });
  for (const { move, part } of planned(moves, LAP, check)) {
    try {
      walk = await (part === 'around'
        ? passBy(walk, move, { lab })
        : playMove(walk, move, { lab }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      walk = later(walk);
    }
  }
  return walk.session;
}

interface Baseline {
  readonly question?: string;
  readonly recipes: readonly string[];
  readonly base: string;
}

/** What a check of a model compares with, if it is one: kinds name it `base`, or `network` where that is what they read. */
function baselineOf({ spec }: CheckSpec): Baseline | undefined {
  const { base, network, question, recipes, of } = spec as {
    base?: string;
    network?: string;
    question?: string;
    recipes?: readonly string[];
    of?: { decision?: string; recipes?: readonly string[] };
  };
  const plain = base ?? network;
  if (plain === undefined) return undefined;
  const asked = question ?? of?.decision;
  return {
    base: plain,
    recipes: of?.recipes ?? recipes ?? [],
    ...(asked === undefined ? {} : { question: asked }),
  };
}

/** The same work with the model left as it was in place of the repair. */
function unrepaired(session: Session, { base, question, recipes }: Baseline): Session {
  const { attempt, experiment } = scene(session);
  const decision = question === undefined ? undefined : attempt.decisions.get(question)?.body;
  const choice = decision?.choice;
  const chosen = attempt.runs.findLast(({ n, body }) =>
    choice?.kind === 'run' ? n === choice.run : recipes.includes(body.recipe),
  );
  if (!chosen) return session;
  const gone: EntryDraft[] = attempt.runs
    .filter(({ body }) => recipes.includes(body.recipe))
    .map(({ n }) => ({ kind: 'withdrawn', body: { entry: n } }));
  const run: Body<'run'> = { ...chosen.body, family: 'none', experiment: experiment(base) };
  const at = session.log.at(-1)!.at;
  const begun = record(session, chosen.step, [...gone, { kind: 'run', body: run }], at);
  if (!decision) return begun;
  const body = { ...decision, choice: { kind: 'run' as const, run: begun.log.at(-1)!.n } };
  return record(begun, chosen.step, [{ kind: 'decision', body }], at);
}

function trains({ log }: Session): boolean {
  return log.some(
    (entry) =>
      entry.kind === 'run' && !['frozen', 'given'].includes(entry.body.experiment.learner.id),
  );
}

async function verdictOf(check: CheckSpec, session: Session, lab: EvidenceLab): Promise<Judged> {
  const kind = checkOfKind(check.kind);
  const spec: unknown = kind.schema.parse(check.spec);
  const given = {
    scene: scene(session),
    lab,
    answer: remembered(lab, Object.keys(session.pack.lab.metrics)),
  };
  return orElse(() => kind.verdict(spec, given), {
    share: 0,
    case: 'unreadable',
    slots: {},
    cites: [],
  });
}
