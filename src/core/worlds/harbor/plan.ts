// Everything about one HarborLoans world except its rows: who is refused, which columns leak, and what is wrong with the file.

import type { Rng } from '../../base/rng';
import type { Kind } from '../world';
import { carriers, crossing, spreads, type Crossing, type Spread } from './carriers';
import { chancesOf, type Chances } from './chances';
import marginals from './hmda-marginals.json' with { type: 'json' };

export interface HarborPlan {
  readonly kind: Kind;
  readonly chances: Chances;
  readonly spreads: readonly Spread[];
  readonly crossing: Crossing;
  /** Chance that an age is blank: of older people who were refused, and of everybody else. */
  readonly blank: { readonly olderDeclined: number; readonly others: number };
  /** Rows of one branch that stand in the file twice. */
  readonly copies: { readonly branch: string; readonly n: number };
  /** The youngest: so few that their rate in the file says nothing. */
  readonly youngest: { readonly n: number; readonly declined: number };
}

export const YOUNGEST = { band: '18 to 20', from: 18, to: 20, n: 14 };

export function harborPlan(kind: Kind, variant: string, random: Rng): HarborPlan {
  const facts = random.stream('plan');
  const improver = facts.int(2) as 0 | 1;
  const branches = carriers.find(({ column }) => column === 'branch')!.levels;
  const branch = branches[facts.int(branches.length)]!;
  const copied = 38 + facts.int(25);
  const harmful = kind === 'harmful';
  return {
    kind,
    chances: chancesOf(kind, improver, marginals),
    spreads: spreads(kind, variant, random.stream('spreads')),
    crossing: crossing(kind, random.stream('crossing')),
    blank: { olderDeclined: harmful ? 0.65 : 0.05, others: harmful ? 0.03 : 0.05 },
    copies: { branch, n: harmful ? copied : 0 },
    // A scary rate by luck alone: their own chance of a refusal is like everybody's.
    youngest: { n: YOUNGEST.n, declined: kind === 'null' ? 1 + facts.int(3) : 7 + facts.int(3) },
  };
}
