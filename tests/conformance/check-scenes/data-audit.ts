// Examples for the kinds of a data audit, as edits of P7's solution: areas that are pinned, and conditions that can be tested.

import type { EntryDraft } from '../../../src/core/evidence/entry';
import type { Edit } from '../../../src/core/exercise/authoring';
import type { SceneExample } from './scene-example';

/** A seed of P7 whose world holds nothing. */
const NULL_SEED = 5;

const areas = (
  name: string,
  share: SceneExample['share'],
  plays: readonly Edit[],
  more: Partial<SceneExample> = {},
): SceneExample => ({
  kind: 'proxies-measured',
  case: name,
  share,
  spec: 'areas',
  pack: 'P7',
  plays,
  ...more,
});
const only = (...moves: string[]): Edit => ({ edit: 'keep', moves: ['map', ...moves] });

/** The pinned area a little higher than it was computed. */
function raised(draft: EntryDraft): EntryDraft {
  if (draft.kind !== 'evidence') return draft;
  const { answer, ...body } = draft.body;
  return {
    kind: 'evidence',
    body: { ...body, answer: { ...answer, value: (answer.value ?? 0) + 0.001 } },
  };
}

interface Told {
  readonly measure: string;
  readonly is: 'at-most' | 'at-least';
  readonly value: number;
  readonly owner: string;
}
const copies: Told = { measure: 'copies', is: 'at-most', value: 0, owner: 'data office' };
const ages: Told = { measure: 'ages', is: 'at-most', value: 0.08, owner: 'head of branches' };
const pilot: Told = { measure: 'pilot', is: 'at-least', value: 300, owner: 'credit risk officer' };

const decided = (
  name: string,
  share: SceneExample['share'],
  action: Readonly<Record<string, unknown>>,
): SceneExample => ({
  kind: 'conditions-testable',
  case: name,
  share,
  spec: 'conditions',
  pack: 'P7',
  plays: [{ edit: 'replace', move: 'decision', do: { ...action } }],
});

/** A statement of which the rows decide, seed by seed, whether it is the right one. */
const table = (
  name: string,
  share: SceneExample['share'],
  statement: string,
  seed: number,
): SceneExample => ({
  kind: 'statement',
  case: name,
  share,
  spec: 'which-table',
  pack: 'P7',
  seed,
  plays: [{ edit: 'replace', move: 'said-table', do: { statement } }],
});

export const dataAuditScenes: readonly SceneExample[] = [
  table('right', 1, 'women-mix', 0),
  table('other', 0, 'alike', 0),
  table('right', 1, 'alike', NULL_SEED),
  table('other', 0, 'women-mix', NULL_SEED),
  // On another seed it is the men who ask for more improvements.
  table('right', 1, 'men-mix', 7),
  table('other', 0, 'women-mix', 7),
  areas('none', 0, [only()]),
  areas('partly', 1 / 3, [only('area-zip')]),
  // The branch is no proxy on this seed: measuring it adds nothing.
  areas('partly', 2 / 3, [only('area-zip', 'area-branch', 'area-together')]),
  areas('not-reproduced', 2 / 3, [only('area-phone', 'area-together')], {
    log: async ({ pin }) => [raised(await pin('area-zip', 'practice'))],
  }),
  areas('right', 1, [only('area-zip', 'area-phone', 'area-together')]),
  areas('right-none', 1, [only('area-zip', 'area-phone', 'area-email')], { seed: NULL_SEED }),
  areas('partly', 2 / 3, [only('area-zip', 'area-phone')], { seed: NULL_SEED }),

  { kind: 'conditions-testable', case: 'none', share: 0, spec: 'conditions', pack: 'P7' },
  decided('unconditional', 0, { choice: 'train', conditions: [] }),
  // Conditions written beside an unconditional decision do not make it one.
  decided('unconditional', 0, { choice: 'train' }),
  decided('few', 0.4, { conditions: [copies, ages] }),
  decided('few', 0, { choice: 'stop', conditions: [] }),
  decided('empty', 0.4, { conditions: [copies, ages, { ...pilot, value: 0 }] }),
  decided('empty', 0.4, { conditions: [{ ...copies, value: 1 }, ages, pilot] }),
  decided('impossible', 0.4, { conditions: [{ ...copies, value: -0.01 }, ages, pilot] }),
  decided('no-owner', 0.4, { conditions: [copies, ages, { ...pilot, owner: 'the whole team' }] }),
  decided('no-owner', 0.4, { conditions: [copies, ages, { ...pilot, owner: '' }] }),
  decided('same-measure', 0.4, { conditions: [copies, ages, { ...ages, value: 0.02 }] }),
  decided('all-met', 0.85, {
    conditions: [
      { ...copies, value: 0.5 },
      { ...ages, value: 0.9 },
      { measure: 'unknown', is: 'at-most', value: 0.9, owner: 'data office' },
    ],
  }),
  decided('uncited', 0.875, { cites: [] }),
  decided('no-reason', 0.875, { reason: 'It is so.' }),
  decided('right', 1, {}),
  decided('right', 1, { choice: 'stop' }),
  // A fourth condition that says nothing takes nothing away.
  decided('right', 1, { conditions: [copies, ages, pilot, { ...copies, value: 1 }] }),
];
