export const tableOf = 1;
