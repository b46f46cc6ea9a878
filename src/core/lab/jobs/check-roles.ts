// Whether the columns of a person's own file can play the roles picked for them, before anything is run.

import { FileError, type FileProblem } from '../../table/csv-problem';
import type { Roles } from '../experiment';
import { ownRoleProblems, type OwnData } from '../own-roles';
import type { Job } from './job';

export interface CheckRolesSpec {
  readonly data: OwnData;
  readonly roles: Roles;
}

/** The ones that stop come first; a file that cannot be read as told is a problem like any other. */
export const checkRoles: Job<CheckRolesSpec, { problems: readonly FileProblem[] }> = {
  async run({ data, roles }, shop) {
    try {
      return { problems: await ownRoleProblems(data, roles, shop) };
    } catch (error) {
      if (error instanceof FileError) return { problems: [error.problem] };
      throw error;
    }
  },
};
