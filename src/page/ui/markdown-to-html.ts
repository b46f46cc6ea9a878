// Markdown to clean HTML: parsed, then cleaned by DOMPurify, which hands back a trusted value the policy accepts.

import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import { keepUnits } from './well-set';

const TERM = 'term:';

/** A word in prose that has an explanation: [missed offers](term:missed-offers). */
interface Terms {
  readonly [id: string]: string;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** @param scope Makes ids unique on the page. */
export function markdownToHtml(text: string, terms: Terms, scope: string) {
  let used = 0;
  const marked = new Marked({
    gfm: true,
    walkTokens(token) {
      // Code stays as it was typed, and quotes too: a piece of a sentence does not show which side they are on.
      if (token.type === 'text' && !token.tokens) token.text = keepUnits(token.text as string);
    },
    renderer: {
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        if (!href.startsWith(TERM)) return `<a href="${escape(href)}">${words}</a>`;
        const says = terms[href.slice(TERM.length)];
        if (says === undefined) return words;
        const id = `${scope}-term-${used++}`;
        // A native popover; `placeTerms` in Markdown.svelte puts it under its word.
        return `<button class="term" type="button" popovertarget="${id}">${words}</button><span class="term-says" id="${id}" popover="auto" role="note">${escape(says)}</span>`;
      },
    },
  });
  return DOMPurify.sanitize(marked.parse(text, { async: false }), {
    RETURN_TRUSTED_TYPE: true,
    ADD_ATTR: ['popover', 'popovertarget'],
    FORBID_TAGS: ['style', 'form', 'input', 'textarea', 'select', 'iframe', 'svg', 'math'],
    FORBID_ATTR: ['style'],
  });
}
