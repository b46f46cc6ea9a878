// Everything about one MetricWorld except its rows: the rates of each group × age cell, and which cells were planted.

import type { Rng } from '../../base/rng';
import type { Kind } from '../world';
import { productsOfMetrics, type Product, type Rates } from './products';

export const groups = ['Group A', 'Group B'] as const;
const GROUP_SHARES = [0.6, 0.4] as const;
export const bands = [
  { band: '18 to 29', share: 0.32 },
  { band: '30 to 49', share: 0.38 },
  { band: '50 and over', share: 0.3 },
] as const;

export interface MetricCell extends Rates {
  readonly group: number;
  readonly band: number;
  readonly share: number;
}

export interface MetricPlan {
  readonly kind: Kind;
  readonly product: Product;
  /** The group that the product treats worse, where one is. */
  readonly worse: number;
  /** Group by group, band by band. */
  readonly cells: readonly MetricCell[];
  /** Cells whose true positive rate lies below the rest. */
  readonly worst: readonly MetricCell[];
  /** A cell that is seldom selected because few in it deserve it, and whose errors are like everybody's. */
  readonly lure: MetricCell | undefined;
}

export function metricPlan(kind: Kind, variant: string, random: Rng): MetricPlan {
  const product = productsOfMetrics.find(({ id }) => id === variant)!;
  const facts = random.stream('plan');
  const worse = facts.int(2);
  const spared = facts.int(bands.length);
  const lured = facts.int(bands.length);
  const fallen = (group: number): boolean => kind === 'harmful' && group === worse;
  const luring = (group: number): boolean => kind !== 'null' && group !== worse;
  const cells = groups.flatMap((_, group) =>
    bands.map(({ share }, band): MetricCell => {
      const rates =
        kind === 'harmful' ? product[group === worse ? 'worse' : 'better'] : middle(product);
      // What is taken from some cells is given to the others, so that the rates of the whole group stay.
      const tpr = fallen(group) ? -product.below * tilt(spared, band) : 0;
      const base = luring(group) ? product.fewer * tilt(lured, band) * rest(lured) : 0;
      return {
        group,
        band,
        share: GROUP_SHARES[group]! * share,
        base: rates.base + base,
        tpr: rates.tpr + tpr,
        fpr: rates.fpr,
      };
    }),
  );
  return {
    kind,
    product,
    worse,
    cells,
    worst: cells.filter(({ group, band }) => fallen(group) && band !== spared),
    lure: cells.find(({ group, band }) => luring(group) && band === lured),
  };
}

/** 1 for all bands but the one, and for that one what makes the mean over the people 0. */
function tilt(one: number, band: number): number {
  return band === one ? -1 / rest(one) : 1;
}

/** People of one band for each of the others. */
function rest(one: number): number {
  const { share } = bands[one]!;
  return share / (1 - share);
}

/** Without harm both groups have the rates half way between. */
function middle({ better, worse }: Product): Rates {
  return {
    base: (better.base + worse.base) / 2,
    tpr: (better.tpr + worse.tpr) / 2,
    fpr: (better.fpr + worse.fpr) / 2,
  };
}
