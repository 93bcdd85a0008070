import type { Pane } from "../fr/pane";

export const pane: Pane = {};
