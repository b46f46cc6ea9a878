// What the slice auditor shows: the run behind its picture, the query behind a pin, the cells and their reference.

import { lockOf } from '../../evidence/fold';
import type { Ask, Query } from '../../evidence/query';
import type { Experiment } from '../../lab/experiment';
import type { Measure } from '../../lab/measure';
import { familySize, type Scene } from '../scene';
import type { SlicePreset, SliceState } from './slice-form';

/** The query behind what is shown. */
export function queryOf(given: SlicePreset, state: SliceState, scene: Scene, ask: Ask): Query {
  return {
    experiment: scene.experiment(given.experiment),
    part: state.part,
    ask,
    filter: [],
    margin: marginOf(given, scene),
    family: familyOf(state, scene),
  };
}

/** What the lab must run for the picture: one frame of the chosen metric, against the chosen cell. */
export function shownRun(
  given: SlicePreset,
  state: SliceState,
  scene: Scene,
): { readonly experiment: Experiment; readonly measures: readonly Measure[] } {
  const experiment = scene.experiment(given.experiment);
  const levels = (state.against ?? referenceCell(scene, state.groups)).split('|');
  const reference = Object.fromEntries(state.groups.map((column, i) => [column, levels[i] ?? '']));
  return {
    experiment: {
      ...experiment,
      roles: { ...experiment.roles, reference: { ...experiment.roles.reference, ...reference } },
    },
    measures: [
      {
        part: state.part,
        metrics: [state.metric],
        groups: [...state.groups],
        control: [],
        filter: [],
        margin: marginOf(given, scene),
        family: familyOf(state, scene),
      },
    ],
  };
}

function marginOf(given: SlicePreset, scene: Scene): number {
  return given.margin ?? lockOf(scene.attempt)?.body.margin ?? 0.1;
}

function familyOf(state: SliceState, scene: Scene): number {
  return state.part === 'audit' ? familySize(scene) : 1;
}

/** The reference cell of a crossing: locked if locked, else the data set's own. */
export function referenceCell(scene: Scene, groups: readonly string[]): string {
  const held = lockOf(scene.attempt)?.body.reference ?? {};
  return groups
    .map(
      (column) =>
        held[column] ??
        scene.about.groups.find((group) => group.column === column)?.reference ??
        '',
    )
    .join('|');
}

/** Every cell of a crossing, in the data set's order. */
export function cellsOf(scene: Scene, groups: readonly string[]): string[] {
  return groups.reduce<string[]>(
    (cells, column) => {
      const levels = Object.keys(
        scene.about.groups.find((group) => group.column === column)?.levels ?? {},
      );
      return cells.flatMap((cell) =>
        levels.map((level) => (cell === '' ? level : `${cell}|${level}`)),
      );
    },
    groups.length === 0 ? [] : [''],
  );
}
