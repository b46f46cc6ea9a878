// The inside of a square plot whose two axes are shares from 0 to 1, as wide as there is room for and never huge.

export interface SquareFrame {
  left: number;
  top: number;
  side: number;
  bottom: number;
  height: number;
  x(share: number): number;
  y(share: number): number;
}

const LEFT = 40;
const RIGHT = 14;
const TOP = 30;
const FOOT = 46;

/** @param width Room for the square with its tick words. */
export function squareFrame(width: number, most: number): SquareFrame {
  const side = Math.max(140, Math.min(most, width - LEFT - RIGHT));
  return {
    left: LEFT,
    top: TOP,
    side,
    bottom: TOP + side,
    height: TOP + side + FOOT,
    x: (share) => LEFT + share * side,
    y: (share) => TOP + side - share * side,
  };
}

/** Where both axes are ticked. */
export const squareTicks = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;
