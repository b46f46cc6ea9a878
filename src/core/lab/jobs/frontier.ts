// Runs every repair of a frontier, each on several seeds, and streams the points as they are done.

import { Cancelled, type Call } from '../../base/call';
import type { Experiment } from '../experiment';
import {
  beats,
  meanPlace,
  movedPeople,
  placeOf,
  type Frontier,
  type FrontierPoint,
  type FrontierSpec,
  type Measured,
} from '../frontier';
import { decide, scoredPart } from '../pipeline';
import type { Workshop } from '../workshop';
import type { Job } from './job';

export const frontier: Job<FrontierSpec, Frontier> = {
  async run(spec, shop, call) {
    const baseline = spec.points.find(({ id }) => id === spec.baseline);
    if (!baseline)
      throw new Error(`The baseline "${spec.baseline}" is not among the points of the frontier.`);
    const total = spec.points.length * spec.seeds;
    let done = 0;
    const inner: Call = { ...call, breathe: () => call.breathe() };
    delete (inner as { onProgress?: unknown }).onProgress;
    const firsts = new Map<string, Measured>();
    const base = await measured(baseline.experiment, spec, shop, inner);
    const points: FrontierPoint[] = [];
    for (const { id, label, family, experiment } of spec.points) {
      try {
        const seeds: Measured[] = [];
        for (let seed = 0; seed < spec.seeds; seed++) {
          const one = await measured(
            { ...experiment, seed: experiment.seed + seed },
            spec,
            shop,
            inner,
          );
          // Only the first seed's rows are kept, for the paired comparisons.
          if (seed === 0) firsts.set(id, one);
          seeds.push(one);
          call.onProgress?.({ done: ++done, of: total, note: label });
        }
        const first = seeds[0]!;
        points.push({
          id,
          label,
          family,
          gap: meanPlace(seeds.map((s) => s.gap)),
          balancedAccuracy: meanPlace(seeds.map((s) => s.balancedAccuracy)),
          accuracy: meanPlace(seeds.map((s) => s.accuracy)),
          seeds: seeds.map((s) => ({
            gap: s.gap.value,
            balancedAccuracy: s.balancedAccuracy.value,
          })),
          moved: movedPeople(base.rows, first.rows, spec.gap.column),
          needsGroups: first.needsGroups,
          beatenBy: [],
        });
      } catch (error) {
        if (error instanceof Cancelled) throw error;
        done += spec.seeds;
        points.push(failed(id, label, family, error));
      }
      call.onProgress?.({ done, of: total, note: label, partial: points.at(-1) });
    }
    const judged: FrontierPoint[] = [];
    for (const point of points) {
      await call.breathe();
      judged.push({ ...point, beatenBy: beatersOf(point, points, firsts, spec) });
    }
    const { lo, hi } = base.gap;
    return {
      points: judged,
      n: base.rows.n,
      part: spec.part,
      gap: spec.gap,
      baseline: spec.baseline,
      band: lo === null || hi === null ? null : (hi - lo) / 2,
    };
  },
};

async function measured(
  experiment: Experiment,
  spec: FrontierSpec,
  shop: Workshop,
  call: Call,
): Promise<Measured> {
  const decided = await decide(experiment, shop, call);
  const rows = scoredPart(decided, experiment, spec.part, [spec.gap.column]);
  return { ...placeOf(rows, spec.gap), rows, needsGroups: decided.rule.needsGroups };
}

/** Only points that look better on both means are compared in pairs; the pair decides. */
function beatersOf(
  point: FrontierPoint,
  points: readonly FrontierPoint[],
  firsts: ReadonlyMap<string, Measured>,
  spec: FrontierSpec,
): string[] {
  const own = firsts.get(point.id);
  const { value: gap } = point.gap;
  const { value: height } = point.balancedAccuracy;
  if (!own || gap === null || height === null) return [];
  return points
    .filter((other) => {
      const rival = firsts.get(other.id);
      if (!rival || other.id === point.id) return false;
      if (other.gap.value === null || other.balancedAccuracy.value === null) return false;
      if (Math.abs(other.gap.value) >= Math.abs(gap) || other.balancedAccuracy.value <= height)
        return false;
      return beats(rival.rows, own.rows, spec.gap);
    })
    .map(({ id }) => id);
}

function failed(
  id: string,
  label: string,
  family: FrontierPoint['family'],
  error: unknown,
): FrontierPoint {
  const nowhere = { value: null, lo: null, hi: null };
  return {
    id,
    label,
    family,
    gap: nowhere,
    balancedAccuracy: nowhere,
    accuracy: nowhere,
    seeds: [],
    moved: [],
    needsGroups: false,
    beatenBy: [],
    failed: error instanceof Error ? error.message : String(error),
  };
}
