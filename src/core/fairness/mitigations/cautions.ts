// What the law may say, in the sentences that several mitigations share: reasons to ask, never advice.

/** The group is read in training alone. */
export const groupInTraining =
  'It uses the group in training only. In some places that already needs a reason on paper.';

/** The group decides between people with one and the same score. */
export const groupAtDecision =
  'It treats people with equal scores differently by their group. In many places that is unlawful for credit, hiring or housing: ask first.';

/** The group changes what is read of a person. */
export const groupInFacts =
  'Two people with the same number are read as having different ones, because of their group. Ask whether that may be done where you are.';
