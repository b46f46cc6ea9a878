// Every job there is: the lab's own, and those of evidence and scoring. The worker, the tests and the command line hold this table.

import { copies } from '../../evidence/copies';
import { share } from '../../evidence/share';
import { worst } from '../../evidence/worst';
import { labJobs } from '../../lab/jobs/index';
import { answers } from './answers';
import { changed } from './changed';
import { fulfilJob } from './fulfil';
import { noticeJob } from './notice';
import { primer } from './primer';
import { review } from './review';
import { rows } from './rows';
import { scoreJob } from './score';

export const jobs = {
  ...labJobs,
  copies,
  share,
  worst,
  answers,
  changed,
  fulfil: fulfilJob,
  score: scoreJob,
  notice: noticeJob,
  primer,
  review,
  rows,
};
export type Jobs = typeof jobs;
