// Takes a zip apart by its central directory (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16), within limits that are checked before anything is inflated.

import { Inflate } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ZipLimits {
  readonly entries: number;
  /** Inflated, all entries together. */
  readonly bytes: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
/** The longest comment that may follow the end record. */
const COMMENT_BYTES = 65_535;

/** The files of a zip. Throws a sentence for what is broken, encrypted, too large, or larger than it says. */
export function unzip(zip: Uint8Array<ArrayBuffer>, { entries, bytes }: ZipLimits): ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > entries)
    throw new Error(`The zip holds ${count} files; a pack may hold up to ${entries}.`);
  const heads = readHeads(view, view.getUint32(end + 16, true), count);
  const declared = heads.reduce((sum, { size }) => sum + size, 0);
  if (declared > bytes)
    throw new Error(
      `The zip would unpack to ${inMega(declared)}; a pack may have up to ${inMega(bytes)}. Nothing was unpacked.`,
    );
  return heads.filter(({ path }) => !path.endsWith('/')).map((head) => inflated(zip, view, head));
}

interface Head {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly at: number;
}

function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  throw new Error('This is no zip, or it is cut off: its end is missing. Make it again.');
}

function readHeads(view: DataView, start: number, count: number): Head[] {
  const heads: Head[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL)
      throw new Error('The list of files in this zip is broken. Make it again.');
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const comment = view.getUint16(at + 32, true);
    if (at + 46 + name > view.byteLength)
      throw new Error('The list of files in this zip is broken. Make it again.');
    const path = new TextDecoder().decode(
      new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset + at + 46, name),
    );
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new Error(`“${path}” is encrypted. Make the zip without a password.`);
    heads.push({
      path,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return heads;
}

function inflated(zip: Uint8Array<ArrayBuffer>, view: DataView, head: Head): ZipEntry {
  const { path, method, packed, size, at } = head;
  const broken = new Error(`“${path}” is broken inside this zip. Make it again.`);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw broken;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > zip.length) throw broken;
  const held = zip.subarray(from, from + packed);
  if (method !== 0 && method !== 8)
    throw new Error(`“${path}” is packed in a way that is not read here. Use plain zip.`);
  const bytes = method === 0 ? held.slice() : inflate(held, size, broken);
  if (bytes?.length !== size)
    throw new Error(`“${path}” unpacks to another size than the zip says. Make it again.`);
  if (crc32(bytes) !== head.crc) throw broken;
  return { path, bytes };
}

/** Packed bytes that are inflated at once: at most about a thousand times as many come out of them. */
const STROKE = 1024;

/** Undefined as soon as more comes out than is declared: what lies beyond is neither kept nor followed. */
function inflate(
  held: Uint8Array<ArrayBuffer>,
  size: number,
  broken: Error,
): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length <= size) bytes.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < held.length && length <= size; at += STROKE)
      stream.push(held.subarray(at, at + STROKE), at + STROKE >= held.length);
  } catch {
    throw broken;
  }
  return length > size ? undefined : bytes.subarray(0, length);
}

/** CRC-32 as zip has it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}

function inMega(bytes: number): string {
  return `${Math.ceil(bytes / 1_048_576)} MiB`;
}
