// The drawn signs, on a 16 px square: the type has no glyphs for them.

interface Drawing {
  /** Lines 1.75 px wide, or a filled form. */
  readonly as: 'lines' | 'fill';
  readonly d: string;
}

export const icons = {
  'arrow-left': { as: 'lines', d: 'M13.5 8H2.8M6.6 4 2.6 8l4 4' },
  'arrow-right': { as: 'lines', d: 'M2.5 8h10.7M9.4 4l4 4-4 4' },
  'arrow-up': { as: 'lines', d: 'M8 13.5V2.8M4 6.6l4-4 4 4' },
  'arrow-down': { as: 'lines', d: 'M8 2.5v10.7M4 9.4l4 4 4-4' },
  back: { as: 'lines', d: 'M9.8 4 6 8l3.8 4' },
  down: { as: 'fill', d: 'M3.2 5h9.6L8 11.4Z' },
  up: { as: 'lines', d: 'M3.5 10.2 8 5.6l4.5 4.6' },
  check: { as: 'lines', d: 'M3 8.6 6.4 12 13 4.6' },
  close: { as: 'lines', d: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4' },
  pin: { as: 'fill', d: 'M1.5 1.5h13v13h-13ZM3 3v10h10V3ZM4.6 4.6h6.8v6.8H4.6Z' },
  again: { as: 'lines', d: 'M12.9 5.4A5.6 5.6 0 1 0 13.6 9M13.6 2.2v3.6H10' },
  differs: { as: 'lines', d: 'M2.5 6h11M2.5 10h11M10.6 2.6 5.4 13.4' },
  menu: { as: 'lines', d: 'M2 4h12M2 8h12M2 12h12' },
  more: {
    as: 'fill',
    d: 'M2 8a1.3 1.3 0 1 0 2.6 0A1.3 1.3 0 1 0 2 8ZM6.7 8a1.3 1.3 0 1 0 2.6 0A1.3 1.3 0 1 0 6.7 8ZM11.4 8a1.3 1.3 0 1 0 2.6 0A1.3 1.3 0 1 0 11.4 8Z',
  },
  theme: {
    as: 'fill',
    d: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 1 1 8 1.2ZM8 2.8v10.4A5.2 5.2 0 0 0 8 2.8Z',
  },
  fulcrum: { as: 'fill', d: 'M8 2.6 14.4 13.4H1.6Z' },
  better: { as: 'lines', d: 'M2 11.5 13.4 4.6M7.8 3.6l5.8.9-1.7 5.6' },
} as const satisfies Record<string, Drawing>;

export type IconName = keyof typeof icons;
