import { type Box, boxToAddress } from "../domain/intake/grid";
import { assertNever } from "../domain/result";
import { rangeAt, writtenBox } from "./blocks";
import { asTyped } from "./cellText";
import { setChart } from "./charts";
import { setFormat, setLook } from "./formats";
import type { Gathered } from "./gatherChanges";
import { setPage } from "./pageSetup";
import type { PlanCell, WorkbookChange } from "./plan";
import type { Facts } from "./sheets";

/** Sheets and ranges of one batch: one that is asked for twice travels once. */
interface Places {
  readonly sheet: (name: string) => Excel.Worksheet;
  readonly range: (sheet: string, box: Box) => Excel.Range;
}

/** Queues the Excel calls of one change after the other; nothing is sent before the next sync. */
export function performer(
  { workbook }: Excel.RequestContext,
  facts: Facts,
): (change: Gathered) => void {
  const sheets = new Map<string, Excel.Worksheet>();
  const ranges = new Map<string, Excel.Range>();
  const places: Places = {
    sheet: (name) => kept(sheets, name, () => workbook.worksheets.getItem(name)),
    range: (name, box) =>
      kept(ranges, `${box.top} ${box.left} ${box.bottom} ${box.right} ${name}`, () =>
        rangeAt(places.sheet(name), box),
      ),
  };
  return (change) => {
    perform(workbook, change, facts, places);
  };
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const there = known.get(key);
  if (there !== undefined) return there;
  const made = make();
  known.set(key, made);
  return made;
}

function perform(
  workbook: Excel.Workbook,
  change: Gathered,
  facts: Facts,
  { sheet: sheetNamed, range }: Places,
): void {
  if (change.kind === "addSheet") {
    const added = workbook.worksheets.add(change.sheet);
    if (change.tabColor !== undefined) added.tabColor = change.tabColor;
    return;
  }
  const sheet = sheetNamed(change.sheet);
  const at = (box: Box): Excel.Range => range(change.sheet, box);
  switch (change.kind) {
    case "clearSheet":
      clearSheet(sheet, change.sheet, facts);
      return;
    case "write":
      write(at, change);
      return;
    case "format":
      setFormat(at(change.box), change.format, change.box);
      return;
    case "formatAreas":
      setLook(sheet.getRanges(change.boxes.map(boxToAddress).join(",")), change.format);
      return;
    case "merge":
      at(change.box).merge(change.eachRow === true);
      return;
    case "columnWidths":
      setColumnWidths(at, change);
      return;
    case "rowHeights":
      setRowHeights(at, change);
      return;
    case "table":
      setTable(sheet, change, facts);
      return;
    case "validation":
      at(change.box).dataValidation.rule = {
        list: { inCellDropDown: true, source: change.list.join(",") },
      };
      return;
    case "link": {
      const { row, column, target, text } = change;
      const cell = at({ top: row, bottom: row, left: column, right: column });
      cell.hyperlink = { documentReference: target, textToDisplay: text, screenTip: target };
      return;
    }
    case "freeze":
      freeze(sheet, change.rows, change.columns);
      return;
    case "gridlines":
      sheet.showGridlines = change.visible;
      return;
    case "name": {
      const known = facts.names.find((name) => name.toLowerCase() === change.name.toLowerCase());
      if (known !== undefined) workbook.names.getItem(known).delete();
      workbook.names.add(change.name, at(change.box));
      return;
    }
    case "page":
      setPage(sheet, change.page);
      return;
    case "chart":
      setChart(sheet, at, change.name, change.chart);
      return;
    default:
      assertNever(change);
  }
}

/** One assignment for all cells: rows are filled up to a rectangle, null leaves a cell alone, numbers and texts go as values (officejs A-21). */
function write(at: At, change: Extract<WorkbookChange, { kind: "write" }>): void {
  const box = writtenBox(change);
  const width = box.right - box.left + 1;
  if (width === 0) return;
  at(box).formulas = change.cells.map((row) => {
    const written = row.map(asWritten);
    return [...written, ...Array<null>(width - row.length).fill(null)];
  });
}

function asWritten(cell: PlanCell): string | number | boolean | null {
  if (cell === null || typeof cell !== "object") return cell;
  return "text" in cell ? asTyped(cell.text) : cell.formula;
}

type At = (box: Box) => Excel.Range;

/** All widths in one call. */
function setColumnWidths(
  at: At,
  { left, widths }: Extract<WorkbookChange, { kind: "columnWidths" }>,
): void {
  if (widths.length === 0) return;
  const columns = at({ top: 1, bottom: 1, left, right: left + widths.length - 1 });
  columns.setColumnProperties(
    widths.map((width) => ({ format: { columnWidth: inPoints(width) } })),
  );
}

/** All heights in one call. */
function setRowHeights(
  at: At,
  { top, points }: Extract<WorkbookChange, { kind: "rowHeights" }>,
): void {
  const [first] = points;
  if (first === undefined) return;
  const rows = at({ top, bottom: top + points.length - 1, left: 1, right: 1 });
  if (first !== null && points.every((each) => each === first)) rows.format.rowHeight = first;
  else
    rows.setRowProperties(
      points.map((each) => (each === null ? {} : { format: { rowHeight: each } })),
    );
}

/** Width in characters of the default font (7 pixels a digit, 5 of margin) as points. */
function inPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function clearSheet(sheet: Excel.Worksheet, name: string, facts: Facts): void {
  for (const table of facts.tables) {
    if (table.sheet === name) sheet.tables.getItem(table.name).delete();
  }
  const used = sheet.getUsedRange();
  used.unmerge();
  used.clear();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
}

function setTable(
  sheet: Excel.Worksheet,
  change: Extract<WorkbookChange, { kind: "table" }>,
  facts: Facts,
): void {
  const range = rangeAt(sheet, change.box);
  const stands = facts.tables.some(
    (table) => table.name === change.name && table.sheet === change.sheet,
  );
  if (stands) {
    sheet.tables.getItem(change.name).resize(range);
    return;
  }
  const table = sheet.tables.add(range, true);
  table.name = change.name;
  table.style = change.style;
}

function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}
