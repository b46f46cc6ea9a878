// How many pairs are in sight at first, in the map and in the form that names them.

export const FIRST_PAIRS = 5;
