import type { Sheets } from "../fr/sheets";

export const sheets: Sheets = {};
