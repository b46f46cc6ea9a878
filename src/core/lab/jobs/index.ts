// Table of contents: every kind of work the lab itself does.

import { baseRates } from './base-rates';
import { checkRoles } from './check-roles';
import { compare } from './compare';
import { consistency } from './consistency';
import { crossCompare } from './cross-compare';
import { curves } from './curves';
import { explain } from './explain';
import { frontier } from './frontier';
import { justice } from './justice';
import { matchedLine } from './matched-line';
import { open } from './open';
import { openOwn } from './open-own';
import { planted } from './planted';
import { privacy } from './privacy';
import { probe } from './probe';
import { profile } from './profile';
import { proxies } from './proxies';
import { ranking } from './ranking';
import { rosetta } from './rosetta';
import { run } from './run';
import { sample } from './sample';
import { search } from './search';
import { shareTable } from './share-table';
import { subgroups } from './subgroups';
import { thresholds } from './thresholds';
import { time } from './time';
import { weightCells } from './weight-cells';
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
  'cross-compare': crossCompare,
  'matched-line': matchedLine,
  consistency,
  search,
  'share-table': shareTable,
  subgroups,
  proxies,
  ranking,
  planted,
  privacy,
  probe,
  time,
  'tool-lesson': toolLesson,
  'weight-cells': weightCells,
};
