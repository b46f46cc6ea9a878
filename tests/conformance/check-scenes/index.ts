// Every example of a check kind that is made by hand.

import { causeScenes } from './causes';
import { choosingScenes } from './choosing';
import { claimScenes } from './claims';
import { dataAuditScenes } from './data-audit';
import { modelScenes } from './models';
import type { SceneExample } from './scene-example';
import { setScenes } from './sets';
import { textScenes } from './texts';
import { tradeOffScenes } from './trade-off';

export const sceneExamples: readonly SceneExample[] = [
  ...setScenes,
  ...dataAuditScenes,
  ...causeScenes,
  ...choosingScenes,
  ...claimScenes,
  ...modelScenes,
  ...textScenes,
  ...tradeOffScenes,
];
