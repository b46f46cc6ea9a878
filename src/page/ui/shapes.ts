// The eight shapes a group can wear, so that a group is told apart by form first and by colour second.

export const groupShapes = [
  'diamond',
  'triangle',
  'square',
  'circle',
  'down',
  'plus',
  'pentagon',
  'cross',
] as const;

export type GroupShape = (typeof groupShapes)[number];

/** The shape of the group at this place in its data set's order, which the data card fixes once. Beyond eight they start again. */
export function groupShape(index: number): GroupShape {
  return groupShapes[index % groupShapes.length] ?? 'circle';
}

/** Which of the colour tokens the shape wears: three colours, then ink. */
export function shapeTone(shape: GroupShape): 'g1' | 'g2' | 'g3' | 'ink-2' {
  if (shape === 'diamond') return 'g1';
  if (shape === 'triangle') return 'g2';
  return shape === 'square' ? 'g3' : 'ink-2';
}

function polygon(points: readonly (readonly [number, number])[], scale: number): string {
  const at = points.map(([x, y]) => `${round(x * scale)} ${round(y * scale)}`);
  return `M${at.join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const turn = (corners: number): (readonly [number, number])[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners - Math.PI / 2;
    return [Math.cos(angle), Math.sin(angle)];
  });

// Sizes are drawn so that the eight look equally heavy: a diamond of the same width looks smaller than a square.
const corners: Record<Exclude<GroupShape, 'circle'>, readonly (readonly [number, number])[]> = {
  diamond: [
    [0, -1.15],
    [1.15, 0],
    [0, 1.15],
    [-1.15, 0],
  ],
  triangle: [
    [0, -1.05],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  square: [
    [-0.86, -0.86],
    [0.86, -0.86],
    [0.86, 0.86],
    [-0.86, 0.86],
  ],
  down: [
    [0, 1.05],
    [-1.1, -0.85],
    [1.1, -0.85],
  ],
  plus: [
    [-0.36, -1.05],
    [0.36, -1.05],
    [0.36, -0.36],
    [1.05, -0.36],
    [1.05, 0.36],
    [0.36, 0.36],
    [0.36, 1.05],
    [-0.36, 1.05],
    [-0.36, 0.36],
    [-1.05, 0.36],
    [-1.05, -0.36],
    [-0.36, -0.36],
  ],
  pentagon: turn(5).map(([x, y]) => [x * 1.08, y * 1.08] as const),
  cross: [
    [-0.98, -0.64],
    [-0.64, -0.98],
    [0, -0.34],
    [0.64, -0.98],
    [0.98, -0.64],
    [0.34, 0],
    [0.98, 0.64],
    [0.64, 0.98],
    [0, 0.34],
    [-0.64, 0.98],
    [-0.98, 0.64],
    [-0.34, 0],
  ],
};

/** SVG path of a shape around 0, 0 whose half width is about `radius`. */
export function shapePath(shape: GroupShape, radius: number): string {
  if (shape === 'circle') {
    const r = round(radius);
    return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
  }
  return polygon(corners[shape], radius);
}
