// The proxy finder: which columns, alone or in pairs, give a group away. A sealed group may be asked about: what comes back is
// how well it can be guessed, never a row.

import { z } from 'zod';
import type { Proxy } from '../../fairness/search/proxy-map';
import type { ProxySpec } from '../../lab/jobs/proxies';
import { titleOf, type Scene } from '../scene';
import { Refused, type Instrument } from './instrument';

const preset = z.strictObject({
  experiment: z.string(),
  /** The group column that is guessed. */
  group: z.string(),
  columns: z.array(z.string()).min(2).max(16),
  rows: z.enum(['practice', 'audit']).default('practice'),
  question: z.string(),
  /** `first`: one column is guessed before anything is shown; `none`: the map may be drawn at once. */
  guess: z.enum(['first', 'none']).default('none'),
  pairs: z.enum(['shown', 'left-out']).default('shown'),
  /** An area under this one is too weak to matter here, even beyond chance. */
  matters: z.number().min(0.5).max(1).default(0.6),
  /** Shuffles of the group for the band of chance. */
  shuffles: z.int().positive().max(500).default(100),
});

const columns = z.array(z.string()).min(1).max(2);
const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('guess'), column: z.string() }),
  /** Draws the map. */
  z.strictObject({ do: z.literal('test') }),
  z.strictObject({ do: z.literal('pin'), columns }),
  /** Names what gives the group away; an empty list says that nothing does. A pair is "a + b". */
  z.strictObject({ do: z.literal('say'), names: z.array(z.string()), cites: z.array(z.int()) }),
]);

export type FinderPreset = z.infer<typeof preset>;
export type FinderAction = z.infer<typeof action>;
export interface FinderState {
  readonly guessed: string | null;
  readonly tested: boolean;
}

export const proxyFinder: Instrument<FinderPreset, FinderState, FinderAction> = {
  id: 'proxy-finder',
  name: 'Proxy finder',
  plain:
    'Shows which columns give a group away, alone and in pairs, against what chance would reach.',
  source:
    'Areas of a guess, learnt and judged on different rows: Hanley & McNeil 1982; proxies: Datta et al. 2017.',
  preset,
  action,
  begin: ({ question }, scene) => ({
    guessed: guessedIn(question, scene),
    tested: scene.attempt.answers.has(question),
  }),
  act(given, state, move, scene) {
    switch (move.do) {
      case 'guess': {
        mustOffer(given, [move.column]);
        const body = {
          question: guessOf(given.question),
          value: { column: move.column },
          cites: [],
        };
        return { state: { ...state, guessed: move.column }, pending: [{ kind: 'answer', body }] };
      }
      case 'test':
        if (given.guess === 'first' && state.guessed === null)
          throw new Refused('Guess one column first; then see.');
        return { state: { ...state, tested: true }, pending: [] };
      case 'pin': {
        mustOffer(given, move.columns);
        if (new Set(move.columns).size < move.columns.length)
          throw new Refused('A pair is made of two different columns.');
        const query = {
          experiment: scene.experiment(given.experiment),
          part: given.rows,
          ask: {
            kind: 'proxy' as const,
            group: given.group,
            columns: inOrder(given, move.columns),
          },
          filter: [],
          margin: 0.1,
          family: 1,
        };
        const title = titleOf(scene, query.ask);
        return { state, pending: [{ kind: 'evidence', body: { title, query } }] };
      }
      case 'say': {
        if (!state.tested) throw new Refused('Test the columns first: a guess is no finding.');
        for (const name of move.names) mustOffer(given, name.split(PLUS));
        const value = { names: [...new Set(move.names)] };
        return {
          state,
          pending: [
            { kind: 'answer', body: { question: given.question, value, cites: move.cites } },
          ],
        };
      }
    }
  },
  options(given, _state, scene) {
    const cites = scene.attempt.evidence.map(({ n }) => n);
    return [
      ...given.columns.map((column) => ({ do: 'guess' as const, column })),
      { do: 'test' },
      ...given.columns.map((column) => ({ do: 'pin' as const, columns: [column] })),
      { do: 'say', names: [], cites: [] },
      { do: 'say', names: [...given.columns, ...pairsOf(given)], cites },
    ];
  },
};

export const PLUS = ' + ';

/** Under which question the guess is kept that was made before looking. */
export function guessOf(question: string): string {
  return `${question}-guess`;
}

function guessedIn(question: string, { attempt }: Scene): string | null {
  const value = attempt.answers.get(guessOf(question))?.body.value;
  const column = (value as { column?: unknown } | undefined)?.column;
  return typeof column === 'string' ? column : null;
}

/** What the lab is asked for the picture. */
export function mapSpec(given: FinderPreset, scene: Scene): ProxySpec {
  const { experiment, group, columns: all, rows, shuffles } = given;
  return { experiment: scene.experiment(experiment), part: rows, group, columns: all, shuffles };
}

/** `chance`: what shuffled groups would reach as well; `weak`: beyond that, and too little to matter here. */
export function weightOf(
  { area, chanceOfAny }: Pick<Proxy, 'area' | 'chanceOfAny'>,
  { matters }: Pick<FinderPreset, 'matters'>,
): 'chance' | 'weak' | 'gives-away' {
  return area <= chanceOfAny ? 'chance' : area < matters ? 'weak' : 'gives-away';
}

export interface PairShown extends Proxy {
  /** How much further it gets than the better of its two columns. */
  readonly adds: number;
}

/** Pairs by what they add to the better of their columns: a pair with a strong column in it is strong, and no news. */
export function pairsByGain(single: readonly Proxy[], pairs: readonly Proxy[]): PairShown[] {
  const alone = new Map(single.map(({ columns: [name], area }) => [name, area]));
  const best = (names: readonly string[]): number =>
    Math.max(...names.map((name) => alone.get(name) ?? 0.5));
  return pairs
    .map((pair) => ({ ...pair, adds: pair.area - best(pair.columns) }))
    .sort((a, b) => b.adds - a.adds);
}

function mustOffer(given: FinderPreset, names: readonly string[]): void {
  for (const name of names)
    if (!given.columns.includes(name)) throw new Refused(`This step has no column "${name}".`);
}

/** In the preset's order, so that one question has one form. */
function inOrder(given: FinderPreset, names: readonly string[]): string[] {
  return given.columns.filter((name) => names.includes(name));
}

function pairsOf({ columns: all, pairs }: FinderPreset): string[] {
  if (pairs === 'left-out') return [];
  return all.flatMap((one, i) => all.slice(i + 1).map((other) => `${one}${PLUS}${other}`));
}
