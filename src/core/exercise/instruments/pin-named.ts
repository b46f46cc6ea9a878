// A named query of the pack, about to be pinned on rows that are shown.

import { familySize, type Scene } from '../scene';
import type { Pending } from './instrument';

/** `looks`: what this pin itself opens, which the family counts. */
export function pinNamed(
  name: string,
  rows: 'practice' | 'audit',
  scene: Scene,
  looks: Parameters<typeof familySize>[2] = [],
): Pending {
  const query = {
    ...scene.query(name, rows),
    family: rows === 'audit' ? familySize(scene, Infinity, looks) : 1,
  };
  return { kind: 'evidence', body: { title: scene.pack.lab.queries[name]!.title, query } };
}
