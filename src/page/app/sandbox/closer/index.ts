// Table of contents of the closer looks, in the order a person may want them.

import { curves } from '../../../words/curves';
import { rosetta } from '../../../words/rosetta';
import { closerAlike } from '../../../words/closer-alike';
import { closerJustice } from '../../../words/closer-justice';
import { closerPrivacy } from '../../../words/closer-privacy';
import { closerProxies } from '../../../words/closer-proxies';
import { closerRanking } from '../../../words/closer-ranking';
import { closerSearch } from '../../../words/closer-search';
import { explain } from '../../../words/explain';
import type { Closer } from './closer';

export const closers: readonly Closer[] = [
  {
    id: 'curves',
    title: curves.title,
    plain: curves.plain,
    view: () => import('./Curves.svelte'),
  },
  {
    id: 'search',
    title: closerSearch.title,
    plain: closerSearch.plain,
    view: () => import('./Search.svelte'),
  },
  {
    id: 'justice',
    title: closerJustice.title,
    plain: closerJustice.plain,
    view: () => import('./Justice.svelte'),
  },
  {
    id: 'alike',
    title: closerAlike.title,
    plain: closerAlike.plain,
    view: () => import('./Alike.svelte'),
  },
  {
    id: 'ranking',
    title: closerRanking.title,
    plain: closerRanking.plain,
    view: () => import('./Ranking.svelte'),
  },
  {
    id: 'proxies',
    title: closerProxies.title,
    plain: closerProxies.plain,
    view: () => import('./Proxies.svelte'),
  },
  {
    id: 'privacy',
    title: closerPrivacy.title,
    plain: closerPrivacy.plain,
    view: () => import('./Privacy.svelte'),
  },
  {
    id: 'rosetta',
    title: rosetta.title,
    plain: rosetta.plain,
    view: () => import('./Rosetta.svelte'),
  },
  {
    id: 'why',
    title: explain.title,
    plain: explain.plain,
    view: () => import('./WhyThisScore.svelte'),
  },
];
