// A new pack that plays at once: two files, from a person's CSV or from rows invented for it. What is left out is computed.

import { rng } from '../../base/rng';
import type { Guess } from '../../table/csv-guess';

export interface NewPack {
  readonly title: string;
  /** Without one, rows are invented. */
  readonly csv?: { readonly name: string; readonly text: string };
  readonly roles: NewRoles;
}

export interface NewRoles {
  readonly label: string;
  readonly favourable: string;
  readonly group: string;
  readonly reference: string;
  /** The level that is compared with the reference. */
  readonly compared: string;
  readonly score?: string | undefined;
}

/** The invented rows, and the roles their columns play. */
export const INVENTED = {
  name: 'applications.csv',
  roles: {
    label: 'repaid',
    favourable: 'yes',
    group: 'age',
    reference: 'over 30',
    compared: '30 or younger',
    score: 'score',
  },
} as const;

/** Files by name. */
export function newPack({ title, csv, roles }: NewPack): Readonly<Record<string, string>> {
  // A pack's rows are a .csv, whatever their columns are divided by.
  const name = csv ? csv.name.replace(/(\.[a-z]+)?$/i, '.csv') : INVENTED.name;
  return {
    'exercise.yaml': exerciseText(title, name, roles, csv ? 'real' : 'synthetic'),
    [name]: csv?.text ?? inventedRows(),
  };
}

function exerciseText(
  title: string,
  file: string,
  roles: NewRoles,
  kind: 'real' | 'synthetic',
): string {
  const { label, favourable, group, reference, compared, score } = roles;
  const q = JSON.stringify;
  return `# What is left out is computed: roles, presets, hints, feedback, points. Write it to change it.
title: ${q(title)}
question: ${q(`Does the decision treat “${compared}” and “${reference}” alike?`)}
case: ${q(`You are handed ${file} and a decision made from it. Nobody has looked at “${group}” yet.`)}
data:
  file: ${q(file)}
  label: ${q(label)}
  favourable: ${q(favourable)}
${score === undefined ? '' : `  score: ${q(score)}\n`}${kind === 'real' ? '' : '  kind: synthetic\n'}groups:
  ${q(group)}: ${q(reference)}
steps:
  - id: measure
    title: Measure it
    text: Find how often each group gets the decision, and pin what answers the question.
    use: slice-auditor
  - id: conclude
    title: Say what it shows
    text: Choose the sentence that your numbers carry. Cite them, and say why.
    use: findings-board
checks:
  - id: rate
    title: The rate of those asked about
    ask: { metric: selection-rate, of: { ${q(group)}: ${q(compared)} } }
  - id: meaning
    title: What it shows
    kind: statement
  - id: gap
    title: The gap to the others
    ask:
      metric: selection-rate
      of: { ${q(group)}: ${q(compared)} }
      against: { ${q(group)}: ${q(reference)} }
`;
}

const ROWS = 800;

/** Invented applications: the young are scored lower than they repay. */
function inventedRows(): string {
  const random = rng('new-pack/applications');
  const lines = ['age,income,score,repaid'];
  for (let i = 0; i < ROWS; i++) {
    const young = random.next() < 0.4;
    const ability = (random.next() + random.next() + random.next()) / 3;
    const score = Math.min(0.99, Math.max(0.01, ability + (young ? -0.12 : 0.05)));
    const income = Math.round(1200 + 2600 * ability + 500 * random.next());
    const repaid = random.next() < 0.15 + 0.75 * ability;
    lines.push(
      `${young ? '30 or younger' : 'over 30'},${income},${Math.round(score * 1000) / 1000},${repaid ? 'yes' : 'no'}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Roles as a first reading of a CSV suggests them; undefined where no column can be label or group. */
export function rolesFor(
  guess: Guess,
  guessed: { label: string; favourable: string; groups: readonly string[] },
): NewRoles | undefined {
  const column = guess.columns.find(({ name }) => name === guessed.groups[0]);
  const [reference, compared] = column?.levels ?? [];
  if (!column || !reference || !compared || guessed.label === '') return undefined;
  return {
    label: guessed.label,
    favourable: guessed.favourable,
    group: column.name,
    reference: reference.level,
    compared: compared.level,
  };
}
