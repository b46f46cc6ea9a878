// Examples for the root cause: named, shown, met by the repair that was chosen, and said in one's own words.

import type { Edit } from '../../../src/core/exercise/authoring';
import { rootCauseById } from '../../../src/core/exercise/root-causes';
import type { SceneExample } from './scene-example';

const bench = (as: string, action: Record<string, unknown>): Edit => ({
  edit: 'add',
  move: { step: 'repair', instrument: 'bench', lap: 'core', for: 'repair', as, do: action },
});
const kept: Edit = {
  edit: 'keep',
  moves: ['lock', 'open', 'missed-gap', 'by-hand', 'found', 'choose', 'husbands'],
};
const uncited: Edit = { edit: 'replace', move: 'choose', do: { cites: ['@missed-gap'] } };
const because = (change: Record<string, unknown> = {}): Edit =>
  bench('cause', {
    do: 'cause',
    cause: 'proxy',
    reason: 'Nearly all husbands are men, so the household column says sex out loud.',
    cites: ['@husbands'],
    ...change,
  });
const choose = (choice: Record<string, unknown>): Edit =>
  bench('chosen', {
    do: 'choose',
    choice,
    reason: 'It is one line for everybody and easy to explain.',
  });

const spec = {
  question: 'cause',
  decision: 'repair',
  base: 'inherited',
  accepted: { proxy: [['men-among-husbands']], 'label-bias': [['base-women'], ['base-men']] },
  words: 6,
};
const cause = (name: string, share: number, ...plays: readonly Edit[]): SceneExample => ({
  kind: 'root-cause',
  case: name,
  share,
  spec,
  pack: 'P10',
  plays: [kept, uncited, ...plays],
});

export const causeScenes: readonly SceneExample[] = [
  cause('none', 0),
  cause('right', 1, because()),
  cause('other-cause', 0, because({ cause: 'sampling' })),
  cause('uncited', 0.45, because({ cites: ['@missed-gap'] })),
  cause('no-reason', 0.85, because({ reason: 'Clearly so.' })),
  cause('no-reason', 0.85, because({ reason: rootCauseById('proxy').plain })),
  cause('undecided', 0.75, because(), { edit: 'drop', moves: ['choose'] }),
  cause(
    'repair-misses',
    0.75,
    bench('moved', { do: 'run', recipe: 'one-cut-off', knobs: {} }),
    choose({ kind: 'run', run: '@moved' }),
    because(),
  ),
  // Not to use the model can be an answer to every cause.
  cause('right', 1, choose({ kind: 'option', option: 'do-not-deploy' }), because()),
];
