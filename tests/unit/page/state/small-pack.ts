// A small exercise for tests of the page's state: two steps with a line to move, one check, no rows needed.

import type { Pack } from '../../../../src/core/exercise/pack';
import type { DatasetAbout } from '../../../../src/core/lab/lab';

const line = (question: string) => ({
  id: 'line',
  use: 'threshold-playground',
  lap: 'core' as const,
  preset: { experiment: 'base', groups: ['sex'], start: 0.5, question },
});

export const smallPack: Pack = {
  path: 'track/small',
  hash: 'a'.repeat(64),
  exercise: {
    id: 'P99',
    title: 'A small exercise',
    level: 'beginner',
    role: 'auditor',
    minutes: { quick: null, core: null, full: null },
    data: { id: 'small', kind: 'real' },
    salt: 'small',
    question: 'Who pays?',
    case: 'A case.',
    outcomes: ['move a line'],
    cautions: ['These rows are invented for a test.'],
    skills: [],
    steps: [
      { id: 'first', title: 'First', lap: 'core', instruments: [line('first-line')], terms: [] },
      { id: 'second', title: 'Second', lap: 'core', instruments: [line('second-line')], terms: [] },
    ],
    checks: [
      {
        id: 'said',
        title: 'Said who pays',
        kind: 'statement',
        level: 'J',
        points: 10,
        lap: 'core',
        step: 'first',
        spec: {},
      },
    ],
    gates: { on: [] },
  },
  lab: {
    experiments: {},
    metrics: {},
    harms: {},
    columns: {},
    groups: [],
    queries: {},
    recipes: {},
  },
  claims: { claims: {}, statements: {} },
  document: { id: 'card', title: 'Card', source: 'A source', sections: [], also: [] },
  hints: { said: ['One.', 'Two.', 'Three.'] },
  rubric: { checks: {}, questions: [], quick: { seen: 'Seen.', more: ['More?'] } },
  terms: {},
  brief: '',
  steps: { first: 'Move it.', second: 'Move it again.' },
};

export const smallAbout = {
  id: 'small',
  sha256: 'b'.repeat(64),
  groups: [],
} as unknown as DatasetAbout;
