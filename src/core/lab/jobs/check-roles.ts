// Whether the columns of a person's own file can play the roles picked for them, before anything is run.

import { readCsvRows } from '../../table/csv';
import { FileError, type FileProblem } from '../../table/csv-problem';
import { readingSchema } from '../../table/csv-reading';
import { checkRoles as check } from '../../table/csv-roles';
import type { Experiment } from '../experiment';
import type { Job } from './job';

export interface CheckRolesSpec {
  readonly data: Extract<Experiment['data'], { source: 'own' }>;
  readonly roles: Experiment['roles'];
}

/** The ones that stop come first; a file that cannot be read as told is a problem like any other. */
export const checkRoles: Job<CheckRolesSpec, { problems: readonly FileProblem[] }> = {
  async run({ data, roles }, shop) {
    try {
      const problems = check(await shop.table(data), roles, data.name);
      if (problems.every(({ row }) => row === undefined)) return { problems };
      // Only now is it worth reading again where each row stands in the file.
      const bytes = await shop.env.ownFile(data.sha256);
      if (!bytes) return { problems };
      const { table, rowOf } = readCsvRows(bytes, readingSchema.parse(data.reading), data.name);
      return { problems: check(table, roles, data.name, rowOf) };
    } catch (error) {
      if (error instanceof FileError) return { problems: [error.problem] };
      throw error;
    }
  },
};
