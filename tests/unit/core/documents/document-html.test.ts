import { describe, expect, it } from 'vitest';
import type { Doc } from '../../../../src/core/documents/document';
import { documentHtml } from '../../../../src/core/documents/document-html';

const labels = { form: 'Form: own', sources: 'Sources', language: 'en' };
const doc: Doc = {
  title: 'A <b>note</b> & more',
  source: 'own',
  sections: [
    {
      id: 'one',
      title: 'Found',
      text: 'Women are missed in [[7]] of cases, men in [[3]]; again [[7]].',
    },
    { id: 'two', title: 'Left', text: '' },
    { id: 'three', title: 'Script', text: '<script>alert(1)</script>\n\nSecond "paragraph".' },
  ],
  chips: [
    { entry: 7, shown: '52 %', title: 'missed, women' },
    { entry: 3, shown: '41 %', title: 'missed, men' },
  ],
  foot: ['Adult income, 48,842 rows'],
};

describe('the document as one file of HTML', () => {
  const html = documentHtml(doc, labels);

  it('numbers its sources in the order they are cited, each once', () => {
    expect(html).toContain('52 %<sup><a href="#source-1">1</a></sup>');
    expect(html).toContain('41 %<sup><a href="#source-2">2</a></sup>');
    expect(html.match(/<li /g)).toHaveLength(2);
    expect(html).toContain('<li id="source-1">missed, women: 52 %</li>');
  });

  it('leaves out what was not written and keeps what was, as text', () => {
    expect(html).not.toContain('<h2>Left</h2>');
    expect(html).toContain('<p>Second &quot;paragraph&quot;.</p>');
    expect(html).toContain('<h1>A &lt;b&gt;note&lt;/b&gt; &amp; more</h1>');
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/src=|https?:/);
  });

  it('says so where a source is gone', () => {
    const orphan = { ...doc, chips: [], sections: [doc.sections[0]!] };
    expect(documentHtml(orphan, labels)).toContain('<li id="source-1">source missing</li>');
  });
});
