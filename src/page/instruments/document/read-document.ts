// A document of an attempt as its reader gets it: sections as saved, or as they are being written, chips, and what stands at its foot.

import type { Doc } from '../../../core/documents/document';
import { count } from '../../../core/documents/figures';
import { chipOf } from '../../../core/exercise/describe';
import { documentOf } from '../../../core/exercise/documents';
import type { Scene } from '../../../core/exercise/scene';
import { exercise as words } from '../../words/exercise';
import { capital } from '../../../core/base/capital';

/** @param written Texts that are not saved yet, by section. */
export function readDocument(
  { pack, about, attempt }: Scene,
  document: string,
  written: Readonly<Record<string, string | null>> = {},
): Doc {
  const { id, title, source, sections } = documentOf(pack, document);
  const saved = attempt.documents.get(id);
  return {
    title,
    source,
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      text: written[section.id] ?? saved?.get(section.id)?.body.text ?? '',
    })),
    chips: attempt.evidence.map((entry) => ({
      ...chipOf(entry),
      title: capital(chipOf(entry).title),
    })),
    foot: [
      words.document.rows(about.title, count(about.rows), about.collected),
      ...(about.licence.credit === undefined ? [] : [about.licence.credit]),
      ...(about.kind === 'synthetic' ? [words.document.synthetic] : []),
      words.document.again,
    ],
  };
}
