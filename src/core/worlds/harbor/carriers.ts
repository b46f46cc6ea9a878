// The columns that may give race away in HarborLoans, and how well: each variant lets other columns do it.

import { exp } from '../../base/math';
import { normalQuantile } from '../../base/statistics/index';
import { permutation, type Rng } from '../../base/rng';
import type { Kind } from '../world';

export interface Carrier {
  readonly column: string;
  readonly levels: readonly string[];
}

const numbered = (n: number, name: (k: number) => string): string[] =>
  Array.from({ length: n }, (_, k) => name(k));

const zip: Carrier = {
  column: 'zip',
  levels: numbered(40, (k) => `00${String(101 + 3 * k)}`),
};
const branch: Carrier = {
  column: 'branch',
  levels: [
    ...['Bridge', 'Castle', 'Chapel', 'Ferry', 'Market', 'Mill', 'Park', 'Quay', 'Spring'],
    ...['Station', 'Tower', 'Well'],
  ],
};
const phone: Carrier = { column: 'phone_prefix', levels: numbered(16, (k) => String(20 + k)) };
const email: Carrier = {
  column: 'email_domain',
  levels: ['box', 'coast', 'harbor', 'inbox', 'letter', 'mail', 'net', 'post', 'town', 'web'].map(
    (name) => `${name}.example`,
  ),
};

export const carriers: readonly Carrier[] = [zip, branch, phone, email];

/** Column that gives race away well, and the one that does so less well. The other two do not. */
const roles: Readonly<Record<string, readonly [strong: Carrier, weak: Carrier]>> = {
  zip: [zip, phone],
  branch: [branch, email],
  phone: [phone, branch],
  email: [email, zip],
};

/** Two columns that say nothing of race apart and much together. */
export const channels = ['counter', 'online', 'telephone'] as const;
export const hours = ['morning', 'afternoon', 'evening'] as const;

/** Area under the ROC curve of race from each, of the world itself. */
export const AREAS = { strong: 0.8, weak: 0.73, none: 0.5 };
/** Share of the nine pairs' crossed third, in each group: areas of (1 + 0.76 − 0.3) / 2 together and 0.5 apart. */
const CROSSED = { a: 0.3, b: 0.76 };

export interface Spread {
  readonly carrier: Carrier;
  /** Area that the column has for race. */
  readonly area: number;
  /** Chance of each level in each group, summing to 1. */
  readonly chances: readonly [a: Float64Array, b: Float64Array];
}

export interface Crossing {
  readonly area: number;
  /** Chance of each pair of channel and hour (hours running faster) in each group. */
  readonly chances: readonly [a: Float64Array, b: Float64Array];
}

export function spreads(kind: Kind, variant: string, random: Rng): Spread[] {
  const [strong, weak] = roles[variant]!;
  return carriers.map((carrier) => {
    const planted = carrier === strong ? AREAS.strong : carrier === weak ? AREAS.weak : AREAS.none;
    const wanted = kind === 'harmful' ? planted : AREAS.none;
    return spread(carrier, wanted, random.stream(carrier.column));
  });
}

/** Levels in a seeded order along a line; the further along, the more of group B live there. */
function spread(carrier: Carrier, wanted: number, random: Rng): Spread {
  const size = carrier.levels.length;
  const order = permutation(size, random);
  const weights = Float64Array.from({ length: size }, () => 0.6 + 0.8 * random.next());
  const place = new Float64Array(size);
  order.forEach((level, at) => (place[level] = normalQuantile((at + 0.5) / size)));
  const chances = (slope: number): readonly [Float64Array, Float64Array] => [
    shares(weights.map((weight, k) => weight * exp(-slope * place[k]!))),
    shares(weights.map((weight, k) => weight * exp(slope * place[k]!))),
  ];
  let [low, high] = [0, 8];
  for (let step = 0; wanted > AREAS.none && step < 60; step++) {
    const slope = (low + high) / 2;
    if (areaBetween(chances(slope), place) < wanted) low = slope;
    else high = slope;
  }
  return { carrier, area: wanted, chances: chances(wanted > AREAS.none ? low : 0) };
}

function shares(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Chance that one of group B lies further along than one of group A; levels that share a place are ties. */
export function areaBetween(
  [a, b]: readonly [Float64Array, Float64Array],
  place: Float64Array,
): number {
  const order = Array.from(place, (_, k) => k).sort((i, j) => place[i]! - place[j]!);
  let below = 0;
  let right = 0;
  for (const k of order) {
    right += b[k]! * (below + a[k]! / 2);
    below += a[k]!;
  }
  return right;
}

/** Every channel and every hour is as frequent in both groups; only which hour goes with which channel differs. */
export function crossing(kind: Kind, random: Rng): Crossing {
  const partner = permutation(hours.length, random);
  const chances = (crossed: number): Float64Array =>
    Float64Array.from({ length: 9 }, (_, pair) =>
      partner[Math.floor(pair / 3)] === pair % 3 ? crossed / 3 : (1 - crossed) / 6,
    );
  const b = kind === 'harmful' ? CROSSED.b : CROSSED.a;
  return { area: 0.5 + (b - CROSSED.a) / 2, chances: [chances(CROSSED.a), chances(b)] };
}
