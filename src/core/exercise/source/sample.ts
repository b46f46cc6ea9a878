// The sample: the pack that "new exercise" makes, opened; examples for other packs are taken from it.

import { parse } from 'yaml';
import { guessCsv } from '../../table/csv-guess';
import { sha256 } from '../../base/sha256';
import type { PackFiles } from '../open-pack';
import { INVENTED, newPack } from './new-pack';

function opened(): PackFiles {
  const files = newPack({ title: 'Who gets the loan?', roles: INVENTED.roles });
  const bytes = new TextEncoder().encode(files[INVENTED.name]);
  const mark = { name: INVENTED.name, bytes: bytes.length, sha256: sha256(bytes) };
  return {
    path: 'sample',
    hash: '',
    data: { 'exercise.yaml': parse(files['exercise.yaml']!) as unknown },
    texts: {},
    tables: { [INVENTED.name]: { mark, guess: guessCsv(bytes, INVENTED.name) } },
  };
}

let kept: PackFiles | undefined;

export function samplePack(): PackFiles {
  return (kept ??= opened());
}
