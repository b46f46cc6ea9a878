// Which rows two models are compared on for a score: held-back ones, or where real people are few all of them, cross-fitted.

import { describe, expect, it } from 'vitest';
import { comparing } from '../../../../src/core/exercise/checks/compare-on';
import { worldAbout } from '../../../../src/core/lab/world-about';
import { aboutOf } from '../../../experiments';

const pair = { metric: 'selection-rate', column: 'a', group: 'b', reference: 'c' };

async function jobFor(about: unknown): Promise<{ kind: string; spec: Record<string, unknown> }> {
  const asked: { kind: string; spec: Record<string, unknown> }[] = [];
  const lab = {
    do: (kind: string, spec: Record<string, unknown>) => {
      asked.push({ kind, spec });
      return Promise.resolve({});
    },
  };
  await comparing(pair, { scene: { about }, lab } as never)({} as never, {} as never, ['accuracy']);
  return asked[0]!;
}

describe('comparing', () => {
  it('cross-fits the recipes where fewer than 20,000 real rows are there', async () => {
    expect((await jobFor(aboutOf('hmda_boston'))).kind).toBe('cross-compare');
    expect((await jobFor(aboutOf('german_credit'))).kind).toBe('cross-compare');
  });

  it('reads held-back rows where there are many, and the fresh draw of a world', async () => {
    for (const about of [
      aboutOf('adult'),
      aboutOf('law_school'),
      worldAbout({ source: 'world', id: 'harbor-loans', seed: 0 }),
    ]) {
      const { kind, spec } = await jobFor(about);
      expect(kind).toBe('compare');
      expect(spec).toMatchObject({ part: 'judge' });
    }
  });

  it('always measures balanced accuracy and the metric of the gap', async () => {
    const { spec } = await jobFor(aboutOf('adult'));
    expect(spec['metrics']).toEqual(['balanced-accuracy', 'selection-rate', 'accuracy']);
  });
});
