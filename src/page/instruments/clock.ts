// The time of day as it is said in a sentence: 09:04.

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** @param at Milliseconds since 1970, as the log keeps them. */
export function timeOfDay(at: number): string {
  return clock.format(at);
}
