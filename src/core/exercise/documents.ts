// The documents of a pack: the deliverable, and those that go with it. Sections are named once in all of them.

import type { DocumentSpec, Pack } from './pack';

type Section = DocumentSpec['sections'][number];

/** The deliverable first. */
export function documentsOf({
  document: { also, ...first },
}: Pick<Pack, 'document'>): DocumentSpec[] {
  return [first, ...also];
}

/** Throws, naming those there are, when the pack has no such document. */
export function documentOf(pack: Pick<Pack, 'document'>, id: string): DocumentSpec {
  const found = documentsOf(pack).find((each) => each.id === id);
  if (found) return found;
  const ids = documentsOf(pack).map((each) => each.id);
  throw new Error(`document.yaml has no document "${id}". There are: ${ids.join(', ')}.`);
}

/** A section by its id, of whichever document. */
export function sectionOf(pack: Pick<Pack, 'document'>, id: string): Section | undefined {
  return sectionsOf(pack).find((section) => section.id === id);
}

export function sectionsOf(pack: Pick<Pack, 'document'>): Section[] {
  return documentsOf(pack).flatMap(({ sections }) => sections);
}

/** Where a section stands in document.yaml. */
export function sectionPlace(
  { document }: Pick<Pack, 'document'>,
  section: string,
): (string | number)[] {
  const at = (sections: readonly { readonly id: string }[]): number =>
    sections.findIndex(({ id }) => id === section);
  const other = document.also.findIndex(({ sections }) => at(sections) >= 0);
  return other < 0
    ? ['sections', at(document.sections)]
    : ['also', other, 'sections', at(document.also[other]!.sections)];
}
