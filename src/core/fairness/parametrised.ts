// Disparities whose formula leaves a number open: "generalized-entropy-index/alpha=1" is the record with that number.

import type { Disparity, Parameter, Tally, Found } from './disparity';

type Of = (tally: Tally) => Found | undefined;

/** Gives a record its parameter. `of` at the usual value is the record's own. */
export function withParameter(
  stated: Omit<Disparity, 'of' | 'parameter'>,
  { name, symbol, usual, range }: Omit<Parameter, 'with'> & { readonly symbol: string },
  of: (value: number) => Of,
): Disparity {
  return {
    ...stated,
    of: of(usual),
    parameter: {
      name,
      usual,
      range,
      with: (value) => ({
        ...stated,
        id: `${stated.id}/${name}=${value}`,
        name: `${stated.name.replace(/ \(.*\)$/, '')} (${symbol} = ${value})`,
        example: { groups: {}, value: NaN, inWords: '' },
        of: of(value),
      }),
    },
  };
}

/** The record that an id with a parameter asks for; undefined when the id has none. Throws for a number out of range. */
export function parametrised(
  id: string,
  byId: ReadonlyMap<string, Disparity>,
): Disparity | undefined {
  const [, base, name, text] = /^([^/]+)\/([a-z]+)=(.+)$/.exec(id) ?? [];
  const parameter = base === undefined ? undefined : byId.get(base)?.parameter;
  if (!parameter || parameter.name !== name) return undefined;
  const [least, most] = parameter.range;
  const value = Number(text);
  if (!(value >= least && value <= most))
    throw new Error(`"${id}": ${name} must be a number from ${least} to ${most}.`);
  return parameter.with(value);
}
