// What a metric means: its plain sentence, a worked example with small numbers, its name in the field and its source.

import { metricById } from '../../../core/fairness/metrics/index';

export interface Meaning {
  readonly plain: string;
  readonly example: string;
  readonly name: string;
  readonly source: string;
}

/** The metric in its own words. Throws, naming the metrics there are, when there is none of that id. */
export function meaningOf(metric: string): Meaning {
  const { plain, example, name, source } = metricById(metric);
  return { plain, example: example.inWords, name, source };
}
