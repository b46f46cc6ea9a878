// The tables behind the worked examples: three classes, ten people of each in either group.

import type { Confusion } from './confusion';

export const threeClasses: readonly [Confusion, Confusion] = [
  [
    [8, 1, 1],
    [2, 6, 2],
    [0, 2, 8],
  ],
  [
    [6, 2, 2],
    [2, 6, 2],
    [4, 2, 4],
  ],
];
