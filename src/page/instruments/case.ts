// A metric and a harm in the words of the attempt's own case: the pack's names first, the data set's otherwise.

import type { Scene } from '../../core/exercise/scene';
import { caseWords, type CaseWords } from '../words/instruments-cases';
import { metricPhrase, type MetricPhrase } from '../words/instruments-metrics';

export function wordsOf(scene: Scene): CaseWords {
  return caseWords(scene.about.id);
}

export function metricWords(scene: Scene, metric: string): MetricPhrase {
  return metricPhrase(metric, wordsOf(scene), scene.pack.lab.metrics[metric]);
}
