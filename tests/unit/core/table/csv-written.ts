// Bytes of small CSV files for the tests, and a writer whose output must read back as it was.

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** UTF-16 with its byte-order mark. */
export function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, order === 'little');
  for (let i = 0; i < text.length; i++)
    view.setUint16(2 * i + 2, text.charCodeAt(i), order === 'little');
  return new Uint8Array(view.buffer);
}

/** RFC 4180: every value in quotes. */
export function written(
  rows: readonly (readonly string[])[],
  separator = ',',
  newline = '\n',
): string {
  return (
    rows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
      .join(newline) + newline
  );
}
