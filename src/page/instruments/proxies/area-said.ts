// An area as the notebook writes it, so that chart and pins agree: 0.81.

import { speak } from '../../../core/documents/figures';

export function areaSaid(area: number): string {
  return speak({ value: area, n: 1 }, 'ratio');
}
