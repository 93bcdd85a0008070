import { addressOf } from "../model/box";
import { bodyBox } from "../model/tableCells";
import type { Cell, HostSheet, HostTable } from "../model/workbook";
import type { FilterCriteria } from "../model/filter";
import type { DxfBook } from "./conditional/writeConditional";
import { toFile } from "./fileFormula";
import { filterText } from "./filterXml";
import { cellText } from "./writeCells";
import { mainNamespace } from "./writeSheet";
import { escapeXml, tag } from "./xml";

/** A table part. Header cells hold the column names as text: Excel repairs the file otherwise. */
export function tableText(sheet: HostSheet, table: HostTable, id: number, dxfs: DxfBook): string {
  const { box, showTotals, showHeaders } = table;
  const columns = table.columns.map((_, i) => columnText(sheet, table, i));
  const filtered = { ...box, bottom: box.bottom - (showTotals ? 1 : 0) };
  const criteria = table.filters ?? new Map<number, FilterCriteria>();
  const filter =
    showHeaders && (table.showFilterButton || criteria.size > 0)
      ? filterText({ box: filtered, criteria }, dxfs)
      : "";
  const style = tag("tableStyleInfo", {
    name: table.style === "" ? undefined : table.style,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  });
  const content = filter + tag("tableColumns", { count: columns.length }, columns.join("")) + style;
  const attributes = {
    xmlns: mainNamespace,
    id,
    name: table.name,
    displayName: table.name,
    ref: addressOf(box),
    headerRowCount: showHeaders ? undefined : 0,
    totalsRowCount: showTotals ? 1 : undefined,
    totalsRowShown: showTotals ? undefined : false,
  };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${tag("table", attributes, content)}`;
}

function columnText(sheet: HostSheet, table: HostTable, index: number): string {
  const { id, name } = table.columns[index] ?? { id: index + 1, name: "" };
  const column = table.box.left + index;
  const total = table.showTotals ? sheet.cells.get(table.box.bottom)?.get(column) : undefined;
  const calculated = calculatedFormula(sheet, table, column);
  const totals = total === undefined ? null : totalOf(table, total);
  const content =
    (calculated === null
      ? ""
      : `<calculatedColumnFormula>${escapeXml(calculated)}</calculatedColumnFormula>`) +
    (totals?.formula === undefined
      ? ""
      : `<totalsRowFormula>${escapeXml(totals.formula)}</totalsRowFormula>`);
  const attributes = {
    id,
    totalsRowLabel: totals?.label,
    totalsRowFunction: totals?.function,
  };
  // The name is escaped as cell texts are: a line feed in it is `_x000a_`.
  const text = tag("tableColumn", attributes, content);
  return text.replace(
    "<tableColumn",
    `<tableColumn name="${cellText(name).replaceAll("\n", "_x000a_")}"`,
  );
}

/** The formula that every cell of a column holds: Excel then fills new rows with it. */
function calculatedFormula(sheet: HostSheet, table: HostTable, column: number): string | null {
  const { top, bottom } = bodyBox(table);
  const first = sheet.cells.get(top)?.get(column)?.formula ?? undefined;
  // Formulas with cell addresses differ from row to row; those with `[@Col]` are alike.
  if (first?.includes("[") !== true) return null;
  for (let row = top + 1; row <= bottom; row += 1)
    if (sheet.cells.get(row)?.get(column)?.formula !== first) return null;
  return toFile(first, table.name).text;
}

const functions: Record<string, string> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

function totalOf(
  table: HostTable,
  { value, formula }: Cell,
): { label?: string; function?: string; formula?: string } {
  if (formula === null) return typeof value === "string" ? { label: value } : {};
  const number = /^=SUBTOTAL\((\d+),[^,]*\)$/i.exec(formula)?.[1];
  const known = number === undefined ? undefined : functions[number];
  return known === undefined
    ? { function: "custom", formula: toFile(formula, table.name).text }
    : { function: known };
}
