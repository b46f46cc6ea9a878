// A play-through as moves: for each entry of a log, the action that leads to it is looked for and tried. What no action leads to is told.

import { canonical } from '../base/canonical';
import type { Entry } from '../evidence/entry';
import type { Query } from '../evidence/query';
import type { Move } from './authoring';
import { instrumentById } from './instruments/index';
import { Refused, type Pending } from './instruments/instrument';
import type { CheckSpec, InstrumentUse, Pack, Step } from './pack';
import { act, scene as sceneFor, type Session } from './session';
import { wordsOf } from './words/index';
import { checkOfKind } from './checks/index';

type Action = Move['do'];

export interface Recorded {
  readonly moves: readonly Move[];
  /** Entries that no action of their step leads to. */
  readonly lost: readonly Entry[];
}

/** What a person does, as opposed to what the page notes of it. */
const DONE: ReadonlySet<Entry['kind']> = new Set([
  'evidence',
  'run',
  'decision',
  'finding',
  'answer',
  'document',
  'context',
  'lock',
]);

export function recorded({ pack, about, log }: Session): Recorded {
  const gone = new Set(
    log.flatMap((entry) => (entry.kind === 'withdrawn' ? [entry.body.entry] : [])),
  );
  const moves: Move[] = [];
  const lost: Entry[] = [];
  let states: Session['states'] = {};
  for (const entry of log) {
    if (!DONE.has(entry.kind) || gone.has(entry.n)) continue;
    const step = pack.exercise.steps.find(({ id }) => id === entry.step);
    // An action may open rows and pin in one go: then it was done before the opening stood in the log.
    const from = log[entry.n - 1]?.kind === 'opened' ? [entry.n, entry.n - 1] : [entry.n];
    const found = from
      .map((n) => step && wayTo(entry, step, { pack, about, log: log.slice(0, n), states }))
      .find((way) => way !== undefined);
    if (!step || !found) {
      lost.push(entry);
      continue;
    }
    states = found.states;
    const lap = step.lap === 'full' || found.use.lap === 'full' ? 'full' : 'core';
    const place = {
      step: step.id,
      instrument: found.use.id,
      lap,
      for: checkFor(entry, step, found.use, pack),
    } as const;
    found.actions.forEach((action, at) => {
      const last = at === found.actions.length - 1;
      moves.push({
        ...place,
        do: withNames(action) as Action,
        ...(last ? { as: `entry-${entry.n}` } : {}),
      });
    });
  }
  return { moves, lost };
}

interface Way {
  readonly use: InstrumentUse;
  readonly actions: readonly Action[];
  readonly states: Session['states'];
}

/** The first way of doing something in this step that ends in this very entry. */
function wayTo(entry: Entry, step: Step, before: Session): Way | undefined {
  for (const use of step.instruments) {
    const place = { step: step.id, instrument: use.id };
    for (const actions of waysIn(entry, use, before, place)) {
      try {
        let session = before;
        let pending: readonly Pending[] = [];
        for (const action of actions) ({ session, pending } = act(session, place, action));
        if (pending.some((each) => leadsTo(each, entry)))
          return { use, actions, states: session.states };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
  }
  return undefined;
}

function leadsTo(pending: Pending, entry: Entry): boolean {
  if (pending.kind !== entry.kind) return false;
  if (pending.kind === 'evidence')
    return canonical(pending.body.query) === canonical((entry as Entry<'evidence'>).body.query);
  if (pending.kind === 'run')
    return (
      canonical(pending.body.experiment) === canonical((entry as Entry<'run'>).body.experiment)
    );
  return canonical(pending.body) === canonical(entry.body);
}

type Body = Readonly<Record<string, unknown>>;

/** Actions that may lead to an entry: what its body says was done, then whatever the instrument offers. */
function* waysIn(
  entry: Entry,
  { use, preset }: InstrumentUse,
  session: Session,
  place: { readonly step: string; readonly instrument: string },
): Generator<readonly Action[]> {
  const body = entry.body as unknown as Body;
  switch (entry.kind) {
    case 'evidence': {
      yield* pins((entry as Entry<'evidence'>).body.query, session);
      break;
    }
    case 'answer': {
      const { question, value, cites } = body;
      yield [{ do: 'say', question, ...(value as object), cites }];
      yield [{ do: 'say', ...(value as object), cites }];
      const { cells, part } = value as Body;
      if (Array.isArray(cells)) {
        const marks = [
          { do: 'set-marks', cells },
          { do: 'say', cites },
        ];
        yield marks;
        yield [{ do: part === 'audit' ? 'open' : 'practise' }, ...marks];
      }
      yield [{ do: 'set', ...(value as object) }];
      break;
    }
    case 'lock':
      yield [{ do: 'lock', ...body }];
      break;
    case 'finding': {
      const { claim, where, severity, soWhat, cites } = body;
      yield [{ do: 'claim', claim, where, severity, soWhat, cites }];
      break;
    }
    case 'document':
      yield [{ do: 'write', section: body['section'], text: body['text'] }];
      break;
    case 'context':
      yield [{ do: 'context', section: body['section'], number: body['number'] }];
      break;
    case 'run':
      yield [{ do: 'run', recipe: body['recipe'], knobs: knobsOf(entry as Entry<'run'>, session) }];
      break;
    case 'decision': {
      const { choice, reason, rejected, cites } = body;
      yield [{ do: 'choose', choice, reason, rejected, cites }];
      break;
    }
    default:
      break;
  }
  const state = session.states[`${place.step}/${place.instrument}`];
  const scene = sceneFor(session);
  const instrument = instrumentById(use);
  for (const option of instrument.options(preset, state ?? instrument.begin(preset, scene), scene))
    for (const rows of [[], [{ do: 'open' }], [{ do: 'practise' }]])
      yield [...rows, option as Action];
}

/** A number that is pinned: on which rows, of which metric and groups; or people counted between two runs. */
function* pins({ ask, part }: Query, { log }: Session): Generator<readonly Action[]> {
  if (ask.kind === 'moved') {
    const { cell, change, who } = ask;
    for (const { n, kind } of log)
      if (kind === 'run') yield [{ do: 'count', run: n, cell, change, who }];
  }
  if (!('metric' in ask)) return;
  const groups = 'groups' in ask ? ask.groups : [];
  const { kind: what, metric: _metric, groups: _groups, ...cells } = ask as unknown as Body;
  const look = { do: 'look', metric: ask.metric, groups };
  yield [look, { do: 'pin', what, ...cells }];
  yield [{ do: part === 'audit' ? 'open' : 'practise' }, look, { do: 'pin', what, ...cells }];
}

/** What the knobs of a recipe were set to: it stands in the experiment that was run. */
function knobsOf({ body }: Entry<'run'>, { pack }: Session): Record<string, unknown> {
  const knobs = pack.lab.recipes[body.recipe]?.knobs ?? [];
  const at = (path: readonly (string | number)[]): unknown =>
    path.reduce<unknown>(
      (inner, key) => (inner as Readonly<Record<string | number, unknown>> | undefined)?.[key],
      body.experiment,
    );
  return Object.fromEntries(knobs.map(({ id, path }) => [id, at(path)]));
}

/** The check a move is for: the one that asks this very number, else the first of its step that looks at this instrument. */
function checkFor(
  entry: Entry,
  { id }: Step,
  { use }: InstrumentUse,
  { exercise, lab }: Pack,
): string {
  const here = exercise.checks.filter(({ step }) => step === id);
  const asks = ({ spec }: CheckSpec): boolean =>
    entry.kind === 'evidence' &&
    ((spec['items'] ?? []) as readonly { readonly any: readonly string[] }[]).some(({ any }) =>
      any.some(
        (name) =>
          canonical(lab.queries[name]?.ask ?? null) ===
          canonical((entry as Entry<'evidence'>).body.query.ask),
      ),
    );
  const fits = ({ kind }: CheckSpec): boolean => wordsOf(checkOfKind(kind)).instrument === use;
  return (here.find(asks) ?? here.find(fits) ?? here[0] ?? exercise.checks[0]!).id;
}

/** Numbers of entries become the names of the moves that made them. */
function withNames(value: unknown, key = ''): unknown {
  if (typeof value === 'number')
    return key === 'cites' || key === 'run' ? `@entry-${value}` : value;
  if (typeof value === 'string') return value.replace(/\[\[(\d+)\]\]/g, '[[@entry-$1]]');
  if (Array.isArray(value)) return value.map((each) => withNames(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withNames(inner, name)]),
  );
}
