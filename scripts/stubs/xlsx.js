// Stands in for the Excel reader that danfojs imports: the lab reads CSV and Parquet only.

export const read = undefined;
export const utils = undefined;
export const writeFile = undefined;
