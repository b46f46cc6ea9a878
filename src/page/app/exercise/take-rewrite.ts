// Takes a rewrite of a held sentence to where the sentence stands: as a draft, for the learner's own words.

import { documentsOf } from '../../../core/exercise/documents';
import type { OpenGate } from '../../../core/exercise/scorecard';
import { sectionField } from '../../instruments/document/section-draft';
import type { Attempt } from '../../state/attempt.svelte';

/** Puts the rewrite in the sentence's place in its section's draft. Does nothing for a sentence outside the document. */
export async function takeRewrite(
  attempt: Attempt,
  gate: OpenGate,
  rewrite: string,
): Promise<void> {
  const saved = (document: string, section: string): string =>
    attempt.scene.attempt.documents.get(document)?.get(section)?.body.text ?? '';
  const places = documentsOf(attempt.session.pack).flatMap(({ id, sections }) =>
    sections.flatMap((section) =>
      section.title === gate.where ? [{ document: id, section: section.id }] : [],
    ),
  );
  // Two documents may have sections of one name: it is the one with the sentence in it.
  const place =
    places.find(({ document, section }) => saved(document, section).includes(gate.sentence)) ??
    places[0];
  if (!place) return;
  const field = sectionField(place.document, place.section);
  const kept = (await attempt.drafts.read(field)) as string | undefined;
  const text = kept ?? saved(place.document, place.section);
  attempt.drafts.write(
    field,
    text.includes(gate.sentence) ? text.replace(gate.sentence, rewrite) : `${text} ${rewrite}`,
  );
  await attempt.drafts.flush();
}
