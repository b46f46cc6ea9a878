// Which rows a pack stands on: seed 0 as the author meant it, other seeds as the world draws them, and a set that is not here.

import { describe, expect, it } from 'vitest';
import { aboutOf, dataOf } from '../../../../src/core/exercise/pack-data';

const world = {
  id: 'P7',
  data: {
    world: 'harbor-loans',
    kind: 'synthetic' as const,
    variants: ['zip', 'branch', 'phone', 'email'],
  },
};

describe('the rows of a pack', () => {
  it('are a shipped set whatever the seed', () => {
    const real = { id: 'P10', data: { id: 'adult', kind: 'real' as const } };
    expect(dataOf(real, 0)).toEqual({ source: 'shipped', id: 'adult' });
    expect(dataOf(real, 7)).toEqual(dataOf(real, 0));
    expect(() => aboutOf(real, 0, [])).toThrow(/P10.*"adult"/);
  });

  it('are a world that seed 0 draws harmful and in its first form', () => {
    expect(dataOf(world, 0)).toEqual({
      source: 'world',
      id: 'harbor-loans',
      seed: 0,
      kind: 'harmful',
      variant: 'zip',
    });
    expect(aboutOf(world, 0, []).kind).toBe('synthetic');
  });

  it('take another form and leave the kind to the world on other seeds, the same each time', () => {
    const drawn = Array.from({ length: 40 }, (_, i) => dataOf(world, i + 1));
    const forms = new Set(drawn.map((data) => (data as { variant: string }).variant));
    expect([...forms].sort()).toEqual(['branch', 'email', 'phone', 'zip']);
    expect(drawn.every((data) => !('kind' in data))).toBe(true);
    expect(dataOf(world, 9)).toEqual(drawn[8]);
    expect(aboutOf(world, 1, []).sha256).not.toBe(aboutOf(world, 2, []).sha256);
  });

  it('are refused with a sentence when there is no such world', () => {
    const lost = { id: 'P7', data: { world: 'atlantis', kind: 'synthetic' as const } };
    expect(() => dataOf(lost, 0)).toThrow(/atlantis/);
  });
});
