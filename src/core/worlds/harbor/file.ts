// The file a HarborLoans world arrives in: columns that give race away, ages that are gone, one branch's rows twice.

import { permutation, type Rng } from '../../base/rng';
import { takeTable, type CategoryColumn, type Column, type Table } from '../../table/table';
import { channels, hours } from './carriers';
import { ages, genders, OLDER, products } from './chances';
import { races, records } from './hmda-marginals';
import { drawApplicants, factsOf, pickFrom, sources, type Applicants, type Fact } from './people';
import { YOUNGEST, type HarborPlan } from './plan';

export const ROWS = 6000;
/** Share of blanks among the years at the job: missing alike for everybody. */
const NO_YEARS = 0.06;

/** `part` names the draw; in "file" the youngest are refused as often as the plan says, elsewhere by their chances. */
export function drawFile(plan: HarborPlan, part: string, random: Rng): Table {
  const draws = random.stream(part);
  const n = ROWS - plan.copies.n;
  const luck = part === 'file' ? plan.youngest.declined : undefined;
  const people = drawApplicants(plan, n, draws, luck);
  const columns = columnsOf(plan, people, factsOf(n, draws));
  return takeTable({ n, columns }, order(plan, columns, n, draws.stream('order')));
}

function columnsOf(plan: HarborPlan, people: Applicants, fact: Fact): ReadonlyMap<string, Column> {
  const { race, standing, band, age, declined, years } = people;
  const ofRace = race as ArrayLike<number> as ArrayLike<0 | 1>;
  const blank = fact('blank', (row, u) => {
    const { olderDeclined, others } = plan.blank;
    if (band[row]! < 0) return 0;
    return u < (band[row] === OLDER && declined[row] ? olderDeclined : others) ? 1 : 0;
  });
  const noYears = fact('no-years', (_, u) => (u < NO_YEARS ? 1 : 0));
  const pair = fact('pair', (row, u) => pickFrom(plan.crossing.chances[ofRace[row]!], u));
  const carriers = plan.spreads.map(({ carrier, chances }): [string, Column] => [
    carrier.column,
    category(
      fact(carrier.column, (row, u) => pickFrom(chances[ofRace[row]!], u)),
      carrier.levels,
    ),
  ]);
  const bands = [YOUNGEST.band, ...ages.map((each) => each.band)];
  const known = (values: Int32Array, gone: Int32Array): Column => ({
    kind: 'number',
    values: Float64Array.from(values, (value, row) => (gone[row] ? NaN : value)),
  });
  return new Map<string, Column>([
    ...carriers,
    [
      'channel',
      category(
        pair.map((code) => Math.floor(code / 3)),
        channels,
      ),
    ],
    [
      'hour',
      category(
        pair.map((code) => code % 3),
        hours,
      ),
    ],
    ['age', known(age, blank)],
    [
      'age_band',
      category(
        band.map((code, row) => (blank[row] ? -1 : code + 1)),
        bands,
      ),
    ],
    ['gender', category(people.gender, genders)],
    ['income', { kind: 'number', values: people.income }],
    ['income_source', category(people.source, sources)],
    ['years_at_job', known(years, noYears)],
    ['product', category(people.product, products)],
    ['amount', { kind: 'number', values: people.amount }],
    ['payments', { kind: 'number', values: people.payments }],
    [
      'record',
      category(
        standing.map((code) => Math.floor(code / 2)),
        records,
      ),
    ],
    ['decision', category(declined, ['approved', 'declined'])],
    ['repaid', category(people.repaid, ['no', 'yes'])],
    ['race', category(race, races)],
  ]);
}

const category = (codes: Int32Array, levels: readonly string[]): CategoryColumn => ({
  kind: 'category',
  codes,
  levels,
});

/** The rows in no order, some of one branch twice: somebody loaded its file again. The youngest stay as few as they are. */
function order(
  { copies, youngest }: HarborPlan,
  columns: ReadonlyMap<string, Column>,
  n: number,
  random: Rng,
): Int32Array {
  const branch = columns.get('branch') as CategoryColumn;
  const code = branch.levels.indexOf(copies.branch);
  const own = permutation(n - youngest.n, random.stream('copies')).filter(
    (row) => branch.codes[row] === code,
  );
  const rows = Int32Array.of(
    ...Array.from({ length: n }, (_, row) => row),
    ...own.subarray(0, copies.n),
  );
  return permutation(rows.length, random).map((at) => rows[at]!);
}
