// The slice auditor: choose a metric and groups, lock them, open the audit rows, pin what you find, name the cells that are worst.

import { lockOf } from '../../evidence/fold';
import type { Body } from '../../evidence/entry';
import type { Ask } from '../../evidence/query';
import { titleOf, type Scene } from '../scene';
import { Refused, type Instrument, type Pending } from './instrument';
import { pinNamed } from './pin-named';
import { action, preset, type SliceAction, type SlicePreset, type SliceState } from './slice-form';
import { cellsOf, queryOf, referenceCell } from './slice-shown';

export const sliceAuditor: Instrument<SlicePreset, SliceState, SliceAction> = {
  id: 'slice-auditor',
  name: 'Slice auditor',
  plain: 'Shows one metric for each group, with how sure it is.',
  source: 'Disaggregated evaluation: Mitchell et al. 2019, section 4.3; Barocas et al. 2021.',
  preset,
  action,
  // Always on practice rows: whatever is seen of audit rows must have been asked for, so that the log has it.
  begin: ({ start }) => ({ ...start, part: 'practice', against: null, marked: [] }),
  act(given, state, move, scene) {
    switch (move.do) {
      case 'look': {
        const metric = move.metric ?? state.metric;
        const groups = move.groups ?? state.groups;
        mustOffer(given, metric, groups);
        const kept = same(groups, state.groups) ? {} : { marked: [], against: null };
        const next = { ...state, metric, groups, ...kept };
        return { state: next, pending: next.part === 'audit' ? [opened(next)] : [] };
      }
      case 'lock':
        return { state, pending: [lock(given, move, scene)] };
      case 'open': {
        if (given.rows !== 'audit') throw new Refused('This step uses practice rows only.');
        if (!lockOf(scene.attempt)) {
          throw new Refused(
            'Lock what you will look at first: a metric chosen after looking proves little.',
          );
        }
        const next = { ...state, part: 'audit' as const };
        return { state: next, pending: [opened(next)] };
      }
      case 'practise':
        return { state: { ...state, part: 'practice' }, pending: [] };
      case 'against':
        if (move.cell !== null) mustBeCell(scene, state.groups, move.cell);
        return { state: { ...state, against: move.cell }, pending: [] };
      case 'pin': {
        const query = queryOf(given, state, scene, askOf(state, move, scene));
        return {
          state,
          pending: [{ kind: 'evidence', body: { title: titleOf(scene, query.ask), query } }],
        };
      }
      case 'pin-named':
        return { state, pending: namedPin(given, move.query, state, scene) };
      case 'mark':
        mustBeCell(scene, state.groups, move.cell);
        return {
          state: { ...state, marked: [...new Set([...state.marked, move.cell])].sort() },
          pending: [],
        };
      case 'unmark':
        return {
          state: { ...state, marked: state.marked.filter((cell) => cell !== move.cell) },
          pending: [],
        };
      case 'set-marks':
        for (const cell of move.cells) mustBeCell(scene, state.groups, cell);
        return { state: { ...state, marked: [...new Set(move.cells)].sort() }, pending: [] };
      case 'say': {
        if (!given.set) throw new Refused('This step asks for no set of cells.');
        if (state.marked.length === 0) throw new Refused('Mark the cells you mean first.');
        const value = { part: state.part, cells: [...state.marked] };
        return {
          state,
          pending: [
            { kind: 'answer', body: { question: given.set.question, value, cites: move.cites } },
          ],
        };
      }
    }
  },
  options(given, state, scene) {
    const looks = given.metrics.flatMap((metric) =>
      given.groups.map((groups) => ({ do: 'look' as const, metric, groups })),
    );
    const cells = cellsOf(scene, state.groups);
    const pinned: SliceAction[] =
      state.groups.length === 0
        ? [{ do: 'pin', what: 'overall' }]
        : cells.flatMap((cell) => [
            { do: 'pin', what: 'cell', cell },
            { do: 'pin', what: 'difference', cell },
          ]);
    const set: SliceAction[] = given.set
      ? [...cells.map((cell) => ({ do: 'mark' as const, cell })), { do: 'say', cites: [] }]
      : [];
    const lockForm: SliceAction[] = given.lock === 'here' ? [anyLock(given, scene)] : [];
    return [
      ...looks,
      ...lockForm,
      ...(given.rows === 'audit' ? [{ do: 'open' as const }] : []),
      ...pinned,
      ...given.named.map((query) => ({ do: 'pin-named' as const, query })),
      ...set,
    ];
  },
};

/** A lock as somebody without a thought would fill it in: everything, with the data set's own references. */
function anyLock({ metrics }: SlicePreset, { about, pack }: Scene): SliceAction {
  return {
    do: 'lock',
    metrics: [...metrics],
    groups: [about.groups[0]!.column],
    reference: Object.fromEntries(about.groups.map(({ column, reference }) => [column, reference])),
    margin: 0.1,
    harm: Object.keys(pack.lab.harms)[0]!,
    reason: 'It is important.',
  };
}

/** A named number; on audit rows it is a look as well, and counts in the family. */
function namedPin(
  { named }: SlicePreset,
  name: string,
  { part }: SliceState,
  scene: Scene,
): Pending[] {
  if (!named.includes(name)) throw new Refused(`This step does not offer the number "${name}".`);
  if (part === 'practice') return [pinNamed(name, part, scene)];
  const { ask } = scene.query(name, part);
  const groups = 'groups' in ask ? [...ask.groups] : [];
  const look = { metrics: [measuredBy(ask)], groups };
  return [{ kind: 'opened', body: look }, pinNamed(name, part, scene, [look])];
}

/** What a question measures, as one word of the log. */
function measuredBy(ask: Ask): string {
  if ('metric' in ask) return ask.metric;
  if (ask.kind === 'disparity') return ask.disparity;
  return ask.kind === 'inequality' ? ask.index : ask.kind;
}

function askOf(state: SliceState, move: Extract<SliceAction, { do: 'pin' }>, scene: Scene): Ask {
  const { metric } = state;
  const groups = [...state.groups];
  if (move.what === 'overall') return { kind: 'overall', metric };
  if (groups.length === 0)
    throw new Refused('Choose groups first: without them there is one number only.');
  if (move.cell === undefined) throw new Refused('Say which cell is to be pinned.');
  mustBeCell(scene, groups, move.cell);
  if (move.what === 'cell') return { kind: 'cell', metric, groups, cell: move.cell };
  const reference = move.reference ?? state.against ?? referenceCell(scene, groups);
  mustBeCell(scene, groups, reference);
  if (reference === move.cell)
    throw new Refused('A group has no difference to itself. Choose another cell.');
  return { kind: move.what, metric, groups, cell: move.cell, reference };
}

function lock(
  given: SlicePreset,
  move: Extract<SliceAction, { do: 'lock' }>,
  scene: Scene,
): Pending {
  if (given.lock !== 'here') throw new Refused('The metric is locked in another step.');
  for (const metric of move.metrics) mustOffer(given, metric, given.start.groups);
  for (const column of move.groups) {
    const reference = move.reference[column];
    if (reference === undefined)
      throw new Refused(`Name the group that ${column} is compared with.`);
    mustBeCell(scene, [column], reference);
  }
  if (!scene.pack.lab.harms[move.harm]) throw new Refused('Say which harm the metric stands for.');
  if (scene.attempt.opened.length > 0 && move.reason.trim() === '') {
    throw new Refused(
      'You have already opened the audit rows. A change now needs a sentence that says why.',
    );
  }
  const { metrics, groups, reference, margin, harm, reason } = move;
  const body: Body<'lock'> = { metrics, groups, reference, margin, harm, reason };
  return { kind: 'lock', body };
}

function opened(state: SliceState): Pending {
  return { kind: 'opened', body: { metrics: [state.metric], groups: [...state.groups] } };
}

function mustOffer(given: SlicePreset, metric: string, groups: readonly string[]): void {
  if (!given.metrics.includes(metric))
    throw new Refused(`This step does not offer the metric "${metric}".`);
  if (!given.groups.some((offered) => same(offered, groups))) {
    throw new Refused(`This step does not offer the groups "${groups.join(' × ')}".`);
  }
}

function mustBeCell(scene: Scene, groups: readonly string[], cell: string): void {
  if (!cellsOf(scene, groups).includes(cell))
    throw new Refused(`There is no cell "${cell}" by ${groups.join(' × ')}.`);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
