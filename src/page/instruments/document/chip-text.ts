// The writing surface and its text: [[12]] in the text is a chip on the page, everything else is plain words.

import { pieces } from '../../../core/documents/chips';

/** How a chip looks: its figure, and the number of its pin. */
export interface ChipLook {
  readonly figure: string;
  readonly pin: string;
  readonly title: string;
}

/** The nodes of a text. `look` is asked for each chip; undefined = its source is gone. */
export function nodesOf(text: string, look: (entry: number) => ChipLook | undefined): Node[] {
  return pieces(text).map((piece) =>
    piece.kind === 'text'
      ? document.createTextNode(piece.text)
      : chipNode(piece.entry, look(piece.entry)),
  );
}

/** One chip: it is moved over and deleted as one letter. */
export function chipNode(entry: number, look: ChipLook | undefined): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.contentEditable = 'false';
  chip.dataset['entry'] = String(entry);
  chip.textContent = look?.figure ?? '?';
  if (look) {
    chip.title = look.title;
    const pin = document.createElement('sup');
    pin.textContent = look.pin;
    chip.append(pin);
  }
  return chip;
}

/** A stretch of the text and the text node that holds it. */
interface Stretch {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

export interface Read {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** The text that a surface holds, and where each part of it stands. */
export function readSurface(surface: Node): Read {
  let text = '';
  const stretches: Stretch[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      stretches.push({ node, from: text.length, to: text.length + node.data.length });
      text += node.data;
    } else if (node instanceof HTMLElement && node.dataset['entry']) {
      text += `[[${node.dataset['entry']}]]`;
    } else if (node.nodeName === 'BR') {
      text += '\n';
    } else {
      // Some browsers wrap a new line in an element of its own.
      if (node !== surface && text !== '' && !text.endsWith('\n')) text += '\n';
      node.childNodes.forEach(walk);
    }
  };
  walk(surface);
  // A line break at the very end is the browser's place for the caret.
  return { text: text.replace(/\n$/, ''), stretches };
}

/** The ranges that a part of the text covers on the surface. */
export function rangesOf({ stretches }: Read, from: number, to: number): Range[] {
  return stretches
    .filter((stretch) => stretch.from < to && stretch.to > from)
    .map(({ node, from: start, to: end }) => {
      const range = document.createRange();
      range.setStart(node, Math.max(0, from - start));
      range.setEnd(node, Math.min(end, to) - start);
      return range;
    });
}
