// Findings: each claim is tested on held-back rows; what holds, stands on the right side and rests on its evidence counts,
// what the rows refute is taken off, so that listing everything earns nothing.

import { z } from 'zod';
import { speak, speakInterval } from '../../documents/figures';
import { copiedShare, COPIED } from '../../documents/shingles';
import type { Entry } from '../../evidence/entry';
import { cited } from '../../evidence/fold';
import { unitOf } from '../../evidence/query';
import type { Test } from '../pack';
import { inWords, listed, type Check, type Given } from './check';
import { bears } from './matching';
import { reasoned } from './reasoned';

const need = z.strictObject({ upstream: z.int().nonnegative(), downstream: z.int().nonnegative() });
const schema = z.strictObject({
  core: need,
  full: need,
  /** Distinct words of what follows from a finding. */
  words: z.int().positive(),
});

/** Citations beyond those a claim needs that still speak for a choice. */
const SPARE = 3;

const SLOTS = ['good', 'wanted', 'missing', 'claim', 'why', 'figures'];

export const findingsHold: Check<z.infer<typeof schema>> = {
  id: 'findings',
  name: 'Findings',
  plain: 'Tests each of your claims on rows you have not seen.',
  source: 'Curriculum P10 and 9.3, findingComplete; precision as in section 9.2, point 3.',
  schema,
  nothing: 'none',
  cases: {
    none: ['wanted'],
    refuted: SLOTS,
    'wrong-side': SLOTS,
    uncited: SLOTS,
    'no-consequence': SLOTS,
    few: SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const { scene } = given;
    const wanted = scene.attempt.lap === 'full' ? spec.full : spec.core;
    const findings = [...scene.attempt.findings.values()];
    const judged: Awaited<ReturnType<typeof judge>>[] = [];
    const said = reasonsGiven(scene);
    for (const finding of findings) {
      const each = await judge(finding, spec.words, given);
      // One sentence pasted under several findings is a consequence of none of the others, nor is a reason given before.
      const { soWhat } = finding.body;
      const again = each.found === 'good' && copiedShare(soWhat, said) > COPIED;
      if (each.found === 'good') said.push(soWhat);
      judged.push(again ? { ...each, found: 'no-consequence' } : each);
    }
    const good = (where: 'upstream' | 'downstream'): number =>
      judged.filter(({ found, finding }) => found === 'good' && finding.body.where === where)
        .length;
    const up = Math.min(good('upstream'), wanted.upstream);
    const down = Math.min(good('downstream'), wanted.downstream);
    const refuted = judged.filter(({ found }) => found === 'refuted').length;
    const all = wanted.upstream + wanted.downstream;
    const lost = (found: Found): (typeof judged)[number] | undefined =>
      judged.find((each) => each.found === found);
    const shown =
      lost('refuted') ?? lost('wrong-side') ?? lost('uncited') ?? lost('no-consequence');
    const short = up + down < all;
    const missing = [
      ...(up < wanted.upstream ? [`${inWords(wanted.upstream - up)} upstream of the model`] : []),
      ...(down < wanted.downstream
        ? [`${inWords(wanted.downstream - down)} downstream of it`]
        : []),
    ];
    const claim = shown ? scene.pack.claims.claims[shown.finding.body.claim] : undefined;
    // A stray finding beside enough good ones is told only when it costs something.
    const trouble = shown && (short || shown.found === 'refuted') ? shown.found : undefined;
    return {
      share: Math.max(0, up + down - refuted) / all,
      case: findings.length === 0 ? 'none' : (trouble ?? (short ? 'few' : 'right')),
      slots: {
        good: inWords(up + down),
        wanted: `${inWords(wanted.upstream)} upstream and ${inWords(wanted.downstream)} downstream`,
        missing: listed(missing),
        claim: claim?.text ?? '',
        why: claim?.why ?? '',
        figures: shown?.figures ?? '',
      },
      cites: judged.map(({ finding }) => finding.n),
    };
  },
};

/** What was written as a reason elsewhere: it does not say what follows from a finding. */
function reasonsGiven({ attempt }: Given['scene']): string[] {
  return [
    ...attempt.locks.map(({ body }) => body.reason),
    ...[...attempt.decisions.values()].flatMap(({ body: { reason, rejected } }) => [
      reason,
      ...rejected.map(({ why }) => why),
    ]),
  ];
}

type Found = 'good' | 'refuted' | 'wrong-side' | 'uncited' | 'no-consequence';

async function judge(
  finding: Entry<'finding'>,
  words: number,
  given: Given,
): Promise<{ finding: Entry<'finding'>; found: Found; figures: string }> {
  const { scene } = given;
  const claim = scene.pack.claims.claims[finding.body.claim];
  if (!claim) return { finding, found: 'refuted', figures: '' };
  const figures: string[] = [];
  let holds = true;
  for (const test of claim.holds) holds = (await meets(test, given, figures)) && holds;
  const answer = (found: Found): { finding: Entry<'finding'>; found: Found; figures: string } => ({
    finding,
    found,
    figures: listed(figures),
  });
  if (!holds) return answer('refuted');
  if (finding.body.where !== claim.where) return answer('wrong-side');
  // Whoever cites everything has not said what carries the claim.
  if (new Set(finding.body.cites).size > claim.needs.length + SPARE) return answer('uncited');
  const evidence = cited(scene.attempt, finding.body.cites);
  for (const names of claim.needs)
    if (!(await bears(evidence, names, given))) return answer('uncited');
  const { soWhat } = finding.body;
  if (!reasoned(soWhat, words, scene.pack)) return answer('no-consequence');
  return answer('good');
}

/** Whether a test of a claim holds on held-back rows; adds the figures it looked at. */
export async function meets(test: Test, given: Given, figures: string[] = []): Promise<boolean> {
  const { scene } = given;
  const number = async (name: string): Promise<number | null> => {
    const query = scene.query(name, 'judge');
    const found = await given.answer(query);
    figures.push(`${scene.pack.lab.queries[name]!.title} ${speak(found, unitOf(query.ask))}`);
    return found.value;
  };
  const value = await number(test.query);
  if (value === null) return false;
  const bound = async (limit: number | { query: string }): Promise<number | null> =>
    typeof limit === 'number' ? limit : number(limit.query);
  if (test.above !== undefined) {
    const limit = await bound(test.above);
    if (limit === null || value <= limit) return false;
  }
  if (test.below !== undefined) {
    const limit = await bound(test.below);
    if (limit === null || value >= limit) return false;
  }
  if (test.interval !== undefined) {
    const query = scene.query(test.query, 'judge');
    const { interval, n } = await given.answer(query);
    if (!interval) return false;
    figures.push(`95 % ${speakInterval({ interval, n }, unitOf(query.ask))}`);
    const side = interval.lo > 0 ? 'above-zero' : interval.hi < 0 ? 'below-zero' : 'holds-zero';
    if (side !== test.interval) return false;
  }
  return true;
}
