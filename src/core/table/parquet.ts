// Parquet bytes in, a table of typed arrays and level codes out.

import { parquetMetadata, parquetRead, type FileMetaData } from 'hyparquet';
import type { Column, Table } from './table';

/** Reads a Parquet file of int32, double and string columns (snappy or plain). Throws, naming the column, on any other type. */
export async function readParquet(bytes: Uint8Array<ArrayBuffer>): Promise<Table> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const metadata: FileMetaData = parquetMetadata(file);
  const n = Number(metadata.num_rows);
  const columns = new Map<string, Column>();
  await parquetRead({
    file: { byteLength: file.byteLength, slice: (start, end) => file.slice(start, end) },
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      addChunk(columns, columnName, n, rowStart, columnData as ArrayLike<unknown>);
    },
  });
  // The file's own order of columns.
  const names = metadata.schema.slice(1).map((element) => element.name);
  return { n, columns: new Map(names.map((name) => [name, tidy(columns.get(name)!)])) };
}

interface Growing {
  kind: 'category';
  codes: Int32Array;
  levels: string[];
  index: Map<string, number>;
}

function addChunk(
  columns: Map<string, Column>,
  name: string,
  n: number,
  start: number,
  data: ArrayLike<unknown>,
): void {
  const sample = Array.prototype.find.call(
    data,
    (value: unknown) => value !== null && value !== undefined,
  );
  let target = columns.get(name);
  if (!target) {
    target =
      typeof sample === 'string'
        ? ({
            kind: 'category',
            codes: new Int32Array(n).fill(-1),
            levels: [],
            index: new Map(),
          } as Growing)
        : { kind: 'number', values: new Float64Array(n).fill(NaN) };
    columns.set(name, target);
  }
  if (target.kind === 'number') {
    const { values } = target;
    for (let i = 0; i < data.length; i++) {
      const value = data[i];
      if (value === null || value === undefined) continue;
      if (typeof value !== 'number') {
        throw new Error(
          `Column "${name}" holds ${typeof value} values; the lab reads int32, double and text.`,
        );
      }
      values[start + i] = value;
    }
    return;
  }
  const { codes, levels, index } = target as Growing;
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (value === null || value === undefined) continue;
    const text = value as string;
    let code = index.get(text);
    if (code === undefined) {
      code = levels.length;
      levels.push(text);
      index.set(text, code);
    }
    codes[start + i] = code;
  }
}

/** Levels in order of value, so that codes do not depend on which row came first. */
function tidy(column: Column): Column {
  if (column.kind !== 'category') return column;
  const levels = [...column.levels].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const position = new Map(levels.map((level, i) => [level, i]));
  const map = Int32Array.from(column.levels, (level) => position.get(level)!);
  return {
    kind: 'category',
    codes: Int32Array.from(column.codes, (code) => (code < 0 ? -1 : map[code]!)),
    levels,
  };
}
