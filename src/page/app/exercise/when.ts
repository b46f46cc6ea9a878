// Times as a person says them: the clock for today, the day for anything older.

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** 09:41 */
export function clockTime(at: number): string {
  return clock.format(at);
}

/** "at 09:41", or "on 3 November" where it was not today. */
export function whenLeft(at: number, now: number): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return sameDay ? `at ${clock.format(at)}` : `on ${day.format(at)}`;
}
