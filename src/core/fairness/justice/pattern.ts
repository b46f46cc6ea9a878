// A pattern of justice: one way to say which of two spreads of utility over groups is the better one.

import type { About } from '../../base/about';

export interface Pattern extends About {
  /** Which way of its number is the juster one. */
  readonly better: 'high' | 'low';
  /** The number a person has to choose for it: a weight, a threshold. */
  readonly parameter?: { readonly name: string; readonly usual: number; readonly least: number };
  readonly example: {
    readonly utilities: readonly number[];
    readonly parameter?: number;
    readonly value: number;
    readonly inWords: string;
  };
  /** Of the groups' expected utilities. Undefined for fewer than two, and as soon as one is not defined. */
  of(utilities: readonly (number | undefined)[], parameter?: number): number | undefined;
}

/** The utilities, when all are defined and there are at least two. */
export function allDefined(utilities: readonly (number | undefined)[]): number[] | undefined {
  const defined = utilities.filter((utility) => utility !== undefined);
  return defined.length === utilities.length && defined.length > 1 ? defined : undefined;
}

/** Throws, naming the pattern, for a parameter below its least. */
export function parameterOf({ name, parameter }: Pattern, given: number | undefined): number {
  const value = given ?? parameter!.usual;
  if (value >= parameter!.least) return value;
  throw new Error(
    `${name}: the ${parameter!.name} must be ${Number.isFinite(parameter!.least) ? `at least ${parameter!.least}` : 'a number'}; it is ${value}.`,
  );
}
