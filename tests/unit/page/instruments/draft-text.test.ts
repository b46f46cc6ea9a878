// What is being typed is kept, comes back, and goes once it is an entry.

import { describe, expect, it } from 'vitest';
import { DraftText } from '../../../../src/page/instruments/draft-text.svelte';

function shelf(kept: Record<string, unknown> = {}) {
  return {
    kept,
    read: (field: string) => Promise.resolve(kept[field]),
    write: (field: string, value: unknown) => void (kept[field] = value),
  };
}

describe('a sentence being typed', () => {
  it('comes back as it was left', async () => {
    const drafts = shelf({ 'lock/reason': 'Because it' });
    const draft = new DraftText(drafts, 'lock/reason');
    await Promise.resolve();
    expect(draft.text).toBe('Because it');
    draft.write('Because it harms.');
    expect(drafts.kept['lock/reason']).toBe('Because it harms.');
    draft.done();
    expect(drafts.kept['lock/reason']).toBe('');
  });

  it('does not overwrite what was typed while the draft was fetched', async () => {
    const draft = new DraftText(shelf({ field: 'old' }), 'field');
    draft.write('new');
    await Promise.resolve();
    expect(draft.text).toBe('new');
  });

  it('starts from what was said before, if no draft is kept', async () => {
    const draft = new DraftText(shelf(), 'field', 'said before');
    await Promise.resolve();
    expect([draft.text, draft.blank]).toEqual(['said before', false]);
  });
});
