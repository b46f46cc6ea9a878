// What the writer of a report had before them and a reviewer needs too: the lines of a dashboard that was to be checked.

import { speak } from '../../documents/figures';
import type { EvidenceLab } from '../../evidence/answer';
import { unitOf } from '../../evidence/query';
import { shownAnswer } from '../fulfil';
import { lineQueries, shownLines, type DashboardPreset } from '../instruments/dashboard-review';
import type { Scene } from '../scene';

export interface Material {
  readonly step: string;
  readonly lines: readonly { readonly title: string; readonly shown: string }[];
}

export async function materialOf(scene: Scene, lab: EvidenceLab): Promise<readonly Material[]> {
  const { steps } = scene.pack.exercise;
  const boards = steps.flatMap(({ id, instruments }) =>
    instruments
      .filter(({ use }) => use === 'dashboard-review')
      .map(({ preset }) => ({ step: id, preset: preset as unknown as DashboardPreset })),
  );
  const material: Material[] = [];
  for (const { step, preset } of boards) {
    const answers = await Promise.all(
      lineQueries(preset, scene).map((query) => shownAnswer(query, lab)),
    );
    const lines = shownLines(preset, scene, answers).map(({ query, title, value }, at) => ({
      title,
      shown: speak({ value, n: answers[at]!.n }, unitOf(scene.pack.lab.queries[query]!.ask)),
    }));
    material.push({ step, lines });
  }
  return material;
}
