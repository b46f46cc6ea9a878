// Words of the small parts every page uses.

import { count } from './format';

export const ui = {
  home: 'Fairground, home',
  menu: 'Menu',
  skip: 'Skip to the page',
  toDark: 'Change to dark',
  toLight: 'Change to light',
  choose: 'choose',
  shortlist: 'Most used',
  theRest: 'All others',
  close: 'Close',
  cancel: 'Stop',
  working: 'Working',
  progress: (done: number, of: number) => `${count(done)} of ${count(of)}`,
  asTable: 'As a table',
  asPicture: 'As a picture',
  synthetic: 'Synthetic',
  syntheticTitle: 'Invented people, planted effects',
  stamp: 'SYNTHETIC: invented people, planted effects',
  done: 'done',
  part: 'in part',
  here: 'you are here',
  open: 'not yet',
} as const;
