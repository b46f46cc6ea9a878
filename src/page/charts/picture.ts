// Saves a drawn chart as a PNG: its SVG is painted on a canvas with the page's own fonts, under its title and over its caption.

import { sansFont, wrapText } from './text-width';

interface Words {
  title: string;
  /** What is counted; then n, seeds, recipe. */
  lines: readonly string[];
  file: string;
}

const SCALE = 2;
const MARGIN = 28;
const TITLE = '600 20px "Source Serif 4", Georgia, serif';
const LINE = sansFont(14);

/** Draws everything inside `drawing` (canvases below, then SVGs) and hands it to the browser as a download. */
export async function savePicture(drawing: HTMLElement, words: Words): Promise<void> {
  const canvas = paintPicture(drawing, words);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${words.file}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function paintPicture(drawing: HTMLElement, words: Words): HTMLCanvasElement {
  const box = drawnBox(drawing);
  const title = wrapText(words.title, box.width, TITLE);
  const lines = words.lines.flatMap((line) => wrapText(line, box.width, LINE));
  const head = MARGIN + title.length * 27 + 8;
  const canvas = document.createElement('canvas');
  canvas.width = (box.width + 2 * MARGIN) * SCALE;
  canvas.height = (head + box.height + 20 + lines.length * 20 + MARGIN) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const style = getComputedStyle(drawing);
  const token = (name: string): string => resolved(drawing, name);
  context.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  context.fillStyle = token('--ground');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'alphabetic';
  context.fillStyle = style.color;
  context.font = TITLE;
  title.forEach((line, i) => context.fillText(line, MARGIN, MARGIN + 18 + i * 27));
  for (const layer of drawing.querySelectorAll('canvas')) {
    const at = layer.getBoundingClientRect();
    context.drawImage(layer, MARGIN + at.x - box.x, head + at.y - box.y, at.width, at.height);
  }
  for (const svg of drawing.querySelectorAll('svg')) paintSvg(context, svg, box, head);
  context.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = token('--ink-2');
  context.font = LINE;
  lines.forEach((line, i) => context.fillText(line, MARGIN, head + box.height + 30 + i * 20));
  return canvas;
}

/** Width of the chart, height of what is drawn: words and buttons under the drawing stay on the page. */
function drawnBox(drawing: HTMLElement): DOMRect {
  const { x, y, width } = drawing.getBoundingClientRect();
  const layers = [...drawing.querySelectorAll('svg')].map(
    (svg) => svg.getBoundingClientRect().bottom,
  );
  return new DOMRect(x, y, width, Math.max(y + 1, ...layers) - y);
}

/** A token such as --ground as a plain colour: light-dark() is only resolved on a property. */
function resolved(element: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.setProperty('color', `var(${token})`);
  element.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

function paintSvg(
  context: CanvasRenderingContext2D,
  svg: SVGSVGElement,
  box: DOMRect,
  head: number,
): void {
  for (const element of svg.querySelectorAll<SVGGraphicsElement>(
    'path, line, rect, circle, text',
  )) {
    if (element.closest('[data-screen-only]') || element.closest('defs')) continue;
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') continue;
    const matrix = element.getScreenCTM();
    if (!matrix) continue;
    const [dx, dy] = [MARGIN - box.x, head - box.y];
    context.setTransform(
      SCALE * matrix.a,
      SCALE * matrix.b,
      SCALE * matrix.c,
      SCALE * matrix.d,
      SCALE * (matrix.e + dx),
      SCALE * (matrix.f + dy),
    );
    context.globalAlpha = opacity(element, svg);
    context.lineWidth = Number.parseFloat(style.strokeWidth) || 0;
    context.lineCap = style.strokeLinecap as CanvasLineCap;
    context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
    context.setLineDash(dashes(style.strokeDasharray));
    if (element instanceof SVGTextElement) paintText(context, element);
    else paintShape(context, outline(element), style);
  }
}

function paintShape(
  context: CanvasRenderingContext2D,
  path: Path2D,
  style: CSSStyleDeclaration,
): void {
  const fill = (): void => {
    if (style.fill === 'none') return;
    context.fillStyle = style.fill;
    context.fill(path, style.fillRule as CanvasFillRule);
  };
  const stroke = (): void => {
    if (style.stroke === 'none' || context.lineWidth === 0) return;
    context.strokeStyle = style.stroke;
    context.stroke(path);
  };
  const order = style.paintOrder.startsWith('stroke') ? [stroke, fill] : [fill, stroke];
  for (const paint of order) paint();
}

function paintText(context: CanvasRenderingContext2D, text: SVGTextElement): void {
  const spans = [...text.querySelectorAll('tspan')];
  for (const part of spans.length > 0 ? spans : [text]) {
    const words = part.textContent?.trim();
    if (!words || part.getNumberOfChars() === 0) continue;
    const style = getComputedStyle(part);
    const at = part.getStartPositionOfChar(0);
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    if (style.stroke !== 'none' && style.paintOrder.startsWith('stroke')) {
      context.strokeStyle = style.stroke;
      context.lineWidth = Number.parseFloat(style.strokeWidth) || 0;
      context.lineJoin = 'round';
      context.strokeText(words, at.x, at.y);
    }
    context.fillStyle = style.fill;
    context.fillText(words, at.x, at.y);
  }
}

const number = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

function outline(element: SVGElement): Path2D {
  const path = new Path2D(element.getAttribute('d') ?? undefined);
  if (element instanceof SVGLineElement) {
    path.moveTo(number(element, 'x1'), number(element, 'y1'));
    path.lineTo(number(element, 'x2'), number(element, 'y2'));
  } else if (element instanceof SVGRectElement) {
    path.rect(
      number(element, 'x'),
      number(element, 'y'),
      number(element, 'width'),
      number(element, 'height'),
    );
  } else if (element instanceof SVGCircleElement) {
    path.arc(number(element, 'cx'), number(element, 'cy'), number(element, 'r'), 0, 2 * Math.PI);
  }
  return path;
}

function dashes(value: string): number[] {
  return value === 'none' ? [] : value.split(/[ ,]+/).map((part) => Number.parseFloat(part));
}

function opacity(element: Element, upTo: Element): number {
  let value = 1;
  for (let at: Element | null = element; at && at !== upTo; at = at.parentElement) {
    value *= Number(getComputedStyle(at).opacity);
  }
  return value;
}
