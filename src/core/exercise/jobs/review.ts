// A report to review: somebody's play of an exercise on a seed of its own, what it holds, and what the scorer finds wrong with it.

import { remembering } from '../../evidence/answer';
import type { Job } from '../../lab/jobs/job';
import type { Authoring } from '../authoring';
import type { Pack } from '../pack';
import { aboutOf } from '../pack-data';
import { authorOf, handIn, type Author } from '../review/author';
import { handedIn, truthOf, type Truth } from '../review/judge';
import { materialOf, type Material } from '../review/material';
import { toldOf, type Told } from '../review/told';
import { score } from '../score';
import { scene } from '../session';
import { shopLab } from './shop-lab';

export interface ReviewSpec {
  readonly pack: Pack;
  readonly authoring: Authoring;
  /** From 1: which author is next, and the seed of the rows. */
  readonly number: number;
}

export interface Review {
  readonly author: Omit<Author, 'hand'>;
  readonly seed: number;
  readonly material: readonly Material[];
  readonly told: readonly Told[];
  readonly truth: readonly Truth[];
  /** What was asked for and not handed in. */
  readonly absent: readonly { readonly step: string; readonly title: string }[];
  /** What the scorer gives it, out of 100. */
  readonly score: number;
}

export const review: Job<ReviewSpec, Review> = {
  async run({ pack, authoring, number }, shop, call) {
    const author = authorOf(pack, authoring, number);
    const about = aboutOf(pack.exercise, number, shop.env.datasets);
    const lab = remembering(shopLab(shop, call));
    const session = await handIn(
      pack,
      authoring,
      author,
      about,
      { lap: 'full', seed: number },
      lab,
    );
    const card = await score(pack, session.log, about, lab);
    return {
      author: { role: author.role, what: author.what },
      seed: number,
      material: await materialOf(scene(session), lab),
      told: toldOf(scene(session)),
      truth: truthOf(card, pack.exercise.gates.on),
      absent: card.checks
        .filter((check) => !handedIn(check))
        .map(({ step, title }) => ({ step, title })),
      score: card.score,
    };
  },
};
