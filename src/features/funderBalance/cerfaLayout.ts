import type { Balance, BalanceLine } from "../../domain/balances/balance";
import { cerfa15059 } from "../../domain/balances/cerfa15059";
import type { Box } from "../../domain/intake/grid";
import type { Format, WorkbookChange } from "../../workbook/plan";
import type { CerfaRow } from "./cerfaRows";

/** Columns A to H: label, planned, actual, percent, twice. */
export const width = 8;
/** Row of the column headings. */
export const tableTop = 8;
export const grey = "#D9D9D9";
export const darkGrey = "#BFBFBF";
export const lineColor = "#7F7F7F";

/** Where one side of the table stands. */
export interface SideColumns {
  readonly label: number;
  readonly letters: readonly [planned: string, actual: string];
}
export const leftSide: SideColumns = { label: 1, letters: ["B", "C"] };
export const rightSide: SideColumns = { label: 5, letters: ["F", "G"] };

export interface Layout {
  readonly sheet: string;
  readonly balance: Balance;
  readonly rows: readonly CerfaRow[];
  /** Sheet row of each field. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Last row of the table. */
  readonly bottom: number;
}

/** Fields that a group or a total adds up; null for a field that holds a figure. */
export function partsOf(line: BalanceLine): readonly string[] | null {
  const fields = line.side === "charge" ? cerfa15059.charges : cerfa15059.products;
  const field = fields.find(({ code }) => code === line.code);
  return field?.kind === "group" || field?.kind === "total" ? field.sum : null;
}

export function gap(cells: number): null[] {
  return Array.from({ length: cells }, () => null);
}

export function look(sheet: string, box: Box, format: Format): WorkbookChange {
  return { kind: "format", sheet, box, format };
}

export function height(sheet: string, top: number, bottom: number, points: number): WorkbookChange {
  return { kind: "rowHeight", sheet, top, bottom, points };
}
