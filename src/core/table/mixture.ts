// A model made of several: one of them is drawn for each person and decides alone, or all of them are averaged.

import type { Call } from '../base/call';
import type { FitReport, Model } from './learning';

export interface MixtureMember {
  /** > 0; the members' shares sum to 1. */
  readonly share: number;
  readonly model: Model;
}

/** Plain JSON; a member's own state is inside. */
export interface MixtureState {
  /**
   * decisions: the mixture says how likely a favourable decision is, each member deciding at 0.5.
   * scores: it says the mean of the members' probabilities of the favourable label.
   */
  readonly kind: 'decisions' | 'scores';
  readonly members: readonly {
    readonly share: number;
    readonly learner: string;
    readonly state: unknown;
  }[];
}

/** Throws when there is no member, or the shares do not sum to 1 (within 1e-9). */
export function mixtureModel(
  kind: MixtureState['kind'],
  members: readonly MixtureMember[],
  report: FitReport,
): Model {
  const whole = members.reduce((sum, { share }) => sum + share, 0);
  if (members.length === 0 || !(Math.abs(whole - 1) <= 1e-9)) {
    throw new Error(
      `The shares of a mixture's ${members.length} members sum to ${whole}, not to 1. Pass a mixture's own state.`,
    );
  }
  const state: MixtureState = {
    kind,
    members: members.map(({ share, model }) => ({
      share,
      learner: model.learner,
      state: model.state,
    })),
  };
  return {
    learner: 'mixture',
    state,
    report,
    ...(kind === 'decisions' ? { decides: true } : {}),
    async predict(rows, call: Call) {
      const out = new Float64Array(rows.n);
      for (const { share, model } of members) {
        const score = await model.predict(rows, call);
        for (let i = 0; i < out.length; i++) {
          out[i]! += share * (kind === 'scores' ? score[i]! : score[i]! > 0.5 ? 1 : 0);
        }
        await call.breathe();
      }
      // Shares of 1/3 and the like may sum to a hair above 1.
      return out.map((value) => Math.min(1, value));
    },
  };
}
