// How other tools make the numbers they print, in words.

export const peerWords = {
  highestMinusLowest: 'highest minus lowest, never negative',
  lowestOverHighest: 'lowest over highest, never above 1',
  minus: (unprivileged: string, privileged: string) =>
    `${unprivileged} minus ${privileged}, which it calls privileged`,
  over: (unprivileged: string, privileged: string) =>
    `${unprivileged} over ${privileged}, which it calls privileged`,
  everybodyElse: 'everybody else',
} as const;
