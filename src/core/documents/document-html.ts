// A deliverable as one HTML file that opens anywhere: no script, nothing fetched, its sources as numbered notes.

import { printed, type Doc } from './document';

/** Letter and A4 both: the text flows, in sizes that fill no more pages than the lab's own print. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1.2rem; font: 1.06rem/1.6 Georgia, 'Times New Roman', serif; }
h1 { font-size: 1.9rem; line-height: 1.2; } h2 { margin-top: 1.8rem; font-size: 1.2rem; }
p { white-space: pre-line; } .figure { white-space: nowrap; } sup { font-size: 0.66em; }
ol, footer, .form { font: 0.9rem/1.5 system-ui, sans-serif; }
footer { margin-top: 2rem; padding-top: 0.8rem; border-top: 1px solid; }
@page { margin: 18mm 16mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font: 10.5pt/14.5pt 'Times New Roman', Times, serif; }
  h1 { margin: 0; font-size: 17pt; line-height: 21pt; }
  h2 { margin: 8pt 0 0; font-size: 11.5pt; line-height: 15pt; break-after: avoid; }
  p { margin: 0; orphans: 2; widows: 2; } p + p { margin-top: 4pt; } section { margin: 0; }
  ol, .form { margin: 2pt 0 0; font-size: 8.5pt; line-height: 11.5pt; }
  footer { margin-top: 9pt; padding-top: 5pt; font-size: 8pt; line-height: 11pt; }
}
`;

/** `labels`: how the form and the list of sources are introduced, in the reader's language. */
export function documentHtml(
  doc: Doc,
  labels: { readonly form: string; readonly sources: string; readonly language: string },
): string {
  const sections = printed(doc);
  const cited: number[] = [];
  const numberOf = (entry: number): number => {
    if (!cited.includes(entry)) cited.push(entry);
    return cited.indexOf(entry) + 1;
  };
  const body = sections.map(({ title, paragraphs }) => {
    const written = paragraphs.map((pieces) =>
      pieces
        .map((piece) => {
          if (piece.kind === 'text') return escaped(piece.text);
          const number = numberOf(piece.entry);
          return `<span class="figure">${escaped(piece.shown)}<sup><a href="#source-${number}">${number}</a></sup></span>`;
        })
        .join(''),
    );
    return `<section><h2>${escaped(title)}</h2>${written.map((text) => `<p>${text}</p>`).join('')}</section>`;
  });
  const sources = cited.map((entry, at) => {
    const chip = doc.chips.find((each) => each.entry === entry);
    return `<li id="source-${at + 1}">${escaped(chip ? `${chip.title}: ${chip.shown}` : 'source missing')}</li>`;
  });
  return [
    '<!doctype html>',
    `<html lang="${escaped(labels.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(doc.title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${escaped(doc.title)}</h1><p class="form">${escaped(labels.form)}</p>`,
    ...body,
    ...(sources.length > 0
      ? [`<section><h2>${escaped(labels.sources)}</h2><ol>${sources.join('')}</ol></section>`]
      : []),
    `</main><footer>${doc.foot.map((line) => `<p>${escaped(line)}</p>`).join('')}</footer>`,
    '</body></html>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
