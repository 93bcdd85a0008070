import type { Cli } from "../fr/cli";

export const cli: Cli = {};
