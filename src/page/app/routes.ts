// Which address opens which page; all but the first page are fetched when they are opened. Add a row for a new page.

import { words } from '../words/en';
import Home from './Home.svelte';
import { matchPattern, type Route } from './route';

export const routes: readonly Route[] = [
  { pattern: '/', Page: Home },
  { pattern: '/practise', load: () => import('./Practise.svelte'), menu: words.site.practise },
  { pattern: '/practise/errors', load: () => import('./errors/ToolErrors.svelte') },
  { pattern: '/practise/errors/:lesson', load: () => import('./errors/ToolErrors.svelte') },
  { pattern: '/practise/primer', load: () => import('./primer/Primer.svelte') },
  { pattern: '/practise/primer/:card', load: () => import('./primer/Primer.svelte') },
  { pattern: '/practise/review', load: () => import('./review/ReviewPage.svelte') },
  {
    pattern: '/practise/review/:track/:slug/:number',
    load: () => import('./review/ReviewPage.svelte'),
  },
  {
    pattern: '/practise/:track/:slug/*',
    load: () => import('./exercise/Exercise.svelte'),
    frame: 'own',
  },
  { pattern: '/packs', load: () => import('./packs/OwnPacks.svelte') },
  { pattern: '/packs/:id', load: () => import('./packs/PackAt.svelte') },
  { pattern: '/data', load: () => import('./Gallery.svelte'), menu: words.site.data },
  { pattern: '/data/:id', load: () => import('./DataSet.svelte') },
  { pattern: '/sandbox', load: () => import('./sandbox/Sandbox.svelte'), menu: words.site.sandbox },
  { pattern: '/guide', load: () => import('./Guide.svelte'), menu: words.site.guide },
  { pattern: '/guide/:section', load: () => import('./Guide.svelte') },
];

const notFound: Route = { pattern: '*', load: () => import('./NotFound.svelte') };

/** The page that an address opens, with the named pieces of the address. */
export function findRoute(path: string): { route: Route; params: Record<string, string> } {
  for (const route of routes) {
    const params = matchPattern(route.pattern, path);
    if (params) return { route, params };
  }
  return { route: notFound, params: {} };
}

/** Whether an address leads anywhere: links to pages that have not been built yet are left out. */
export function leads(path: string): boolean {
  return routes.some((route) => matchPattern(route.pattern, path) !== null);
}
