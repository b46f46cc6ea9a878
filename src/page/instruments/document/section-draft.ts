// Under which name the text of a section is kept while it is being typed.

export function sectionField(document: string, section: string): string {
  return `text/${document}/${section}`;
}
