// Whose report is reviewed: by turns somebody's own hand-in, and the model solution with passages of other hand-ins in it.

import { permutation, rng, type Rng } from '../../base/rng';
import type { EvidenceLab } from '../../evidence/answer';
import type { Lap } from '../../evidence/entry';
import type { DatasetAbout } from '../../lab/lab';
import type { Authoring, Edit, Player } from '../authoring';
import type { Bot } from '../bots/bot';
import { handsOn } from '../bots/bot';
import { bots } from '../bots/index';
import type { Pack } from '../pack';
import { edited, play } from '../play';
import { startSession, type Session } from '../session';

export interface Author {
  /** `blend`: the model solution with a few passages of others. */
  readonly role: 'reference' | 'bot' | 'player' | 'blend';
  /** What they do, in words: told once the review is done. A blend has one for each passage. */
  readonly what: readonly string[];
  readonly hand: Bot | { readonly edits: readonly Edit[] };
}

/** General bots whose mistakes a reader can see. The others do nothing, or do things without any sense. */
const READABLE: readonly string[] = ['always-disparity', 'always-no-disparity', 'copy-the-hint'];
/** Passages in a blend: few enough that most of the report is sound. */
const PASSAGES = { least: 2, most: 4 } as const;

/** The author of a report, fixed by the exercise and the report's number (from 1). */
export function authorOf({ exercise }: Pack, authoring: Authoring, number: number): Author {
  const draw = rng(`review/${exercise.id}`);
  if (number % 2 === 1) return blend(authoring, draw.stream(`blend/${number}`));
  const whole = wholeHandIns(authoring);
  const order = permutation(whole.length, draw.stream('order'));
  return whole[order[(number / 2 - 1) % whole.length]!]!;
}

/**
 * The pack's own bots that say which check or gate finds them. Of the others some write words without sense, which the
 * scorer, looking at structure only, takes for words: a reviewer who marks them would be told that they are wrong.
 */
const foundOut = ({ bots: own }: Authoring): readonly Player[] =>
  own.filter(({ told, core, full }) => told ?? core.gates ?? full.gates);

function wholeHandIns(authoring: Authoring): readonly Author[] {
  const as =
    (role: Author['role']) =>
    ({ what, edits }: Player): Author => ({ role, what: [what], hand: { edits } });
  return [
    { role: 'reference', what: [], hand: { edits: [] } },
    ...authoring.players.map(as('player')),
    ...foundOut(authoring).map(as('bot')),
    ...bots
      .filter(({ id }) => READABLE.includes(id))
      .map((hand): Author => ({ role: 'bot', what: [hand.what], hand })),
  ];
}

/** Takes passages that replace a move of the solution, at most one for each move. */
function blend(authoring: Authoring, random: Rng): Author {
  const passages = [...foundOut(authoring), ...authoring.players].flatMap(({ what, edits }) =>
    edits.flatMap((edit) => (edit.edit === 'replace' ? [{ what, edit }] : [])),
  );
  const most = PASSAGES.least + random.int(PASSAGES.most - PASSAGES.least + 1);
  const taken = new Map<string, (typeof passages)[number]>();
  for (const k of permutation(passages.length, random)) {
    if (taken.size === most) break;
    const passage = passages[k]!;
    if (!taken.has(passage.edit.move)) taken.set(passage.edit.move, passage);
  }
  const chosen = [...taken.values()];
  return {
    role: 'blend',
    what: [...new Set(chosen.map(({ what }) => what))],
    hand: { edits: chosen.map(({ edit }) => edit) },
  };
}

/** Plays an author on a seed: the session they leave behind. */
export async function handIn(
  pack: Pack,
  { solution }: Authoring,
  { hand }: Author,
  about: DatasetAbout,
  { lap, seed }: { readonly lap: Lap; readonly seed: number },
  lab: EvidenceLab,
): Promise<Session> {
  if ('edits' in hand) {
    const moves = edited(solution, hand.edits);
    return (await play(pack, about, moves, { lap, seed }, lab)).session;
  }
  const begun = startSession(pack, about, { lap, seed, at: 0 });
  const hands = handsOn(begun, lap, lab, rng(`${hand.id}/${seed}`));
  await hand.play(hands);
  return hands.session();
}
