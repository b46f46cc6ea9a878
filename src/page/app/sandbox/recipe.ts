// An experiment in words, line by line: one sentence for reading, and what differs between two of them.

import { capital } from '../../../core/base/capital';
import type { Experiment } from '../../../core/lab/experiment';
import { mitigationById } from '../../../core/fairness/mitigations/index';
import { learnerById } from '../../../core/models/index';
import { plain } from '../../charts/format';
import { words } from '../../words/en';
import { worlds } from '../../words/worlds';
import { variantsOf } from '../world-cards';
import type { Subject } from './subject';

const say = words.sandbox.recipe;

export interface RecipeLine {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export interface RecipeChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export function recipeLines(experiment: Experiment, subject: Subject): readonly RecipeLine[] {
  const { roles, split, seed } = experiment;
  return [
    { id: 'rows', label: say.rows, text: subject.title },
    { id: 'reading', label: say.reading, text: readingText(experiment) },
    { id: 'decided', label: say.decided, text: subject.decided },
    { id: 'groups', label: say.groups, text: groupsText(experiment, subject) },
    { id: 'features', label: say.features, text: say.featuresOf(roles.features) },
    {
      id: 'gaps',
      label: say.gaps,
      text: roles.missing === 'drop' ? say.gapsDropped : say.gapsKept,
    },
    { id: 'weight', label: say.weight, text: roles.weight ?? say.weightNone },
    { id: 'unit', label: say.unit, text: roles.unit ?? say.unitNone },
    { id: 'split', label: say.split, text: say.splitOf(split.salt, seed) },
    { id: 'learner', label: say.learner, text: learnerText(experiment) },
    { id: 'repair', label: say.repair, text: repairText(experiment, subject) },
    { id: 'yes', label: say.yes, text: yesText(experiment) },
  ];
}

export function recipeSentence(experiment: Experiment, subject: Subject): string {
  const line = new Map(recipeLines(experiment, subject).map(({ id, text }) => [id, text]));
  const text = (id: string): string => line.get(id) ?? '';
  const model = text('learner');
  return say.sentence(
    capital(text('rows')),
    text('decided'),
    text('groups'),
    capital(model),
    text('repair'),
    text('yes'),
    text('gaps'),
  );
}

/** What is not the same in both, from first to second. */
export function recipeChanges(
  before: Experiment,
  after: Experiment,
  subjectOf: (experiment: Experiment) => Subject,
): readonly RecipeChange[] {
  const [first, second] = [
    recipeLines(before, subjectOf(before)),
    recipeLines(after, subjectOf(after)),
  ];
  return first.flatMap(({ id, label, text }, i) => {
    const other = second[i]!.text;
    if (text === other) return [];
    if (id === 'features')
      return [featuresChange(label, before.roles.features, after.roles.features)];
    return [{ label, from: text || '–', to: other || '–' }];
  });
}

/** Columns that stay are not worth reading twice. */
function featuresChange(
  label: string,
  before: readonly string[],
  after: readonly string[],
): RecipeChange {
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  const from = [
    ...(gone.length > 0 ? [say.withToo(gone)] : []),
    ...(come.length > 0 ? [say.without(come)] : []),
  ];
  const to = [
    ...(gone.length > 0 ? [say.without(gone)] : []),
    ...(come.length > 0 ? [say.withToo(come)] : []),
  ];
  return { label, from: from.join(', '), to: to.join(', ') };
}

function groupsText({ roles }: Experiment, subject: Subject): string {
  return roles.groups
    .map((column) => {
      const reference = roles.reference[column];
      return say.by(
        subject.groups([column]).title,
        reference ? subject.level(column, reference) : '',
      );
    })
    .join(', ');
}

function readingText({ data }: Experiment): string {
  if (data.source === 'shipped') return '';
  if (data.source === 'world') {
    const kind = worlds.kinds[data.kind ?? 'seed'];
    return worlds.summary(data.seed, kind, data.variant ?? variantsOf(data.id)[0]?.name ?? '');
  }
  return Object.entries(data.reading)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}

function learnerText({ learner }: Experiment): string {
  if (learner.id === 'given') return say.given;
  const { name, params } = learnerById(learner.id);
  return say.withSettings(
    inside(name),
    settings(params.safeParse({}).data, params.safeParse(learner.params).data),
  );
}

function repairText({ mitigations, roles }: Experiment, subject: Subject): string {
  const order = { pre: 0, in: 1, post: 2 };
  const steps = mitigations
    .map(({ id, params }) => ({ params, mitigation: mitigationById(id) }))
    .filter(({ mitigation }) => mitigation.id !== 'none')
    .sort((a, b) => order[a.mitigation.family] - order[b.mitigation.family]);
  if (steps.length === 0) return say.repairNone;
  return steps
    .map(({ params, mitigation }) => {
      const held = mitigation.params.safeParse(params).data as Record<string, unknown> | undefined;
      const groups = (held?.['groups'] as readonly string[] | undefined) ?? [];
      const columns = groups.length > 0 ? groups : roles.groups.slice(0, 1);
      const others = settings(mitigation.params.safeParse({}).data, held).filter(
        (text) => text !== '',
      );
      return say.withSettings(
        say.repairBy(inside(mitigation.name), subject.groups(columns).title),
        others,
      );
    })
    .join('; ');
}

function yesText({ mitigations, cutoff }: Experiment): string {
  const used = mitigations.map(({ id }) => mitigationById(id));
  if (used.some(({ family }) => family === 'post')) return say.yesRepair;
  const lots = used.some(({ family, randomised }) => family === 'in' && randomised);
  return lots ? say.yesLots(cutoffText(cutoff)) : cutoffText(cutoff);
}

function cutoffText(cutoff: Experiment['cutoff']): string {
  switch (cutoff.kind) {
    case 'fixed':
      return say.yesFixed(plain(cutoff.value).replace(/^0\./, '.'));
    case 'base-rate':
      return say.yesBaseRate;
    case 'top':
      return say.yesTop(cutoff.share);
    case 'cost':
      return say.yesCost(plain(cutoff.costRatio));
  }
}

/** Only what differs from the registry's own settings, and never the groups: they are said apart. */
function settings(usual: unknown, held: unknown): readonly string[] {
  const base = (usual ?? {}) as Record<string, unknown>;
  return Object.entries((held ?? {}) as Record<string, unknown>)
    .filter(
      ([name, value]) => name !== 'groups' && JSON.stringify(value) !== JSON.stringify(base[name]),
    )
    .map(([name, value]) => say.setting(nameOf(name), valueOf(value)));
}

function nameOf(name: string): string {
  const said = words.sandbox.parameters.names[name] ?? name;
  return inside(said);
}

/** As it stands inside a sentence. */
function inside(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function valueOf(value: unknown): string {
  if (typeof value === 'string') return words.sandbox.parameters.choices[value] ?? value;
  if (typeof value === 'number') return plain(value);
  if (typeof value === 'boolean') {
    return value ? words.sandbox.parameters.yes : words.sandbox.parameters.no;
  }
  if (Array.isArray(value))
    return value.length === 0 ? words.sandbox.recipe.repairNone : value.join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, each]) => `${key} ${valueOf(each)}`)
      .join(', ');
  }
  return String(value);
}
