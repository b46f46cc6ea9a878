// An element that may not be there is not a number.
export const first = (values: number[]): number => values[0];
