// Words of the synthetic worlds: their place in the gallery, their step in the sandbox, and what was planted.

import { count } from './format';

export const worlds = {
  title: 'Invented rows, where the truth is known',
  lead: 'A seed draws people who do not exist. What was planted among them is known, so an audit can be held against it.',
  step: 'The world',
  seed: 'Seed',
  seedHint: 'Another number draws other people, and puts what is planted elsewhere.',
  seedWrong: 'A whole number from 0, please.',
  kind: 'What is planted',
  kinds: {
    harmful: 'effects',
    decoy: 'only what looks like them',
    null: 'nothing',
    seed: 'the seed decides, and does not say',
  },
  variant: 'Form',
  summary: (seed: number, kind: string, variant: string) =>
    `Seed ${seed}. Form: ${variant}. Planted: ${kind}.`,
  asDrawn: (seed: number) =>
    `As seed ${seed} draws them, with effects planted. Another seed gives other shares.`,
  drawing: 'Drawing the people',
  reveal: 'Show what was planted',
  hide: 'Hide what was planted',
  plantedLead:
    'The generator’s own figures, from its chances alone and not from these rows. What the rows show differs from them by chance.',
  rejected: (n: number) =>
    n === 0
      ? 'The first draw of this seed showed all of it.'
      : `${count(n)} ${n === 1 ? 'draw' : 'draws'} of this seed did not show all of it and ${n === 1 ? 'was' : 'were'} thrown away.`,
  revealTable: ['what', 'in the world'],
  none: 'none',
  gap: (points: string) => `${points} points`,
  drawn: 'Drawn',
  splitLead:
    'The file is dealt by a hash of row and name, so nobody can choose: most of it to learn from, some to tune on, some to audit. What stays shut is drawn afresh from the same world.',
  forms: (names: readonly string[]) => `Forms: ${names.join('; ')}.`,
  foot: 'Every number above is about people who do not exist.',
  edition: (edition: string) => `drawn in this lab, edition ${edition} of the generator`,
  plantedKinds: {
    harmful: 'effects are planted',
    decoy: 'only lures are planted',
    null: 'nothing is planted',
  },
  sets: {
    proxies: 'columns that give race away',
    'facts-that-carry-race': 'facts that carry some of it, as in the mortgage file',
    improvers: 'gender that asks for most of the improvements',
    reversed: 'genders whose order turns round within a product',
    'copied-branch': 'branch whose rows stand twice',
    'too-small': 'level with too few people to judge',
    'worst-cells': 'cells that are missed most often',
    'only-looks-bad': 'cell that is seldom selected but missed no more than others',
    holds: 'rates that are equal between the groups',
  },
  counts: {
    copies: 'rows that repeat another',
    youngest: 'applicants aged 18 to 20',
    'youngest-declined': 'of these, refused',
  },
} as const;
