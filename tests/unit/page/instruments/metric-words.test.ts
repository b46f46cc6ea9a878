// Every metric has words in every case, and they read as sentences.

import { describe, expect, it } from 'vitest';
import { metrics } from '../../../../src/core/fairness/metrics/index';
import { caseWords } from '../../../../src/page/words/instruments-cases';
import { metricPhrase } from '../../../../src/page/words/instruments-metrics';
import { audit } from '../../../../src/page/words/instruments-audit';

const sets = [
  undefined,
  'adult',
  'compas_two_year',
  'german_credit',
  'hmda_boston',
  'law_school',
  'marijuana_arrests',
  'ucb_admissions',
  'nl_research_funding',
  'florida_death_penalty',
];

describe.each(sets)('the words of %s', (set) => {
  const words = caseWords(set);

  it.each(metrics.map(({ id }) => id))('say %s', (id) => {
    const phrase = metricPhrase(id, words);
    const all = [
      phrase.label,
      phrase.of,
      phrase.share,
      phrase.counted(3, 10),
      phrase.people(10),
      phrase.worse,
      audit.pair(phrase, 'women', 'men', 0.12, { lo: 0.07, hi: 0.17 }),
      audit.pair(phrase, 'women', 'men', -0.12, { lo: -0.17, hi: -0.07 }),
      audit.pair(phrase, 'women', 'men', -0.01, { lo: -0.07, hi: 0.05 }),
    ];
    for (const text of all) {
      expect(text).not.toMatch(/undefined|NaN| {2}|\s$/);
    }
    expect(phrase.label[0]).toBe(phrase.label[0]?.toUpperCase());
    expect(phrase.share).toMatch(/\.$/);
  });

  it('tell the metrics of a shortlist apart', () => {
    const labels = [
      'false-negative-rate',
      'true-positive-rate',
      'selection-rate',
      'false-positive-rate',
      'precision',
      'accuracy',
    ].map((id) => metricPhrase(id, words).label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('a pack’s own name', () => {
  it('goes before the data set’s', () => {
    const phrase = metricPhrase('selection-rate', caseWords('adult'), {
      name: 'Offers made',
      of: 'of everybody',
    });
    expect([phrase.label, phrase.of]).toEqual(['Offers made', 'of everybody']);
    expect(audit.metricOption(phrase.label, phrase.of)).toBe('Offers made, of everybody');
  });
});
