import type { Box, CellStyle, CellValue, Grid } from "../../src/domain/intake/grid";
import { columnNumber } from "../../src/domain/intake/grid";
import type { Format, Plan, PlanCell } from "../../src/workbook/plan";

interface Draft {
  readonly cells: Map<string, PlanCell>;
  readonly formats: { readonly box: Box; readonly format: Format }[];
  readonly merges: Box[];
  bottom: number;
  right: number;
}

/** The sheets that a plan for an empty workbook would make, as grids, with its sums worked out. No Excel needed. */
export function gridsOf(plan: Plan): Grid[] {
  const sheets = new Map<string, Draft>();
  const draftOf = (sheet: string): Draft => {
    const draft = sheets.get(sheet) ?? {
      cells: new Map(),
      formats: [],
      merges: [],
      bottom: 0,
      right: 0,
    };
    sheets.set(sheet, draft);
    return draft;
  };
  for (const change of plan.changes) {
    if (change.kind === "write") {
      const draft = draftOf(change.sheet);
      change.cells.forEach((line, row) => {
        line.forEach((cell, column) => {
          if (cell === null) return;
          draft.cells.set(`${change.top + row},${change.left + column}`, cell);
          draft.bottom = Math.max(draft.bottom, change.top + row);
          draft.right = Math.max(draft.right, change.left + column);
        });
      });
    } else if (change.kind === "format") draftOf(change.sheet).formats.push(change);
    else if (change.kind === "merge") draftOf(change.sheet).merges.push(change.box);
  }
  return [...sheets].map(([sheet, draft]) => gridOf(sheet, draft));
}

function gridOf(sheet: string, draft: Draft): Grid {
  const rows = Array.from({ length: draft.bottom }, (_, row) => row + 1);
  const columns = Array.from({ length: draft.right }, (_, column) => column + 1);
  const each = <T>(make: (row: number, column: number) => T): T[][] =>
    rows.map((row) => columns.map((column) => make(row, column)));
  const formatAt = (row: number, column: number): Format =>
    draft.formats.reduce<Format>(
      (format, { box, format: next }) =>
        row >= box.top && row <= box.bottom && column >= box.left && column <= box.right
          ? { ...format, ...next }
          : format,
      {},
    );
  return {
    sheet,
    hidden: false,
    top: 1,
    left: 1,
    values: each((row, column) => valueOf(draft, row, column)),
    formulas: each((row, column) => {
      const cell = draft.cells.get(`${row},${column}`);
      return typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : null;
    }),
    formats: each((row, column) => formatAt(row, column).numberFormat ?? "General"),
    styles: each((row, column): CellStyle => {
      const { bold = false, fill = null, indent = 0 } = formatAt(row, column);
      return { bold, fill, indent };
    }),
    merges: draft.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    nativeTables: [],
    date1904: false,
  };
}

function valueOf(draft: Draft, row: number, column: number): CellValue {
  const cell = draft.cells.get(`${row},${column}`) ?? null;
  if (cell === null || typeof cell !== "object") return cell;
  return "text" in cell ? cell.text : calculated(draft, cell.formula);
}

/** `=SUM(B5:B9)` and `=B5+B9`, all that the samples write. @throws on any other formula, so that none passes for 0. */
function calculated(draft: Draft, formula: string): number {
  const numberAt = (address: string): number => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const value = valueOf(draft, Number(row), columnNumber(letters));
    return typeof value === "number" ? value : 0;
  };
  const range = /^=SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)$/.exec(formula);
  let sum = 0;
  if (range !== null) {
    const [, left = "", top = "", right = "", bottom = ""] = range;
    for (let row = Number(top); row <= Number(bottom); row++) {
      for (let column = columnNumber(left); column <= columnNumber(right); column++) {
        const value = valueOf(draft, row, column);
        if (typeof value === "number") sum += value;
      }
    }
    return Math.round(sum * 1e6) / 1e6;
  }
  if (!/^=[A-Z]+\d+(?:\+[A-Z]+\d+)*$/.test(formula)) throw new Error(`cannot work out ${formula}`);
  for (const address of formula.slice(1).split("+")) sum += numberAt(address);
  return Math.round(sum * 1e6) / 1e6;
}
