// The sandbox's state: every commit is in the link, every commit can be undone.

import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../../src/core/lab/experiment';
import { decodeLink } from '../../../../src/core/lab/link';
import { Sandbox, startingMeasure } from '../../../../src/page/state/sandbox.svelte';

const experiment: Experiment = {
  v: 1,
  data: { source: 'shipped', id: 'adult' },
  roles: {
    label: 'income',
    favourable: '>50K',
    groups: ['sex', 'race'],
    reference: { sex: 'Male', race: 'White' },
    features: ['age'],
    missing: 'level',
  },
  split: { salt: 'sandbox' },
  learner: { id: 'logistic', params: {} },
  mitigations: [],
  cutoff: { kind: 'fixed', value: 0.5 },
  seed: 0,
};

function opened() {
  const links: (string | undefined)[] = [];
  const sandbox = new Sandbox((link) => links.push(link));
  sandbox.begin(experiment, startingMeasure(experiment));
  return { sandbox, links };
}

describe('the sandbox', () => {
  it('writes a link at every commit that opens the same experiment', () => {
    const { sandbox, links } = opened();
    sandbox.change({ seed: 3 });
    sandbox.keep();
    expect(links).toHaveLength(3);
    expect(decodeLink(links.at(-1)!)).toEqual(sandbox.setup);
    expect(sandbox.link).toBe(links.at(-1));
  });

  it('undoes one commit at a time, down to how it began', () => {
    const { sandbox, links } = opened();
    expect(sandbox.canUndo).toBe(false);
    sandbox.change({ seed: 1 });
    sandbox.changeMeasure({ part: 'audit' });
    sandbox.undo();
    expect(sandbox.setup!.measure.part).toBe('practice');
    sandbox.undo();
    expect(sandbox.setup!.experiment).toEqual(experiment);
    expect(sandbox.canUndo).toBe(false);
    expect(links.at(-1)).toBe(links[0]);
  });

  it('measures no group that was taken out of the roles', () => {
    const { sandbox } = opened();
    sandbox.changeMeasure({ groups: ['race'] });
    sandbox.changeRoles({ groups: ['sex'] });
    expect(sandbox.setup!.measure.groups).toEqual(['sex']);
  });

  it('goes back to what was kept, and forgets it', () => {
    const { sandbox } = opened();
    sandbox.keep();
    sandbox.change({ seed: 7 });
    sandbox.goBackToKept();
    expect(sandbox.setup!.experiment.seed).toBe(0);
    sandbox.forget();
    expect(sandbox.setup!.kept).toBeUndefined();
  });
});
