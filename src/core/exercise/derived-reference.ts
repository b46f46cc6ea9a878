// A reference for a pack that has no solution of its own, as far as its checks say themselves what earns them.

import type { Ask } from '../evidence/query';
import type { Move } from './authoring';
import type { CheckSpec, Pack } from './pack';

/** Own words for a sentence that is chosen: they say nothing about the case, so they fit every one. */
const REASON =
  'Several other circumstances could lie behind such numbers, so I would ask for more before anybody acts on them.';

/** Moves for the checks whose spec names what is asked; undefined where a check needs a person to play it. */
export function derivedReference(pack: Pack): Move[] | undefined {
  const moves: Move[] = [];
  const pins = new Map<string, string>();
  // What is cited must have been pinned before.
  const order = [...pack.exercise.checks].sort(
    (a, b) => Number(a.kind === 'statement') - Number(b.kind === 'statement'),
  );
  for (const check of order) {
    const own = movesFor(check, pack, pins);
    if (!own) return undefined;
    moves.push(...own);
  }
  return moves;
}

function movesFor(check: CheckSpec, pack: Pack, pins: Map<string, string>): Move[] | undefined {
  const place = (use: string): Pick<Move, 'step' | 'instrument' | 'lap' | 'for'> | undefined => {
    const step = pack.exercise.steps.find(({ id }) => id === check.step);
    const found = step?.instruments.find((each) => each.use === use);
    return found && { step: check.step, instrument: found.id, lap: check.lap, for: check.id };
  };
  if (check.kind === 'evidence-matches' && check.spec['rows'] === 'any') {
    const here = place('slice-auditor');
    if (!here) return undefined;
    const items = check.spec['items'] as readonly { readonly any: readonly string[] }[];
    return items.flatMap(({ any }) => {
      const name = any[0]!;
      pins.set(name, name);
      return pinned(pack.lab.queries[name]!.ask, name).map((move) => ({ ...here, ...move }));
    });
  }
  if (check.kind === 'statement') {
    const here = place('findings-board');
    const question = String(check.spec['question']);
    const asked = pack.claims.statements[question];
    if (!here || !asked?.right) return undefined;
    const cites = asked.needs.flatMap((any) => any.filter((name) => pins.has(name)).slice(0, 1));
    const say = {
      question,
      statement: asked.right,
      reason: REASON,
      cites: cites.map((name) => `@${name}`),
    };
    return [{ ...here, do: { do: 'say', ...say } }];
  }
  return undefined;
}

function pinned(ask: Ask, as: string): Pick<Move, 'do' | 'as'>[] {
  if (!('metric' in ask) || ask.kind === 'detectable' || ask.kind === 'needed') return [];
  const groups = 'groups' in ask ? ask.groups : [];
  const cell = 'cell' in ask ? { cell: ask.cell } : {};
  const reference = 'reference' in ask ? { reference: ask.reference } : {};
  return [
    { do: { do: 'look', metric: ask.metric, groups } },
    { do: { do: 'pin', what: ask.kind, ...cell, ...reference }, as },
  ];
}
