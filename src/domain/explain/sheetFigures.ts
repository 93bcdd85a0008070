import type { Grid } from "../intake/grid";
import { plainText } from "../ledger/names";
import type { Cents } from "../quantities/money";
import type { Explanation } from "./explanation";

/** A figure as a printed sheet shows it, with how to know its row and its column among figures of the same value. */
export interface SheetFigure {
  /** Euros, hours, days or months. */
  readonly shown: number;
  /** Start of a text of its row: a person, a heading, a term. */
  readonly row: string;
  /** Part of the heading of its column; null where only one column can show it. */
  readonly column: string | null;
  readonly explanation: () => Explanation;
}

export function inEuros(amount: Cents): number {
  return amount / 100;
}

/** The figure that a cell shows: its value, a text of its row and the heading above it must all agree. */
export function figureAt(
  grid: Grid,
  cell: { readonly row: number; readonly column: number },
  figures: readonly SheetFigure[],
): Explanation | null {
  const at = (row: number, column: number): string | number | boolean | null =>
    grid.values[row - grid.top]?.[column - grid.left] ?? null;
  const value = at(cell.row, cell.column);
  if (typeof value !== "number") return null;
  const texts = (grid.values[cell.row - grid.top] ?? []).map((each) =>
    plainText(String(each ?? "")),
  );
  const heading = headingAbove(at, cell);
  const found = figures.find(
    ({ shown, row, column }) =>
      Math.abs(shown - value) < 0.0005 &&
      texts.some((text) => text !== "" && text.startsWith(plainText(row))) &&
      (column === null || heading.includes(plainText(column))),
  );
  return found?.explanation() ?? null;
}

function headingAbove(
  at: (row: number, column: number) => string | number | boolean | null,
  { row, column }: { readonly row: number; readonly column: number },
): string {
  for (let above = row - 1; above >= 1; above -= 1) {
    const value = at(above, column);
    if (typeof value === "string" && value !== "") return plainText(value);
  }
  return "";
}
