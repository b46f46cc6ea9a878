// The deliverable of an attempt as a document: its sections as saved, its chips, and what stands at its foot.

import type { Doc } from '../../../core/documents/document';
import { count } from '../../../core/documents/figures';
import { chipOf } from '../../../core/exercise/describe';
import type { Scene } from '../../../core/exercise/scene';
import { capital } from '../../instruments/groups';
import { exercise as words } from '../../words/exercise';

export function documentOf({ pack, about, attempt }: Scene): Doc {
  const saved = attempt.documents.get(pack.document.id);
  return {
    title: pack.document.title,
    source: pack.document.source,
    sections: pack.document.sections.map(({ id, title }) => ({
      id,
      title,
      text: saved?.get(id)?.body.text ?? '',
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
