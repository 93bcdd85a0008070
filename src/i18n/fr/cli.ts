export const cli = {};
export type Cli = typeof cli;
