// What the sandbox works on, in words: the card of a shipped set, or what little is known of a person's own file.

import type { Experiment } from '../../../core/lab/experiment';
import type { DatasetAbout } from '../../../core/lab/lab';
import { worldAbout } from '../../../core/lab/world-about';
import { groupNames, type GroupNames } from '../../instruments/groups';
import { caseWords, type CaseWords } from '../../words/instruments-cases';
import { metricPhrase, type MetricPhrase } from '../../words/instruments-metrics';
import { chosenPoint } from '../../words/instruments-repair';
import type { PeopleNamed } from '../../words/conditions';
import { words } from '../../words/en';

interface PeopleWords {
  gained(all: number, earn: number): string;
  lost(all: number, earn: number): string;
  readonly none: string;
  readonly key: string;
}

export interface Subject {
  readonly card: DatasetAbout | undefined;
  /** 'Adult income', 'your file “loans.csv”' */
  readonly title: string;
  /** 'earns more than 50,000 dollars a year', 'approved = yes' */
  readonly decided: string;
  groups(columns: readonly string[]): GroupNames;
  /** People who have all of these levels of group columns: 'Black women'; undefined where the card has no words. */
  readonly named: PeopleNamed;
  /** The level of a group column as people. */
  level(column: string, level: string): string;
  metric(id: string): MetricPhrase;
  /** How the rows speak of their decision. */
  readonly words: CaseWords;
  /** The same for people who gain or lose it. */
  readonly people: PeopleWords;
}

export function subjectOf(experiment: Experiment, cards: readonly DatasetAbout[]): Subject {
  const { data, roles } = experiment;
  const card = cardOf(data, cards);
  const own = caseWords(
    data.source === 'world' && data.variant ? `${data.id}/${data.variant}` : card?.id,
  );
  const ownLabel =
    card && card.label.column === roles.label && card.label.favourable === roles.favourable;
  return {
    card,
    title:
      data.source === 'own' ? words.sandbox.recipe.ownRows(data.name) : (card?.title ?? data.id),
    decided: ownLabel
      ? card.label.meaning
      : words.sandbox.recipe.decidedIs(roles.label, roles.favourable),
    groups: (columns) => named(columns, card),
    named: (conditions) => {
      const levels = conditions.map((each) => ('level' in each ? each.level : undefined));
      const known = conditions.every(({ column }, i) =>
        card?.groups.some((group) => group.column === column && group.levels[levels[i] ?? '']),
      );
      if (conditions.length === 0 || !known) return undefined;
      return named(
        conditions.map(({ column }) => column),
        card,
      ).of(levels.join('|')).whole;
    },
    level: (column, level) => named([column], card).of(level).whole,
    metric: (id) => metricPhrase(id, own),
    words: own,
    people: {
      gained: chosenPoint.gained(own),
      lost: chosenPoint.lost(own),
      none: chosenPoint.nobody,
      key: words.sandbox.peopleKey(own.deserve, own.doNot),
    },
  };
}

function cardOf(
  data: Experiment['data'],
  cards: readonly DatasetAbout[],
): DatasetAbout | undefined {
  if (data.source === 'own') return undefined;
  return data.source === 'world' ? worldAbout(data) : cards.find(({ id }) => id === data.id);
}

/** Levels that no card has words for must still be able to stand in a sentence: 'those with gender “woman”'. */
function named(columns: readonly string[], card: DatasetAbout | undefined): GroupNames {
  const names = groupNames(columns, card);
  const known = columns.every((column) => card?.groups.some((group) => group.column === column));
  if (known) return names;
  return {
    ...names,
    of(key) {
      const name = names.of(key);
      const levels = key.split('|');
      return {
        ...name,
        whole: words.sandbox.levelIs(columns.map((column, i) => [column, levels[i] ?? ''])),
      };
    },
  };
}
