import { addressOf, boxAt } from "../model/box";
import { cellAt } from "../model/change";
import type { Cell } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { Json } from "../protocol/wire";
import { integer } from "./args";
import type { HostContext } from "./context";
import { classTable, method, navigation, property, type Members } from "./define";
import { displayText } from "./display";
import { isReadable } from "./guards";
import { fromLocalFormula, toLocalFormula } from "./localFormula";
import { fromR1C1, toR1C1 } from "./r1c1";
import { rawFormula, rawValue, styleOf, valueType } from "./rangeRead";
import { writeContents, writeNumberFormats } from "./rangeWrite";
import { rangeOf, the, type RangeTarget, type ViewTarget } from "./targets";

/** The rows and columns of a range that are seen. */
export function visibleView(range: RangeTarget): ViewTarget {
  const { sheet, box } = range;
  if (!isReadable(box)) throw new HostError("InvalidArgument", "a view of an unbounded range");
  const seen = (from: number, to: number, hidden: ReadonlySet<number>): number[] => {
    const lines: number[] = [];
    for (let line = from; line <= to; line += 1) if (!hidden.has(line)) lines.push(line);
    return lines;
  };
  return {
    sheet,
    box,
    rows: seen(box.top, box.bottom, sheet.hiddenRows),
    columns: seen(box.left, box.right, sheet.hiddenColumns),
    index: 0,
  };
}

function read(
  { sheet, rows, columns }: ViewTarget,
  of: (cell: Readonly<Cell> | undefined, row: number, column: number) => Json,
): Json {
  return rows.map((row) => columns.map((column) => of(cellAt(sheet, row, column), row, column)));
}

/** Assigns a block that has the size of the view, cell by cell. */
function write(
  { sheet, rows, columns }: ViewTarget,
  value: unknown,
  put: (cell: RangeTarget, item: unknown, row: number, column: number) => void,
): void {
  const block = Array.isArray(value) ? (value as readonly unknown[]) : null;
  if (block?.length !== rows.length) throw new HostError("InvalidArgument", "size of the view");
  rows.forEach((row, i) => {
    const line = block[i];
    if (!Array.isArray(line) || line.length !== columns.length)
      throw new HostError("InvalidArgument", "size of the view");
    columns.forEach((column, j) => {
      put({ sheet, box: boxAt(row, column) }, (line as readonly unknown[])[j], row, column);
    });
  });
}

function formulas(
  to: (formula: string, context: HostContext, row: number, column: number) => string,
  from: (formula: string, context: HostContext, row: number, column: number) => string,
): Members<ViewTarget>[string] {
  return property(
    "1.3",
    (view, context) =>
      read(view, (cell, row, column) => {
        const raw = rawFormula(cell);
        return typeof raw === "string" ? to(raw, context, row, column) : raw;
      }),
    (view, value, context) => {
      write(view, value, (cell, item, row, column) => {
        const given = typeof item === "string" ? from(item, context, row, column) : item;
        writeContents(cell, [[given]], context);
      });
    },
  );
}

const same = (formula: string): string => formula;

/** Excel.RangeView: what of a range is seen while rows are hidden or filtered. */
const rangeViewClass = classTable("RangeView", {
  cellAddresses: property("1.3", (view) =>
    read(view, (_cell, row, column) => addressOf(boxAt(row, column))),
  ),
  columnCount: property("1.3", ({ columns }) => columns.length),
  rowCount: property("1.3", ({ rows }) => rows.length),
  index: property("1.3", ({ index }) => index),
  values: property(
    "1.3",
    (view) => read(view, (cell) => rawValue(cell?.value ?? null)),
    (view, value, context) => {
      write(view, value, (cell, item) => {
        writeContents(cell, [[item]], context);
      });
    },
  ),
  text: property("1.3", (view, context) =>
    read(view, (cell, row, column) =>
      cell === undefined ? "" : displayText(cell, styleOf(view.sheet, cell, row, column), context),
    ),
  ),
  valueTypes: property("1.3", (view) => read(view, valueType)),
  numberFormat: property(
    "1.3",
    (view) =>
      read(view, (cell, row, column) => styleOf(view.sheet, cell, row, column).numberFormat),
    (view, value, context) => {
      write(view, value, (cell, item) => {
        writeNumberFormats(cell, [[item]], context, same);
      });
    },
  ),
  formulas: formulas(same, same),
  formulasLocal: formulas(
    (formula, { culture }) => toLocalFormula(formula, culture),
    (formula, { culture }) => fromLocalFormula(formula, culture),
  ),
  formulasR1C1: formulas(
    (formula, _context, row, column) => toR1C1(formula, row, column),
    (formula, _context, row, column) => fromR1C1(formula, row, column),
  ),
  rows: navigation("1.3", (view) => the("RangeViewCollection", view)),
  getRange: method("1.3", ({ sheet, box }) => rangeOf(sheet, box)),
});

function rowsOf(view: ViewTarget): ReturnType<typeof the<"RangeView">>[] {
  return view.rows.map((row, index) =>
    the("RangeView", {
      ...view,
      box: { ...view.box, top: row, bottom: row },
      rows: [row],
      index,
    }),
  );
}

/** Excel.RangeViewCollection: a view for each row that is seen. */
const rangeViewCollectionClass = classTable(
  "RangeViewCollection",
  {
    getCount: method("1.4", ({ rows }) => rows.length),
    getItemAt: method("1.3", (view, [index]) => {
      const row = rowsOf(view)[integer(index)];
      if (row === undefined) throw new HostError("InvalidArgument", "no such row");
      return row;
    }),
  },
  { collection: { items: rowsOf } },
);

export const rangeViewClasses = [rangeViewClass, rangeViewCollectionClass] as const;
