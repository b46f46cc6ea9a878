// Words of the sandbox's recipe: the whole experiment as a list and as a sentence.

import { count, percent } from './format';
import { listed } from './listed';

export const recipe = {
  rows: 'Rows',
  ownRows: (name: string) => `your file “${name}”`,
  decided: 'Decided',
  decidedIs: (label: string, favourable: string) => `${label} = ${favourable}`,
  groups: 'Compared',
  by: (title: string, reference: string) => (reference ? `${title} (to ${reference})` : title),
  features: 'Learns from',
  featuresOf: (names: readonly string[]) => (names.length === 0 ? 'nothing' : listed(names)),
  without: (names: readonly string[]) => `without ${listed(names)}`,
  withToo: (names: readonly string[]) => `with ${listed(names)}`,
  gaps: 'Gaps',
  gapsKept: 'rows with a gap are kept',
  gapsDropped: 'rows with a gap are left out',
  weight: 'Weight',
  weightNone: 'every row the same',
  unit: 'Unit',
  unitNone: 'one row',
  split: 'Split',
  splitOf: (salt: string, seed: number) => `“${salt}”, draw ${count(seed)}`,
  learner: 'Model',
  given: 'the given score',
  repair: 'Repair',
  repairNone: 'none',
  repairBy: (name: string, groups: string) =>
    name.includes('by group') ? name.replace('by group', `by ${groups}`) : `${name}, by ${groups}`,
  setting: (name: string, value: string) => `${name}: ${value}`,
  yes: 'Yes',
  yesFixed: (value: string) => `above ${value}`,
  yesBaseRate: 'as often as the good outcome occurs',
  yesTop: (share: number) => `for the highest ${percent(share, 0)}`,
  yesCost: (ratio: string) => `where errors cost least (one wrong yes weighs ${ratio} missed)`,
  yesRepair: 'as the repair decides',
  yesLots: (cutoff: string) => `${cutoff}, and by lot where the repair draws lots`,
  withSettings: (name: string, settings: readonly string[]) =>
    settings.length === 0 ? name : `${name} (${settings.join(', ')})`,
  reading: 'Read as',
  sentence: (
    rows: string,
    decided: string,
    groups: string,
    learner: string,
    repair: string,
    yes: string,
    gaps: string,
  ) =>
    `${rows}; decided: ${decided}; compared by ${groups}. ${learner}; repair: ${repair}. The answer is yes ${yes}; ${gaps}.`,
} as const;
