// The one or two sentences beside the number: what stands, and what needs another pass.

import type { Level } from './pack';
import type { LevelBar, OpenGate } from './scorecard';

export const levelNames: Readonly<Record<Level, string>> = {
  E: 'The numbers',
  M: 'The method',
  O: 'The result',
  J: 'The judgement',
  C: 'The writing',
};

const STANDS: Readonly<Record<Level, string>> = {
  E: 'The numbers hold.',
  M: 'The method holds.',
  O: 'The repair holds.',
  J: 'The judgement holds.',
  C: 'The writing holds.',
};
const LACKS: Readonly<Record<Level, string>> = {
  E: 'The numbers need another pass.',
  M: 'The method needs another pass.',
  O: 'The repair needs another pass.',
  J: 'The judgement needs another pass.',
  C: 'The writing needs another pass.',
};

/** From this share of its points a level stands. */
const GOOD = 0.8;

export function headlineOf(
  levels: readonly LevelBar[],
  gates: readonly OpenGate[],
  open: number,
): string[] {
  if (gates.length > 0) {
    const sentences = gates.every(({ id }) => ['R1', 'R3', 'R5'].includes(id));
    const what = sentences
      ? gates.length === 1
        ? 'One sentence'
        : `${gates.length} sentences`
      : gates.length === 1
        ? 'One thing'
        : `${gates.length} things`;
    return [`${what} to mend, then ${open}.`];
  }
  const share = ({ points, of }: LevelBar): number => (of === 0 ? 1 : points / of);
  const ranked = [...levels].sort((a, b) => share(b) - share(a));
  const [best] = ranked;
  const last = ranked.at(-1);
  if (!best || !last || best.points === 0) return ['Nothing has earned points yet.'];
  if (share(last) >= GOOD) return ['All of it holds.'];
  if (share(best) < GOOD) return ['A beginning.', LACKS[last.level]];
  return [STANDS[best.level], LACKS[last.level]];
}
