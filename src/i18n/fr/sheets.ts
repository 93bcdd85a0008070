export const sheets = {};
export type Sheets = typeof sheets;
