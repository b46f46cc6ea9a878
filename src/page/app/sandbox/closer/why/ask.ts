// One question of the closer look at reasons to the lab, with the answer that belongs to it.

import type { ExplainAsk, ExplainFound } from '../../../../../core/lab/jobs/explain';
import type { Experiment } from '../../../../../core/lab/experiment';
import type { AskingCall } from '../../../../instruments/asking.svelte';
import { lab } from '../../../../state/lab';

export type Found<M extends ExplainFound['method']> = Extract<ExplainFound, { method: M }>;
type Ask<M extends ExplainAsk['method']> = Extract<ExplainAsk, { method: M }>;

export async function askWhy<M extends ExplainAsk['method']>(
  experiment: Experiment,
  ask: Ask<M>,
  call: AskingCall,
): Promise<Found<M>> {
  return (await lab.do('explain', { experiment, ask }, call)) as Found<M>;
}
