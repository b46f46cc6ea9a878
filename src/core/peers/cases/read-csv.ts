// A small exact reader for the reference inputs: commas, quotes, one header line; every field stays the text it is.

/** Columns by name, in file order. Throws, naming the line, when a line has another number of fields than the header. */
export function readColumns(text: string): Record<string, string[]> {
  const [header, ...lines] = records(text);
  if (!header) throw new Error('The file is empty: a first line with column names is needed.');
  const columns = header.map((): string[] => []);
  lines.forEach((fields, i) => {
    if (fields.length !== header.length) {
      throw new Error(`Line ${i + 2} has ${fields.length} fields, the header ${header.length}.`);
    }
    fields.forEach((field, c) => columns[c]!.push(field));
  });
  return Object.fromEntries(header.map((name, c) => [name, columns[c]!]));
}

function records(text: string): string[][] {
  if (!text.includes('"')) {
    return text.split(/\r?\n/).flatMap((line) => (line === '' ? [] : [line.split(',')]));
  }
  const rows: string[][] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  const endLine = (): void => {
    if (fields.length > 0 || field !== '') rows.push([...fields, field]);
    fields = [];
    field = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i]!;
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      fields.push(field);
      field = '';
    } else if (c === '\n') endLine();
    else if (c !== '\r') field += c;
  }
  endLine();
  return rows;
}
