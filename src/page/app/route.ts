// What a route is, and whether an address fits its pattern.

import type { Component } from 'svelte';

/** What every page is given. */
export interface PageProps {
  /** Named pieces of the address: /data/:id gives { id }. */
  params: Readonly<Record<string, string>>;
  /** What follows the question mark: #/sandbox?data=adult. */
  query: URLSearchParams;
  /** Whether an address leads anywhere: links to pages that have not been built are left out. */
  leads: (path: string) => boolean;
}

/** Pages that need none of it take no props. */
type PageComponent = Component<PageProps> | Component<Record<string, never>>;

export interface Route {
  /** ':name' matches one piece, a last '*' matches the rest, as `params.rest`. */
  pattern: string;
  /** A page that is in the entry … */
  Page?: PageComponent;
  /** … or one to fetch when it is opened. */
  load?: () => Promise<{ default: PageComponent }>;
  /** 'own' = the page brings its own bar and main element (exercises). */
  frame?: 'site' | 'own';
  /** Name in the menu; leave out for pages that are reached otherwise. */
  menu?: string;
}

/** The named pieces of a path, or null if the pattern does not fit. */
export function matchPattern(pattern: string, path: string): Record<string, string> | null {
  const wanted = pieces(pattern);
  const given = pieces(path);
  const open = wanted.at(-1) === '*';
  if (open ? given.length < wanted.length - 1 : given.length !== wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [i, piece] of wanted.entries()) {
    const value = given[i] ?? '';
    if (open && i === wanted.length - 1) params['rest'] = given.slice(i).join('/');
    else if (piece.startsWith(':')) params[piece.slice(1)] = value;
    else if (piece !== value) return null;
  }
  return params;
}

function pieces(path: string): string[] {
  return path
    .split('/')
    .filter((piece) => piece !== '')
    .map(safeDecode);
}

/** A hand-typed address may hold a broken escape. */
function safeDecode(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
