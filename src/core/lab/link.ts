// An experiment as the tail of a web address, and back: canonical JSON, deflated, in letters an address may hold.

import { deflateSync, inflateSync } from 'fflate';
import { z } from 'zod';
import { fromBase64Url, toBase64Url } from '../base/base64url';
import { canonical } from '../base/canonical';
import { hash32 } from '../base/rng';
import { experimentSchema, type Experiment } from './experiment';
import { measureSchema } from './measure';

const sharedSchema = z.object({
  experiment: experimentSchema,
  measure: measureSchema.optional(),
  /** An experiment to compare with: the recipe that was kept before something was changed. */
  kept: experimentSchema.optional(),
});

/** What a link carries. Own data are named in it by file name, size and SHA-256; rows never are. */
export type Shared = z.infer<typeof sharedSchema>;

/** `upcasters[i]` turns what a link of version i + 1 held into what version i + 2 holds. */
export const upcasters: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[] = [];
const version = upcasters.length + 1;

/** Far above any experiment; a longer text is not a link of ours. */
const longest = 12_000;
const largest = 200_000;
const CHECK_BYTES = 4;

/** The message is a sentence for the person who opened the link. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
}

export function encodeLink(shared: Shared): string {
  const text = canonical({ v: version, ...shared });
  const packed = deflateSync(new TextEncoder().encode(text), { level: 9 });
  const bytes = new Uint8Array(CHECK_BYTES + packed.length);
  new DataView(bytes.buffer).setUint32(0, hash32(text));
  bytes.set(packed, CHECK_BYTES);
  return toBase64Url(bytes);
}

/** Throws a `LinkError` when the text is cut off, changed, foreign or newer than this lab. */
export function decodeLink(text: string): Shared {
  const held = unpack(text);
  const { v, ...rest } = held;
  if (typeof v !== 'number' || !Number.isInteger(v) || v < 1) {
    throw new LinkError(
      'This link holds no experiment. Ask for it again, or start from a data set.',
    );
  }
  if (v > version) {
    throw new LinkError(
      `This link was made by a newer Fairground (link version ${v}, this page reads up to ${version}). Reload the page to update it, then open the link again.`,
    );
  }
  const current = upcasters.slice(v - 1).reduce((old, upcast) => upcast(old), rest);
  const parsed = sharedSchema.safeParse(current);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? 'experiment';
  throw new LinkError(
    `The experiment in this link cannot be read: its field “${field}” is not as it should be. Ask for the link again.`,
  );
}

function unpack(text: string): Record<string, unknown> {
  const broken = new LinkError(
    'This link is cut off or changed: what it holds cannot be read. Copy it again in full, or ask for it again.',
  );
  if (text.length > longest) {
    throw new LinkError(
      `This link is ${text.length} characters long, which no experiment is. Ask for it again.`,
    );
  }
  const bytes = fromBase64Url(text);
  if (!bytes || bytes.length <= CHECK_BYTES) throw broken;
  try {
    const raw = inflateSync(bytes.subarray(CHECK_BYTES), { out: new Uint8Array(largest) });
    const json = new TextDecoder('utf-8', { fatal: true }).decode(raw);
    const check = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    if (check !== hash32(json)) throw broken;
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json));
  } catch {
    throw broken;
  }
}

/** A person's file, as a link names it. */
export interface FileMark {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The file an experiment needs, if it runs on a person's own rows. */
export function fileNeeded({ data }: Experiment): FileMark | undefined {
  return data.source === 'own'
    ? { name: data.name, bytes: data.bytes, sha256: data.sha256 }
    : undefined;
}

/** A sentence naming both files when the one given is not the one needed. A file may have been renamed. */
export function wrongFile(needed: FileMark, given: FileMark): string | undefined {
  if (needed.sha256 === given.sha256) return undefined;
  const sizes =
    needed.bytes === given.bytes
      ? `Both have ${inBytes(given.bytes)}, but what is in them differs (SHA-256 ${needed.sha256.slice(0, 8)}… and ${given.sha256.slice(0, 8)}…).`
      : `“${needed.name}” has ${inBytes(needed.bytes)}, “${given.name}” has ${inBytes(given.bytes)}.`;
  return `“${given.name}” is not the file of this experiment, “${needed.name}”. ${sizes} Choose the very same file: with other rows the numbers would be others.`;
}

function inBytes(n: number): string {
  return `${String(n).replace(/\B(?=(\d{3})+$)/g, ',')} bytes`;
}
