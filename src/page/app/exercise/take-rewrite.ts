// Takes a rewrite of a held sentence to where the sentence stands: as a draft, for the learner's own words.

import type { OpenGate } from '../../../core/exercise/scorecard';
import { sectionField } from '../../instruments/document/section-draft';
import type { Attempt } from '../../state/attempt.svelte';

/** Puts the rewrite in the sentence's place in its section's draft. Does nothing for a sentence outside the document. */
export async function takeRewrite(
  attempt: Attempt,
  gate: OpenGate,
  rewrite: string,
): Promise<void> {
  const { document } = attempt.session.pack;
  const section = document.sections.find(({ title }) => title === gate.where);
  if (!section) return;
  const field = sectionField(document.id, section.id);
  const saved = attempt.scene.attempt.documents.get(document.id)?.get(section.id)?.body.text ?? '';
  const text = ((await attempt.drafts.read(field)) as string | undefined) ?? saved;
  attempt.drafts.write(
    field,
    text.includes(gate.sentence) ? text.replace(gate.sentence, rewrite) : `${text} ${rewrite}`,
  );
  await attempt.drafts.flush();
}
