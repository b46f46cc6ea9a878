// Where the project lies on this machine, so that every script works from any folder.

import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

/** Absolute path of the project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {...string} parts A path inside the project, in pieces. */
export const inRoot = (...parts) => join(root, ...parts);
