import type { Balance, BalanceLine } from "../balances/balance";
import type { Grid } from "../intake/grid";
import { plainText } from "../ledger/names";

export interface BalanceFigure {
  readonly line: BalanceLine;
  readonly column: "actual" | "planned" | "percent" | "gap" | "gapPercent";
}

/**
 * Which figure of a balance a cell of its sheet shows: the line is the one whose label stands nearest on its left,
 * the column the one whose header stands above. Whatever the layout; null where no figure stands.
 */
export function balanceFigureAt(
  grid: Grid,
  balance: Balance,
  cell: { readonly row: number; readonly column: number },
): BalanceFigure | null {
  const at = (row: number, column: number): string => {
    const value = grid.values[row - grid.top]?.[column - grid.left] ?? null;
    return value === null ? "" : String(value);
  };
  const value = grid.values[cell.row - grid.top]?.[cell.column - grid.left] ?? null;
  if (typeof value !== "number") return null;
  const column = headerAbove(at, cell);
  if (column === null) return null;
  for (let left = cell.column - 1; left >= grid.left; left -= 1) {
    const label = bareLabel(at(cell.row, left));
    if (label === "" || /^[\d ]+$/.test(label)) continue;
    const named = balance.lines.filter((line) => bareLabel(line.label) === label);
    const line = named.find((each) => shows(each, column, value)) ?? named[0];
    return line === undefined ? null : { line, column };
  }
  return null;
}

/** A label without the number of its footnote, which forms print in brackets. */
function bareLabel(text: string): string {
  return plainText(text.replace(/\((?:note )?\d\)/g, ""));
}

function headerAbove(
  at: (row: number, column: number) => string,
  cell: { readonly row: number; readonly column: number },
): BalanceFigure["column"] | null {
  for (let row = cell.row - 1; row >= 1; row -= 1) {
    const header = at(row, cell.column).trim();
    if (/^[ée]cart|^gap|^variance/i.test(header))
      return header.includes("%") ? "gapPercent" : "gap";
    if (/^r[ée]alis[ée] ?\/|^actual ?\//i.test(header)) return "percent";
    if (/^pr[ée]vi|^planned|^pr[ée]vu/i.test(header)) return "planned";
    if (/^r[ée]alis|^actual/i.test(header)) return "actual";
    if (header === "%") return "percent";
  }
  return null;
}

/** Two lines may share a label (« TOTAL » on both sides): the one that shows this value is meant. */
function shows(line: BalanceLine, column: BalanceFigure["column"], value: number): boolean {
  if (column === "percent") return line.percent === value || line.percent === value * 100;
  // A gap is in cents or in the whole euros of the form: the label alone names its line.
  if (column === "gap" || column === "gapPercent") return true;
  const [euros, cents] =
    column === "actual" ? [line.actual, line.actualCents] : [line.planned, line.plannedCents];
  return value === euros || Math.round(value * 100) === cents;
}
