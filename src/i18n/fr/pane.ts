export const pane = {};
export type Pane = typeof pane;
