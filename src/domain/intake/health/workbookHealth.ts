import { boxToAddress, columnLetters, valueAt } from "../grid";
import type { SheetReading, TableReading } from "../reading";
import { readAmount } from "../read/amount";
import { cellNotes } from "./cellNotes";
import { fecNotes } from "./fecNotes";
import { type HealthNote, noteOf } from "./note";
import { periodNotes } from "./periodNotes";
import { totalNotes } from "./totalNotes";

/**
 * What makes a workbook fragile (domain.md § 9.1, « frequent accidents »): merged cells in a table, numbers kept as
 * text, errors, totals typed by hand that do not add up, hidden money, mixed periods, formulas to other files. Pure; the
 * cells are named and nothing is changed.
 */
export function workbookHealth(sheets: readonly SheetReading[]): HealthNote[] {
  return sheets.flatMap((reading) => {
    const { grid, tables, fec } = reading;
    if (fec !== undefined) return fecNotes(grid.sheet, fec);
    return [
      ...cellNotes(grid),
      ...hiddenSheet(reading),
      ...tables.flatMap((table) => [
        ...mergedCells(reading, table),
        ...numbersAsText(reading, table),
        ...hiddenMoney(reading, table),
        ...totalNotes(grid, table),
        ...periodNotes(grid, table),
      ]),
    ];
  });
}

/** Merges in the body: a sort or a filter breaks there. */
function mergedCells(
  { grid }: SheetReading,
  { firstDataRow, lastDataRow, box }: TableReading,
): HealthNote[] {
  const inside = grid.merges.filter(
    ({ top, bottom, left, right }) =>
      bottom >= firstDataRow && top <= lastDataRow && left <= box.right && right >= box.left,
  );
  return noteOf(grid.sheet, "merged-cells", inside.map(boxToAddress));
}

/** Texts that are amounts, in columns where most cells are numbers: Excel leaves them out of every sum. */
function numbersAsText({ grid }: SheetReading, table: TableReading): HealthNote[] {
  if (grid.formats === null) return []; // a text file holds nothing but texts
  const notes: HealthNote[] = [];
  for (let column = table.box.left; column <= table.box.right; column++) {
    let numbers = 0;
    const texts: string[] = [];
    for (let row = table.firstDataRow; row <= table.lastDataRow; row++) {
      const value = valueAt(grid, row, column);
      if (typeof value === "number") numbers++;
      else if (typeof value === "string" && /\d/.test(value) && readAmount(value).ok)
        texts.push(`${columnLetters(column)}${row}`);
    }
    if (numbers > texts.length) {
      const header = table.headers.get(column) ?? "";
      notes.push(...noteOf(grid.sheet, "number-as-text", texts, { header }));
    }
  }
  return notes;
}

/** Hidden rows and columns of a table that hold figures. */
function hiddenMoney({ grid }: SheetReading, table: TableReading): HealthNote[] {
  const cells: string[] = [];
  for (let row = table.firstDataRow; row <= table.lastDataRow; row++) {
    for (let column = table.box.left; column <= table.box.right; column++) {
      if (!grid.hiddenRows.has(row) && !grid.hiddenColumns.has(column)) continue;
      const value = valueAt(grid, row, column);
      if (typeof value === "number" && value !== 0 && isMeasure(table, column))
        cells.push(`${columnLetters(column)}${row}`);
    }
  }
  return noteOf(grid.sheet, "hidden-money", cells);
}

function hiddenSheet({ grid, tables }: SheetReading): HealthNote[] {
  if (!grid.hidden) return [];
  const boxes = tables.filter((table) =>
    [...table.columns.keys()].some((c) => isMeasure(table, c)),
  );
  return noteOf(
    grid.sheet,
    "hidden-money",
    boxes.map(({ box }) => boxToAddress(box)),
  );
}

const measures =
  /^(?:agreement\.(?:requested|granted|received|balance)|budget\.(?:planned|committed|actual)|expense\.(?:amount_ttc|amount_ht|vat|debit|credit|eligible)|alloc\.amount|payroll\.(?!month).*|payment\.amount|project\.budget|time\.(?:hours|days))$/;

function isMeasure({ columns }: TableReading, column: number): boolean {
  return measures.test(columns.get(column) ?? "");
}
