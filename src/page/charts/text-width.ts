// How wide a piece of text will be, so that labels can be placed before they are drawn.

type Measurer = (text: string, font: string) => number;

let measurer: Measurer | undefined;

/** Without a page (tests) half an em a letter is near enough. */
function estimate(text: string, font: string): number {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 16);
  return text.length * size * 0.5;
}

function makeMeasurer(): Measurer {
  if (typeof document === 'undefined') return estimate;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimate;
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

export const sansFont = (size: number, weight = 400): string =>
  `${weight} ${size}px "Source Sans 3", "Segoe UI", Arial, sans-serif`;

export function textWidth(text: string, font: string): number {
  measurer ??= makeMeasurer();
  return measurer(text, font);
}

/** Breaks a text into lines of at most `width` px; a single long word stands alone. */
export function wrapText(text: string, width: number, font: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, font) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...lines, line] : lines;
}
