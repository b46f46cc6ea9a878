// A number as a person writes it: typed out, or as a sum of theirs such as "8,092 × 5,844 / (24,421 × 885)".

/** The value; undefined where it cannot be read, or is not finite. + − × ÷, brackets, thousands set off by commas or spaces. */
export function valueOf(text: string): number | undefined {
  const plain = text
    .replace(/(\d)[,\u202f\u00a0 ](?=\d{3}(?!\d))/g, '$1')
    .replace(/[×·]/g, '*')
    .replace(/[÷:]/g, '/')
    .replace(/−/g, '-');
  const tokens = plain.match(/\d+(?:\.\d+)?|\.\d+|[-+*/()]|\S/g) ?? [];
  let at = 0;
  const next = (): string | undefined => tokens[at];

  const factor = (): number => {
    const token = tokens[at++];
    if (token === '-') return -factor();
    if (token === '(') {
      const inner = sum();
      return tokens[at++] === ')' ? inner : NaN;
    }
    return token !== undefined && /^[\d.]/.test(token) ? Number(token) : NaN;
  };
  const product = (): number => {
    let value = factor();
    while (next() === '*' || next() === '/')
      value = tokens[at++] === '*' ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (next() === '+' || next() === '-')
      value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  };

  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : undefined;
}
