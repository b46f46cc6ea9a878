// Sets plain text as it should be read: curly quotes, and a number that keeps its percent sign.

/** "84.4 %" is never broken in two. */
export function keepUnits(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00a0%');
}

/** For text that comes from data files, where straight quotes and plain spaces are what people type. */
export function wellSet(text: string): string {
  return keepUnits(text)
    .replace(/(^|[\s([])"/g, '$1\u201c')
    .replace(/"/g, '\u201d')
    .replace(/(^|[\s([])'/g, '$1\u2018')
    .replace(/'/g, '\u2019');
}
