// How many of the first k places a share demands at least and allows at most.

/** Room for the rounding of k × share: 0.7 × 10 is 7 places, not 8. */
const ROUNDING = 1e-12;

export const seatsOwed = (k: number, share: number): number => Math.floor(k * share + ROUNDING);
export const seatsAllowed = (k: number, share: number): number => Math.ceil(k * share - ROUNDING);

/** The place by which a group's next seat falls due: exact, and the whole place that reaches it. */
export const dueAt = (k: number, share: number): number => seatsAllowed(k, share) / share;
export const duePlace = (k: number, share: number): number => Math.ceil(dueAt(k, share) - ROUNDING);
