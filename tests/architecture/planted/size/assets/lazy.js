export const lazy = "never counted";
