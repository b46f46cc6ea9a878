// Every job there is: the lab's own, and those of evidence and scoring. The worker, the tests and the command line hold this table.

import { share } from '../../evidence/share';
import { worst } from '../../evidence/worst';
import { labJobs } from '../../lab/jobs/index';
import { answers } from './answers';
import { fulfilJob } from './fulfil';
import { noticeJob } from './notice';
import { rows } from './rows';
import { scoreJob } from './score';

export const jobs = {
  ...labJobs,
  share,
  worst,
  answers,
  fulfil: fulfilJob,
  score: scoreJob,
  notice: noticeJob,
  rows,
};
export type Jobs = typeof jobs;
