// The repair of AIF360's DisparateImpactRemover (BlackBoxAuditing): its quantiles count distinct values, not rows.

/**
 * Repaired values of a column of numbers. Every group must have a value; none may be missing.
 * q = the least number of distinct values in a group. The k-th of q quantiles of a group with L of them takes the
 * round(o_k L)-th to before the round((o_k + 1/q) L)-th, where o grows by 1/q in floating point and halves round to
 * even. Its target is the lower middle, over the groups, of the quantile's lower middle; a value then goes `level` of the
 * way along the distinct values of the whole column.
 */
export function distinctValueRepair(
  values: Float64Array,
  group: Int32Array,
  groups: number,
  level: number,
): Float64Array {
  const column = distinct(values);
  const position = new Map([...column].map((value, at) => [value, at]));
  const own = Array.from({ length: groups }, (_, g) =>
    distinct(values.filter((_value, i) => group[i] === g)),
  );
  const quantiles = Math.min(...own.map(({ length }) => length));
  const repaired = own.map(() => new Map<number, number>());
  let from = 0;
  for (let k = 0; k < quantiles; k++) {
    const parts = own.map((list) =>
      list.slice(toEven(from * list.length), toEven((from + 1 / quantiles) * list.length)),
    );
    from += 1 / quantiles;
    const target = lowerMiddle(
      Float64Array.from(
        parts.filter(({ length }) => length > 0),
        lowerMiddle,
      ).sort(),
    );
    for (const [g, part] of parts.entries()) {
      for (const value of part) {
        const at = position.get(value)!;
        const moved = at + toEven((position.get(target)! - at) * level);
        repaired[g]!.set(value, column[moved]!);
      }
    }
  }
  return values.map((value, i) => repaired[group[i]!]!.get(value) ?? value);
}

function distinct(values: Float64Array): Float64Array {
  return values
    .slice()
    .sort()
    .filter((value, i, rising) => i === 0 || value !== rising[i - 1]);
}

/** Of rising values: the middle one, or the lower of the two. */
function lowerMiddle(rising: Float64Array): number {
  return rising[(rising.length - 1) >> 1]!;
}

/** Rounds to the nearest whole number, a half to the even one. */
function toEven(value: number): number {
  const below = Math.floor(value);
  const over = value - below;
  if (over !== 0.5) return over < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}
