// How much of a sheet of paper a text of some height fills, on the two sizes in use. The margins are those of print.css.

const MM = 96 / 25.4;
const TOP_AND_FOOT = 2 * 18;
const HEIGHT = { a4: 297, letter: 279.4 };

/** @param height of the text in CSS pixels. A whole number of pages is full to the last line. */
export function pagesFilled(paper: 'a4' | 'letter', height: number): number {
  return height / ((HEIGHT[paper] - TOP_AND_FOOT) * MM);
}
