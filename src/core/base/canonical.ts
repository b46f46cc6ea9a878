// One spelling for one JSON value (RFC 8785), so that equal things have equal hashes.

import serialise from 'canonicalize';

/** Canonical JSON. Throws on NaN and infinities; fields that are undefined are left out. */
export function canonical(value: unknown): string {
  const text = serialise(value);
  if (text === undefined)
    throw new Error('Only JSON values have a canonical form; this is undefined.');
  return text;
}
