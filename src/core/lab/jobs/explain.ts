// Why the model says what it says: one question about a person, or about the model as a whole.

import type { Experiment } from '../experiment';
import { changesFor, type ChangesAsk, type ChangesFound } from '../explain/changes';
import { explained } from '../explain/explained';
import { peopleOf, type PeopleAsk, type PeopleFound } from '../explain/people';
import { whyPerson, type PersonAsk, type PersonFound } from '../explain/person';
import { columnsOf, type ColumnsAsk, type ColumnsFound } from '../explain/columns';
import { dependenceOf, type DependenceAsk, type DependenceFound } from '../explain/dependence';
import { flipOf, type FlipAsk, type FlipFound } from '../explain/flip';
import { gapOf, type GapAsk, type GapFound } from '../explain/gap';
import { importanceOf, type ImportanceAsk, type ImportanceFound } from '../explain/importance';
import { recourseOf, type RecourseAsk, type RecourseFound } from '../explain/recourse';
import type { Job } from './job';

export type ExplainAsk =
  | ColumnsAsk
  | PeopleAsk
  | PersonAsk
  | ChangesAsk
  | ImportanceAsk
  | DependenceAsk
  | GapAsk
  | FlipAsk
  | RecourseAsk;

export type ExplainFound =
  | ColumnsFound
  | PeopleFound
  | PersonFound
  | ChangesFound
  | ImportanceFound
  | DependenceFound
  | GapFound
  | FlipFound
  | RecourseFound;

export interface ExplainSpec {
  readonly experiment: Experiment;
  readonly ask: ExplainAsk;
}

export const explain: Job<ExplainSpec, ExplainFound> = {
  async run({ experiment, ask }, shop, call) {
    const asked = await explained(experiment, shop, call);
    switch (ask.method) {
      case 'columns':
        return columnsOf(asked);
      case 'people':
        return peopleOf(asked, ask);
      case 'person':
        return whyPerson(asked, ask, call);
      case 'changes':
        return changesFor(asked, ask, call);
      case 'importance':
        return importanceOf(asked, ask, call);
      case 'dependence':
        return dependenceOf(asked, ask, call);
      case 'gap':
        return gapOf(asked, ask, call);
      case 'flip':
        return flipOf(asked, ask, call);
      case 'recourse':
        return recourseOf(asked, ask, call);
    }
  },
};
