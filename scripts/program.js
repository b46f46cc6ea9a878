// Finds the program file of an installed package, so that it can be run by this very Node without a shell.

import { readFileSync } from 'node:fs';
import { inRoot } from './root.js';

/** The name of a package's program, where it is not the package's own. @type {Record<string, string>} */
const NAMED = {
  typescript: 'tsc',
  'dependency-cruiser': 'depcruise',
  '@playwright/test': 'playwright',
};

/** @param {string} name A package. */
export function program(name) {
  const folder = inRoot('node_modules', name);
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return `${folder}/${typeof bin === 'string' ? bin : bin[NAMED[name] ?? name]}`;
}
