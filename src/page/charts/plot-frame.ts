// The inside of a plot with a left and a bottom axis: margins that hold the tick words, narrower on phones.

import { sansFont, textWidth } from './text-width';

interface PlotFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  height: number;
}

const FOOT = 46;

/** @param tickWords Longest words beside the left axis. */
export function plotFrame(width: number, tickWords: readonly string[], rightRoom = 12): PlotFrame {
  const narrow = width < 520;
  const ticks = Math.max(0, ...tickWords.map((text) => textWidth(text, sansFont(13))));
  const top = 30;
  const plot = Math.round(Math.max(170, Math.min(narrow ? 220 : 300, width * 0.42)));
  return {
    left: Math.ceil(ticks) + 12,
    right: width - rightRoom,
    top,
    bottom: top + plot,
    height: top + plot + FOOT,
  };
}
