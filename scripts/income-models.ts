// The models that exercise P10 hands over: the inherited network and two rivals, each by the lab's own learners,
// trained on the train rows of the exercise's own salt.

import { makeCall } from '../src/core/base/call';
import type { Experiment } from '../src/core/lab/experiment';
import type { DatasetAbout, Env } from '../src/core/lab/lab';
import { decide, scoredPart, type Decided } from '../src/core/lab/pipeline';
import { startingExperiment } from '../src/core/lab/starting-experiment';
import { workshop } from '../src/core/lab/workshop';
import { provideTf } from '../src/core/models/index';

/** A bank does not ask a visitor about capital gains and losses, so the inherited model never saw them. */
const UNASKED = ['capital_gain', 'capital_loss'];
/** The two columns that give away who is married to whom. */
const HOUSEHOLD = ['marital_status', 'relationship'];

interface Wanted {
  readonly what: string;
  change(experiment: Experiment): Experiment;
}

const MODELS: Readonly<Record<string, Wanted>> = {
  'frozen.json': {
    what: 'The inherited model: a small neural network on seven facts a visitor gives.',
    change: (experiment) => ({
      ...experiment,
      learner: { id: 'mlp', params: { hidden: [16], epochs: 30 } },
    }),
  },
  'rival-household.json': {
    what: 'A rival that is not shown marital status and relationship: the columns that give sex away are gone.',
    change: (experiment) => without(experiment, HOUSEHOLD),
  },
  'rival-parity.json': {
    what: 'A rival trained to make offers equally often to women and men.',
    change: (experiment) => ({
      ...experiment,
      learner: { id: 'mlp', params: { hidden: [], epochs: 30 } },
      mitigations: [
        { id: 'penalty', params: { kind: 'demographic-parity', strength: 30, groups: ['sex'] } },
      ],
    }),
  },
};

function without(experiment: Experiment, columns: readonly string[]): Experiment {
  const { roles } = experiment;
  return {
    ...experiment,
    roles: { ...roles, features: roles.features.filter((name) => !columns.includes(name)) },
  };
}

/** Text and name of each model file. */
export async function incomeModels(
  env: Env,
  about: DatasetAbout,
  salt: string,
): Promise<{ name: string; text: string; note: string }[]> {
  provideTf({ wasmBytes: (name) => env.wasm(name) });
  const shop = workshop(env);
  const made = [];
  for (const [name, { what, change }] of Object.entries(MODELS)) {
    const experiment = change(without(startingExperiment(about, salt), UNASKED));
    const decided = await decide(experiment, shop, makeCall());
    const { model, rows } = decided;
    const file = {
      what,
      salt,
      trainRows: rows.train().length,
      learner: model.learner,
      state: model.state,
    };
    made.push({
      name,
      text: `${JSON.stringify(file)}\n`,
      note: `${model.report.iterations} epochs or steps`,
    });
    if (name === 'frozen.json') made.push(hero(decided, experiment, about));
  }
  return made;
}

const BINS = 50;

/**
 * The counts behind the first page's picture: practice rows of the inherited model by score, so that looking spends
 * no audit row. A row lies in bin b when b/50 < score <= (b+1)/50: a line on a bin's edge then decides as the model does.
 */
function hero(
  decided: Decided,
  experiment: Experiment,
  about: DatasetAbout,
): { name: string; text: string; note: string } {
  const { column, levels } = about.groups[0]!;
  const { n, y, score, groups } = scoredPart(decided, experiment, 'practice', [column]);
  const { codes, levels: found } = groups[0]!;
  const empty = (): number[] => Array.from({ length: BINS }, () => 0);
  const counted = Object.entries(levels).map(([key, label]) => ({
    key,
    label,
    earn: empty(),
    not: empty(),
  }));
  for (let i = 0; i < n; i++) {
    const group = counted.find(({ key }) => key === found[codes[i]!]);
    const bin = Math.min(BINS - 1, Math.max(0, Math.ceil(score![i]! * BINS) - 1));
    if (group) group[y[i] === 1 ? 'earn' : 'not'][bin]!++;
  }
  const data = { bins: BINS, rows: n, of: about.rows, data: about.id, groups: counted };
  return { name: 'hero.json', text: `${JSON.stringify(data)}\n`, note: `${n} practice rows` };
}
