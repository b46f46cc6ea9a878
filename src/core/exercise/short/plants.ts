// The plants of a pack: what the author left out is read off the roles, and every seed gets its own.

import { rng } from '../../base/rng';
import { plantSchema, type Plant } from '../../worlds/plant/index';
import type { PlantTold } from './plant-form';

/** What plants may lean on. */
export interface PlantRoles {
  readonly label: string;
  readonly favourable: string;
  /** What a favourable label is turned into, where that is known. */
  readonly other?: string | undefined;
  readonly score?: string | undefined;
}

/** The plant with its roles, or what it still needs. */
export function withRoles(told: PlantTold, roles: PlantRoles): PlantTold | string {
  switch (told.plant) {
    case 'flip_label': {
      const to = told.to ?? roles.other;
      if (to === undefined) return 'says not what the label becomes; write to: and that value.';
      return { ...told, label: told.label ?? roles.label, from: told.from ?? roles.favourable, to };
    }
    case 'shift_score': {
      const score = told.score ?? roles.score;
      if (score === undefined) return 'names no score; write score: and the column.';
      if (told.by === undefined)
        return 'says not by how much; write by: and a number, such as -0.1.';
      return { ...told, score };
    }
    case 'add_proxy':
      return { ...told, name: told.name ?? 'sign' };
    default:
      return told;
  }
}

/** The plants of a seed: seed 0 as the author wrote them (a range: its middle), another seed anew. */
export function plantsOf(
  told: readonly PlantTold[],
  { id, seed }: { readonly id: string; readonly seed: number },
): Plant[] {
  return told.map((plant, at) => {
    const { share, by, name, label, from, to, score, ...rest } = plant;
    const needs = {
      flip_label: { label, from, to },
      shift_score: { score, by },
      add_proxy: { name },
      drop_rows: {},
      duplicate_rows: {},
    }[plant.plant];
    const drawn = { ...rest, ...needs, seed: plant.seed + seed };
    return plantSchema.parse({
      ...drawn,
      share: shareOf(share, `${id}/plant/${at}/${seed}`, seed),
    });
  });
}

function shareOf(share: PlantTold['share'], stream: string, seed: number): number {
  if (typeof share === 'number') return share;
  const [low, high] = share;
  return low + (high - low) * (seed === 0 ? 0.5 : rng(stream).next());
}
