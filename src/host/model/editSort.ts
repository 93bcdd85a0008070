import { cellAt, CellPatch } from "./change";
import { translateFormula } from "./formulaRewrite";
import { asGroup, emit } from "./journal";
import type { Scalar } from "./scalar";
import type { Box, Cell, HostSheet, HostWorkbook } from "./workbook";

export interface SortKey {
  /** Column of the sheet when rows are sorted, row of the sheet when columns are. */
  readonly at: number;
  readonly ascending: boolean;
}

/** A row or column of the box with its cells, in the order of the other axis. */
interface Line {
  readonly at: number;
  readonly cells: readonly (Readonly<Cell> | undefined)[];
}

/**
 * Sorts the rows (or the columns) of a box by one or more of its columns (or rows), as Excel does: numbers before texts
 * before booleans before errors, blanks last either way, equal lines in their order; formulas move with their references.
 * One undo step.
 */
export function sortLines(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  axis: "rows" | "columns",
  keys: readonly SortKey[],
  matchCase = false,
): void {
  const onRows = axis === "rows";
  const [first, across] = onRows ? [box.top, box.left] : [box.left, box.top];
  const sorted = linesOf(sheet, box, onRows).sort((a, b) => {
    for (const { at, ascending } of keys) {
      const left = a.cells[at - across]?.value ?? null;
      const right = b.cells[at - across]?.value ?? null;
      const order = compare(left, right, ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  asGroup(workbook, () => {
    const patch = new CellPatch(sheet);
    const moved: number[] = [];
    sorted.forEach(({ at: from, cells }, i) => {
      const to = first + i;
      if (to === from) return;
      moved.push(to);
      const [down, right] = onRows ? [to - from, 0] : [0, to - from];
      cells.forEach((cell, j) => {
        const next =
          cell === undefined || cell.formula === null
            ? cell
            : { ...cell, formula: translateFormula(cell.formula, down, right) };
        const [row, column] = onRows ? [to, across + j] : [across + j, to];
        patch.set(row, column, next);
      });
    });
    patch.commit(workbook);
    emit(workbook, { sheet: sheet.id, box, kind: "RangeEdited" });
    // Excel tells only of the lines that moved.
    const told = bandOf(box, onRows, moved);
    emit(workbook, { sheet: sheet.id, box: told, kind: onRows ? "RowSorted" : "ColumnSorted" });
  });
}

function linesOf(sheet: HostSheet, box: Box, onRows: boolean): Line[] {
  const lines: Line[] = [];
  const [from, to] = onRows ? [box.top, box.bottom] : [box.left, box.right];
  const [start, end] = onRows ? [box.left, box.right] : [box.top, box.bottom];
  for (let at = from; at <= to; at += 1) {
    const cells: (Readonly<Cell> | undefined)[] = [];
    for (let other = start; other <= end; other += 1)
      cells.push(onRows ? cellAt(sheet, at, other) : cellAt(sheet, other, at));
    lines.push({ at, cells });
  }
  return lines;
}

/** From the first to the last line that moved; null when the box was in order already. */
function bandOf(box: Box, onRows: boolean, moved: readonly number[]): Box | null {
  const [first, last] = [moved[0], moved.at(-1)];
  if (first === undefined || last === undefined) return null;
  return onRows ? { ...box, top: first, bottom: last } : { ...box, left: first, right: last };
}

const texts = new Intl.Collator("fr", { sensitivity: "accent", numeric: false });
const exactTexts = new Intl.Collator("fr", { sensitivity: "variant", caseFirst: "lower" });

function compare(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [rankA, rankB] = [rank(a), rank(b)];
  let order = rankA - rankB;
  if (order === 0 && typeof a === "string" && typeof b === "string")
    order = (matchCase ? exactTexts : texts).compare(a, b);
  else if (order === 0 && typeof a !== "object" && typeof b !== "object")
    order = Number(a) - Number(b);
  return ascending ? order : -order;
}

function rank(value: Exclude<Scalar, null>): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}
