// Keeps what is being typed into the fields of an instrument, and puts it back after a reload; instruments need not know of it.

import type { Attachment } from 'svelte/attachments';
import type { DraftShelf } from '../../instruments/instrument';

type TextField = HTMLTextAreaElement | HTMLInputElement;

const FIELDS = 'textarea, input[type="text"]';

/**
 * @param field Under which name the texts are kept. Fields are told apart by their labels.
 */
export function keepTyped(shelf: DraftShelf, field: string): Attachment<HTMLElement> {
  return (root) => {
    let texts: Record<string, string> = {};
    let read = false;

    // A field that has left the page no longer knows its label.
    const names = new WeakMap<TextField, string>();
    function nameOf(element: TextField): string {
      const name = names.get(element) ?? element.labels?.[0]?.textContent?.trim() ?? '';
      names.set(element, name);
      return name;
    }

    function restore(): void {
      if (!read) return;
      for (const element of root.querySelectorAll<TextField>(FIELDS)) {
        const kept = texts[nameOf(element)];
        // A field that holds something already was filled by what is in the log.
        if (kept === undefined || element.value !== '') continue;
        element.value = kept;
        element.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }

    function typed({ target }: Event): void {
      if (!(target instanceof HTMLElement) || !target.matches(FIELDS)) return;
      const element = target as TextField;
      const name = nameOf(element);
      if (texts[name] === element.value) return;
      texts = { ...texts, [name]: element.value };
      shelf.write(field, texts);
    }

    /** A form that was closed here is done with: its text does not come back in the next one. */
    function closed(node: Node): void {
      if (!(node instanceof HTMLElement)) return;
      const gone = [
        ...(node.matches(FIELDS) ? [node] : []),
        ...node.querySelectorAll(FIELDS),
      ] as TextField[];
      const done = new Set(gone.map(nameOf));
      if (!Object.keys(texts).some((name) => done.has(name))) return;
      texts = Object.fromEntries(Object.entries(texts).filter(([name]) => !done.has(name)));
      shelf.write(field, texts);
    }

    const watch = new MutationObserver((changes) => {
      for (const { removedNodes } of changes) removedNodes.forEach(closed);
      restore();
    });
    watch.observe(root, { childList: true, subtree: true });
    root.addEventListener('input', typed);
    void shelf.read(field).then((kept) => {
      texts = { ...(kept as Record<string, string> | undefined), ...texts };
      read = true;
      restore();
    });
    return () => {
      watch.disconnect();
      root.removeEventListener('input', typed);
    };
  };
}
