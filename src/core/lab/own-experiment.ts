// The experiment one starts from on a person's own file: roles guessed from names and values, all of them open to change.

import type { GuessedColumn } from '../table/csv-guess';
import type { Reading } from '../table/csv-reading';
import type { Experiment, Roles } from './experiment';
import type { FileMark } from './link';

/** Names that sound like the groups an audit is about, the most asked for first. */
const groupNames = [
  /sex|gender/i,
  /race|ethnic|colou?r/i,
  /age_?(?:group|cat|band)/i,
  /religion|nationality|national_origin|citizen|disab|marital/i,
] as const;
const groupRank = (name: string): number => groupNames.findIndex((pattern) => pattern.test(name));
const identifierName = /(?:^|[_\s-])(?:id|ids|identifier|uuid|nr|number)$|^(?:id|index|row)$/i;
const weightName = /^(?:weight|weights|wt|sample_weight|fnlwgt)$/i;
const goodValue =
  /^(?:1|1\.0|yes|y|true|t|good|approved|accepted|granted|hired|pass(?:ed)?|>50k)$/i;
const mostGroupLevels = 10;

/** Roles that may do, or at least are quicker to mend than to fill in. Columns that are left out get none. */
export function guessRoles(columns: readonly GuessedColumn[]): Roles {
  const used = columns.filter(({ kind }) => kind !== 'ignore');
  const twoValued = used.filter(({ distinct, kind }) => distinct === 2 && kind !== 'text');
  const candidates = twoValued.filter(({ name }) => groupRank(name) < 0);
  const promising = candidates.filter(({ levels }) =>
    levels.some(({ level }) => goodValue.test(level)),
  );
  // Data sets tend to end with what they are about.
  const label = promising.at(-1) ?? candidates.at(-1) ?? twoValued.at(-1) ?? used.at(-1);
  const weight = used.find(({ name, kind }) => kind === 'number' && weightName.test(name));
  const named = used
    .filter((column) => column !== label && isGroup(column) && groupRank(column.name) >= 0)
    .sort((one, other) => groupRank(one.name) - groupRank(other.name));
  const small = used.filter(
    (column) => column !== label && column.kind === 'category' && isGroup(column),
  );
  const groups = (named.length > 0 ? named : small).slice(0, 2);
  const features = used.filter(
    (column) =>
      column !== label &&
      column !== weight &&
      column.kind !== 'text' &&
      column.distinct > 1 &&
      !groups.includes(column) &&
      !identifierName.test(column.name),
  );
  return {
    label: label?.name ?? '',
    favourable: favourableOf(label),
    groups: groups.map(({ name }) => name),
    reference: Object.fromEntries(groups.map(({ name, levels }) => [name, levels[0]?.level ?? ''])),
    features: features.map(({ name }) => name),
    missing: 'level',
  };
}

function isGroup({ distinct, kind }: GuessedColumn): boolean {
  return distinct >= 2 && distinct <= mostGroupLevels && kind !== 'text';
}

/** The value that sounds good, else the rarer one: what is granted is mostly granted to few. */
export function favourableOf(label: GuessedColumn | undefined): string {
  if (!label) return '';
  const values = label.levels.map(({ level }) => level);
  return values.find((value) => goodValue.test(value)) ?? values.at(-1) ?? '';
}

/** A whole experiment on a person's own rows: the plain learner, nothing repaired. */
export function ownExperiment(file: FileMark, reading: Reading, roles: Roles): Experiment {
  return {
    v: 1,
    data: { source: 'own', ...file, reading: { ...reading } },
    roles,
    split: { salt: 'sandbox' },
    learner: roles.score ? { id: 'given', params: {} } : { id: 'logistic', params: {} },
    mitigations: [],
    cutoff: roles.score ? { kind: 'fixed', value: 0.5 } : { kind: 'base-rate' },
    seed: 0,
  };
}
