// Table of contents: the tools, and every convention of theirs.

import { aequitasConventions, aequitasTool } from './aequitas-conventions';
import { aif360Conventions, aif360Tool } from './aif360-conventions';
import type { Convention, QuantityId } from './convention';
import { fairlearnConventions, fairlearnTool } from './fairlearn-conventions';
import { fairmodelsConventions, fairmodelsTool } from './fairmodels-conventions';
import { holisticaiConventions, holisticaiTool } from './holisticai-conventions';
import { localLaw144Conventions, localLaw144Tool } from './local-law-144-conventions';
import { mlr3fairnessConventions, mlr3fairnessTool } from './mlr3fairness-conventions';
import { oxonfairConventions, oxonfairTool } from './oxonfair-conventions';
import type { Tool } from './tool';

export const tools: readonly Tool[] = [
  fairlearnTool,
  aif360Tool,
  aequitasTool,
  fairmodelsTool,
  mlr3fairnessTool,
  oxonfairTool,
  holisticaiTool,
  localLaw144Tool,
];

export const conventions: readonly Convention[] = [
  ...fairlearnConventions,
  ...aif360Conventions,
  ...aequitasConventions,
  ...fairmodelsConventions,
  ...mlr3fairnessConventions,
  ...oxonfairConventions,
  ...holisticaiConventions,
  ...localLaw144Conventions,
];

export function toolById(id: Tool['id']): Tool {
  return tools.find((tool) => tool.id === id)!;
}

/** How the tools say a quantity, in the order of `tools`. */
export function conventionsOf(quantity: QuantityId): readonly Convention[] {
  return conventions.filter((convention) => convention.quantity === quantity);
}

/** One convention by the tool's own name for it. Throws an error when there is none. */
export function conventionNamed(tool: Tool['id'], name: string): Convention {
  const found = conventions.find((each) => each.tool === tool && each.name === name);
  if (found) return found;
  throw new Error(`No convention of ${tool} is called "${name}" here.`);
}
