import type { Balance, BalanceLine } from "../../domain/balances/balance";
import { cerfa15059 } from "../../domain/balances/cerfa15059";
import type { Box } from "../../domain/intake/grid";
import type { Format, WorkbookChange } from "../../workbook/plan";
import type { CerfaRow } from "./cerfaRows";
import type { LiveBlock } from "./live/liveBlock";

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
  /** What the fields follow; null when they hold values. */
  readonly live: LiveBlock | null;
  /** No formula at all. */
  readonly valuesOnly: boolean;
}

/** Fields that a group or a total adds up; null for a field that holds a figure. */
export function partsOf(line: BalanceLine): readonly string[] | null {
  const fields = line.side === "charge" ? cerfa15059.charges : cerfa15059.products;
  const field = fields.find(({ code }) => code === line.code);
  return field?.kind === "group" || field?.kind === "total" ? field.sum : null;
}

/** The formula of a field that follows our tables; null for one that holds a value. */
export function liveFormula(
  { live }: Layout,
  line: BalanceLine,
  column: "planned" | "actual",
): string | null {
  if (live === null || line.kind !== "leaf" || line[column] === null) return null;
  const field = [...cerfa15059.charges, ...cerfa15059.products].find(
    ({ code }) => code === line.code,
  );
  const sum = field?.kind === "leaf" ? live.euros(field.lines, column) : null;
  return sum === null ? null : `=${sum}`;
}

export function gap(cells: number): null[] {
  return Array.from({ length: cells }, () => null);
}

export function look(sheet: string, box: Box, format: Format): WorkbookChange {
  return { kind: "format", sheet, box, format };
}

export function height(sheet: string, top: number, bottom: number, points: number): WorkbookChange {
  return { kind: "rowHeights", sheet, top, points: Array<number>(bottom - top + 1).fill(points) };
}
