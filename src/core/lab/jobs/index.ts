// Table of contents: every kind of work the lab itself does.

import { checkRoles } from './check-roles';
import { compare } from './compare';
import { frontier } from './frontier';
import { open } from './open';
import { openOwn } from './open-own';
import { profile } from './profile';
import { run } from './run';
import { sample } from './sample';
import { thresholds } from './thresholds';
import { time } from './time';

export const labJobs = {
  open,
  'open-own': openOwn,
  'check-roles': checkRoles,
  profile,
  sample,
  run,
  thresholds,
  frontier,
  compare,
  time,
};
