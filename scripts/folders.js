// Lists files and folders in a fixed order, so that what is built from them is the same everywhere.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the folders in a folder, sorted; none when it does not exist. @param {string} folder */
export function foldersIn(folder) {
  return entries(folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Paths of all files below a folder, with forward slashes, sorted; hidden files are left out.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  return entries(folder)
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(join(folder, entry.name)).map((path) => `${entry.name}/${path}`)
        : [entry.name],
    )
    .sort();
}

/** @param {string} folder */
function entries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
