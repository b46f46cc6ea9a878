// The four rules of re-ranking in words: what each does where the shares leave it a choice.

import type { About } from '../../base/about';
import type { Reranking } from './rerank';

export interface RerankingRecord extends About {
  readonly id: Reranking;
  /** What it cannot do. */
  readonly cannot: string;
}

const source = 'Geyik, Ambler & Kenthapadi (2019), KDD, algorithm';

export const rerankings: readonly RerankingRecord[] = [
  {
    id: 'greedy',
    name: 'DetGreedy',
    plain:
      'Fills a seat that a group is owed; where none is, takes the highest score that no group’s ceiling forbids.',
    source: `${source} 1`,
    cannot: 'With four groups or more it can run into a place where two groups are owed one seat.',
  },
  {
    id: 'conservative',
    name: 'DetCons',
    plain:
      'As greedy, but where no seat is owed it takes the group whose next seat falls due first.',
    source: `${source} 2`,
    cannot: 'It gives up score for safety earlier than needed.',
  },
  {
    id: 'relaxed',
    name: 'DetRelaxed',
    plain:
      'As conservative, but of groups whose next seats fall due at the same place it takes the highest score.',
    source: `${source} 2, with whole places`,
    cannot: 'With many groups it can still miss a share by a seat.',
  },
  {
    id: 'constrained',
    name: 'DetConstSort',
    plain:
      'Hands out seats when they fall due and then sorts by score as far as every share still holds.',
    source: `${source} 3; a seat moves down only as far as its own latest place`,
    cannot: 'It keeps floors only: a group may hold more than its share early in the list.',
  },
];
