// Guards about who imports what: heavy packages stay behind one door, and a registry's index lists every file beside it.

import { dirname, posix } from 'node:path';
import type { Source } from './sources';

/** Package, and the files that may import it. */
const DOORS: readonly [RegExp, string, RegExp][] = [
  [/^@tensorflow\//, 'tfjs', /^src\/core\/models\/tf\.ts$/],
  [/^danfojs/, 'danfojs', /^src\/page\/instruments\/data-explorer\/frame\.ts$/],
  [/^d3/, 'd3', /^src\/page\//],
  [/^svelte/, 'Svelte', /^src\/page\//],
  [/^comlink$/, 'comlink', /^src\/page\/state\//],
  [/^dompurify$/, 'DOMPurify', /^src\/page\/ui\//],
  [/^virtual:/, 'the content modules', /^src\/(page|cli)\//],
  [/^node:/, "Node's modules", /^src\/cli\//],
];

/** Every module specifier a file imports, statically, dynamically or as a type. */
export function importsOf({ text }: Source): string[] {
  const form = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;
  return [...withoutComments(text).matchAll(form)].map((match) => match[2]!);
}

/** Packages imported outside their door. */
export function closedDoors(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap((specifier) => {
      const door = DOORS.find(([pattern]) => pattern.test(specifier));
      return door && !door[2].test(source.path)
        ? [
            `${source.path} imports "${specifier}": ${door[1]} may be imported only in ${door[2].source}.`,
          ]
        : [];
    }),
  );
}

/** Folders in which each concept has a file, and index.ts is the table of contents. */
export const REGISTRIES = [
  'src/core/fairness/metrics',
  'src/core/fairness/disparities',
  'src/core/fairness/mitigations',
  'src/core/fairness/explanations',
  'src/core/models',
  'src/core/worlds',
  'src/core/lab/jobs',
  'src/core/exercise/jobs',
  'src/core/exercise/checks',
  'src/core/exercise/instruments',
  'src/core/exercise/misconceptions',
  'src/core/exercise/words',
  'src/core/worlds/plant',
];

/** Files of a registry that its index.ts does not lead to: written, but never registered. */
export function unregistered(sources: readonly Source[], registries = REGISTRIES): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return registries.flatMap((folder) => {
    const members = [...byPath.keys()].filter((path) => dirname(path) === folder);
    if (members.length === 0) return [];
    const index = `${folder}/index.ts`;
    if (!byPath.has(index)) return [`${folder} has no index.ts: give it a table of contents.`];
    const reached = new Set<string>();
    const visit = (path: string): void => {
      const source = byPath.get(path);
      if (!source || reached.has(path) || dirname(path) !== folder) return;
      reached.add(path);
      for (const specifier of importsOf(source)) {
        if (specifier.startsWith('.'))
          visit(`${posix.join(folder, specifier).replace(/\.ts$/, '')}.ts`);
      }
    };
    visit(index);
    return members
      .filter((path) => !reached.has(path))
      .map(
        (path) =>
          `${path} is not listed in ${index}: add it there, or move it out of the registry.`,
      );
  });
}

/** Leaves strings alone as far as the guards need: only whole-line and block comments are dropped. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
