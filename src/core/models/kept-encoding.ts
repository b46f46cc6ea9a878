// The encoding of a table and its rows in it, kept while the table lives: a repair may fit the same rows fifty times.

import type { Dataset } from '../table/dataset';
import { design, encoder, type Design, type Encoder } from '../table/encode';
import type { Table } from '../table/table';

/** Tables are never changed in place, and neither labels nor weights enter an encoding. */
const encoders = new WeakMap<Table, Map<string, Encoder>>();
const designs = new WeakMap<Table, WeakMap<Encoder, Design>>();

/** What `encoder` learns from these rows, learnt once. */
export function keptEncoder(train: Dataset): Encoder {
  const key = JSON.stringify(train.roles.features);
  const own = encoders.get(train.table) ?? new Map<string, Encoder>();
  encoders.set(train.table, own);
  const found = own.get(key) ?? encoder(train);
  own.set(key, found);
  return found;
}

/** The rows as `design` encodes them, encoded once. */
export function keptDesign(state: Encoder, rows: Dataset): Design {
  const own = designs.get(rows.table) ?? new WeakMap<Encoder, Design>();
  designs.set(rows.table, own);
  const found = own.get(state) ?? design(state, rows);
  own.set(state, found);
  return found;
}
