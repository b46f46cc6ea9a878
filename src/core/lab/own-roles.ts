// Whether a person's own columns can play the roles of an experiment: asked while they are picked, and again by every run.

import { readCsvRows } from '../table/csv';
import { FileError, type FileProblem } from '../table/csv-problem';
import { readingSchema } from '../table/csv-reading';
import { checkRoles } from '../table/csv-roles';
import type { Experiment, Roles } from './experiment';
import type { Workshop } from './workshop';

export type OwnData = Extract<Experiment['data'], { source: 'own' }>;

/** The ones that stop come first. Throws a `FileError` where the file cannot be read as told. */
export async function ownRoleProblems(
  data: OwnData,
  roles: Roles,
  shop: Workshop,
): Promise<readonly FileProblem[]> {
  const problems = checkRoles(await shop.table(data), roles, data.name);
  if (problems.every(({ row }) => row === undefined)) return problems;
  // Only now is it worth reading again where each row stands in the file.
  const bytes = await shop.env.ownFile(data.sha256);
  if (!bytes) return problems;
  const { table, rowOf } = readCsvRows(bytes, readingSchema.parse(data.reading), data.name);
  return checkRoles(table, roles, data.name, rowOf);
}

/** A link or a file of an experiment may name roles that nobody checked: throws the first problem that stops them. */
export async function requireOwnRoles(data: OwnData, roles: Roles, shop: Workshop): Promise<void> {
  const [first] = await ownRoleProblems(data, roles, shop);
  if (first?.severity === 'stop') throw new FileError(first);
}
