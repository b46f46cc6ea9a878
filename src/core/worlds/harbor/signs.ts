// The signs by which a HarborLoans draw is taken or thrown away. Bands are about three standard errors wide on 6,000 rows.

import type { Condition } from '../../table/condition';
import { rowHashes } from '../../table/split';
import type { Table } from '../../table/table';
import { areaOf, countOf, gapOf, shareOf } from '../signs';
import type { Sign, Truth } from '../world';
import { AREAS } from './carriers';
import { genders, products } from './chances';
import { YOUNGEST, type HarborPlan } from './plan';

const declined: Condition = { column: 'decision', level: 'declined' };
const approved: Condition = { column: 'decision', level: 'approved' };
const is = (column: string, level: string): Condition => ({ column, level });
const noAge: Condition = { column: 'age_band', missing: true };

/** What is learnt on half the rows loses a little. */
const WEAKER = 0.05;
/** A column that gives race away less well than this gives nothing away; the weaker planted one lies above. */
const NO_PROXY = 0.58;

export function harborSigns(plan: HarborPlan, truth: Truth): Sign[] {
  const value = (id: string): number => truth.estimands[id]!.value;
  const around = (id: string, width: number): readonly [number, number] => [
    value(id) - width,
    value(id) + width,
  ];
  return [
    refusals('a', 'Group A', around('declined-group-a', 0.015)),
    refusals('b', 'Group B', around('declined-group-b', 0.05)),
    ...proxySigns(plan),
    ...genderSigns(plan, truth),
    {
      id: 'age-blank',
      plain: 'no age, refused less approved',
      role: plan.kind === 'harmful' ? 'effect' : 'decoy',
      band: plan.kind === 'harmful' ? around('age-blank-gap', 0.05) : [-0.035, 0.035],
      measure: (rows) => gapOf(rows, noAge, [declined], [approved]),
    },
    {
      id: 'years-blank',
      plain: 'no years at the job, refused less approved: missing alike for everybody',
      role: 'decoy',
      band: [-0.035, 0.035],
      measure: (rows) =>
        gapOf(rows, { column: 'years_at_job', missing: true }, [declined], [approved]),
    },
    {
      id: 'copies',
      plain: 'rows that repeat another',
      role: plan.copies.n > 0 ? 'effect' : 'decoy',
      band: [plan.copies.n, plan.copies.n],
      measure: (rows) => rows.n - new Set(rowHashes(rows)).size,
    },
    {
      id: 'youngest',
      plain: 'the youngest applicants',
      role: 'decoy',
      band: [plan.youngest.n, plan.youngest.n],
      measure: (rows) => countOf(rows, [is('age_band', YOUNGEST.band)]),
    },
    {
      id: 'repaid-of-the-refused',
      plain: 'refused applicants of whom the file says whether they repaid',
      role: 'effect',
      band: [0, 0],
      measure: (rows) =>
        countOf(rows, [declined]) - countOf(rows, [declined, { column: 'repaid', missing: true }]),
    },
  ];
}

function refusals(id: string, race: string, band: readonly [number, number]): Sign {
  return {
    id: `refusals-${id}`,
    plain: `share refused, ${race}`,
    role: 'effect',
    band,
    measure: (rows) => shareOf(rows, declined, [is('race', race)]),
  };
}

function proxySigns({ kind, spreads, crossing }: HarborPlan): Sign[] {
  const sign = (columns: readonly string[], area: number): Sign => ({
    id: `area-${columns.join('-')}`,
    plain: `how well ${columns.join(' and ')} gives race away`,
    role: area > AREAS.none ? 'effect' : 'decoy',
    band: area > AREAS.none ? [area - WEAKER, area + 0.035] : [0, NO_PROXY],
    measure: (rows: Table) => areaOf(rows, columns, 'race', 'Group B'),
  });
  return [
    ...spreads.map(({ carrier, area }) => sign([carrier.column], area)),
    sign(['channel'], AREAS.none),
    sign(['hour'], AREAS.none),
    sign(['channel', 'hour'], kind === 'harmful' ? crossing.area : AREAS.none),
    ...['gender', 'age_band', 'product', 'income_source'].map((name) => sign([name], AREAS.none)),
    {
      id: 'area-record',
      plain: 'how well the credit record gives race away: less than any planted column',
      role: 'decoy',
      band: [0, AREAS.weak - WEAKER],
      measure: (rows) => areaOf(rows, ['record'], 'race', 'Group B'),
    },
  ];
}

/** All seen from the gender that asks for most of the improvements, so that one band fits both directions. */
function genderSigns({ kind, chances }: HarborPlan, truth: Truth): Sign[] {
  const [own, other] = [genders[chances.improver], genders[1 - chances.improver]!];
  const sign = (
    id: string,
    band: readonly [number, number],
    within: readonly Condition[],
  ): Sign => ({
    id,
    plain: `share refused, ${own} less ${other}${within.length > 0 ? ', within the product' : ''}`,
    role: kind === 'harmful' ? 'effect' : 'decoy',
    band,
    measure: (rows) =>
      gapOf(rows, declined, [is('gender', own), ...within], [is('gender', other), ...within]),
  });
  const turned = chances.improver === 1 ? 1 : -1;
  const truly = (id: string): number => turned * truth.estimands[id]!.value;
  const pooled = truly('gender-gap');
  return [
    sign('gender', kind === 'null' ? [-0.03, 0.03] : [0.01, pooled + 0.03], []),
    ...products.map((product, k) =>
      sign(
        `gender-${product}`,
        kind === 'harmful'
          ? [truly(`gender-gap-${product}`) - 0.06, -0.004]
          : k === 0
            ? [-0.065, 0.065]
            : [-0.025, 0.025],
        [is('product', product)],
      ),
    ),
  ];
}
