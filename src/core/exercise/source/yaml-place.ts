// Reads YAML so that every value still knows its line: what is wrong with a pack is said where it was written.

import { isNode, isMap, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { FieldPath, Problems } from '../problems';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Placed {
  readonly value: unknown;
  /** The place of a field; of the nearest thing around it where there is no such field. */
  placeOf(at: FieldPath): Place;
}

/** Aliases may make a small file very large; a pack needs none. */
const MOST_ALIASES = 20;

/** Notes every place where it is no YAML, keys that stand twice among them. */
export function readPlaced(file: string, text: string, problems: Problems): Placed {
  const lines = new LineCounter();
  const document = parsedIn(text, lines);
  if (!document) {
    problems.add(file, [], TOO_DEEP);
    return { value: undefined, placeOf: () => ({ line: 1, column: 1 }) };
  }
  for (const { message, pos } of document.errors) {
    const { line, col } = lines.linePos(pos[0]);
    const says = /unique/.test(message)
      ? 'this key stands twice; keep one of the two.'
      : `${message}.`;
    problems.add(file, [], says.replace(/\.+$/, '.'), { line, column: col });
  }
  return {
    value: document.errors.length > 0 ? undefined : valueOf(document, file, problems),
    placeOf(at) {
      const { line, col } = lines.linePos(offsetOf(document, at));
      return { line: Math.max(1, line), column: Math.max(1, col) };
    },
  };
}

const TOO_DEEP = 'it nests deeper than any pack needs, or stands inside itself; write it flatter.';
/** Twice what any pack has. */
const MOST_LEVELS = 40;

/** Undefined where the nesting is too deep to be followed. */
function parsedIn(text: string, lines: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter: lines, prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function valueOf(document: Document, file: string, problems: Problems): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    const fault = faultIn(value, []);
    if (!fault) return value;
    problems.add(file, ...fault);
    return undefined;
  } catch (error) {
    const deep = error instanceof RangeError;
    problems.add(
      file,
      [],
      deep ? TOO_DEEP : 'it repeats itself by aliases (*) too often; write it out.',
    );
    return undefined;
  }
}

/** Where a value goes on without end, or has a name that every object in JavaScript has from birth. */
function faultIn(value: unknown, at: FieldPath): readonly [FieldPath, string] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  // Its place is where it begins; an alias leads nowhere further.
  if (at.length > MOST_LEVELS) return [at.slice(0, 1), TOO_DEEP];
  for (const [name, inner] of Object.entries(value)) {
    const key = Array.isArray(value) ? Number(name) : name;
    if (name in Object.prototype)
      return [[...at, key], `“${name}” cannot be a name here; choose another.`];
    const fault = faultIn(inner, [...at, key]);
    if (fault) return fault;
  }
  return undefined;
}

function offsetOf(document: Document, at: FieldPath): number {
  for (let deep = at.length; deep > 0; deep--) {
    const parent = deep === 1 ? document.contents : document.getIn(at.slice(0, deep - 1), true);
    // A key is nearer to the eye than its value, which may begin a line below.
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && String(item.key) === String(at[deep - 1]))
      : undefined;
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    const node = document.getIn(at.slice(0, deep), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
