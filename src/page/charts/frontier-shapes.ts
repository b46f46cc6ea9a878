// Family = shape on the frontier: circle none, triangle before, square during, diamond after; a cross for trivial answers.

import type { GroupShape } from '../ui/shapes';
import type { FrontierPoint, RepairFamily } from './chart-data';

export const familyShapes: Readonly<Record<RepairFamily, GroupShape>> = {
  none: 'circle',
  pre: 'triangle',
  in: 'square',
  post: 'diamond',
};

export function familyShape(point: FrontierPoint): GroupShape {
  return point.trivial ? 'cross' : familyShapes[point.family];
}
