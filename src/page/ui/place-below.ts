// Puts an open popover under the word it explains and keeps it inside the window; set through the CSSOM, which the policy allows.

const AWAY = 8;
const EDGE = 12;

export function placeBelow(popover: HTMLElement, word: HTMLElement): void {
  const at = word.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const right = document.documentElement.clientWidth - EDGE - width;
  const below = at.bottom + AWAY;
  const fits = below + height <= document.documentElement.clientHeight - EDGE;
  popover.style.setProperty('left', `${Math.max(EDGE, Math.min(at.left, right))}px`);
  popover.style.setProperty('top', `${fits ? below : Math.max(EDGE, at.top - AWAY - height)}px`);
}
