// The general bots: the table of contents of this folder. A pack adds its own as edits of its solution.

import { blank } from './blank';
import type { Bot } from './bot';
import { constant } from './constant';
import { copyTheHint } from './copy-the-hint';
import { listEverything } from './list-everything';
import { alwaysDisparity, alwaysNoDisparity } from './one-sided';
import { random } from './random';

export const bots: readonly Bot[] = [
  blank,
  constant,
  random,
  listEverything,
  copyTheHint,
  alwaysDisparity,
  alwaysNoDisparity,
];
