// Table of contents: every kind of work the lab itself does.

import { baseRates } from './base-rates';
import { checkRoles } from './check-roles';
import { compare } from './compare';
import { consistency } from './consistency';
import { curves } from './curves';
import { explain } from './explain';
import { frontier } from './frontier';
import { justice } from './justice';
import { open } from './open';
import { openOwn } from './open-own';
import { planted } from './planted';
import { privacy } from './privacy';
import { profile } from './profile';
import { proxies } from './proxies';
import { rosetta } from './rosetta';
import { run } from './run';
import { sample } from './sample';
import { search } from './search';
import { shareTable } from './share-table';
import { subgroups } from './subgroups';
import { thresholds } from './thresholds';
import { time } from './time';
import { toolLesson } from './tool-lesson';

export const labJobs = {
  open,
  'open-own': openOwn,
  'base-rates': baseRates,
  'check-roles': checkRoles,
  profile,
  sample,
  run,
  rosetta,
  thresholds,
  curves,
  explain,
  frontier,
  justice,
  compare,
  consistency,
  search,
  'share-table': shareTable,
  subgroups,
  proxies,
  planted,
  privacy,
  time,
  'tool-lesson': toolLesson,
};
