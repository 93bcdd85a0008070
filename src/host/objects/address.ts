import { addressOf, parseAddress, wholeSheet } from "../model/box";
import { findSheet } from "../model/editSheets";
import { findTable } from "../model/editTables";
import { bodyBox } from "../model/tableCells";
import type { HostSheet, HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { objectOf } from "./args";
import type { HostContext } from "./context";
import type { AreasTarget, RangeTarget, TableTarget } from "./targets";

/** `'Temps mars'`: a sheet name as formulas and addresses write it. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseAddress(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Feuil1!A1:B2`. */
export function fullAddress({ sheet, box }: RangeTarget): string {
  return `${quotedSheet(sheet.name)}!${addressOf(box)}`;
}

/** `Feuil1!$A$1:$B$2`. */
export function absoluteAddress({ sheet, box }: RangeTarget): string {
  return `${quotedSheet(sheet.name)}!${addressOf(box).replaceAll(/[A-Z]+|\d+/g, "$$$&")}`;
}

/** Splits `'Temps mars'!A1` in sheet name and rest; the sheet is null when none is named. */
export function splitAddress(address: string): { sheet: string | null; rest: string } {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address.trim());
  if (parts === null) return { sheet: null, rest: address.trim() };
  const sheet = parts[1]?.replaceAll("''", "'") ?? parts[2] ?? "";
  return { sheet, rest: parts[3] ?? "" };
}

export function sheetById(workbook: HostWorkbook, id: string): HostSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new HostError("ItemNotFound");
  return sheet;
}

export function activeSheet(workbook: HostWorkbook): HostSheet {
  return sheetById(workbook, workbook.activeSheet);
}

/** A table by id or name, with its sheet. */
export function tableTarget(workbook: HostWorkbook, key: string): TableTarget | undefined {
  const table = findTable(workbook, key);
  const sheet = workbook.sheets.find(({ tables }) => table !== undefined && tables.includes(table));
  return table === undefined || sheet === undefined ? undefined : { sheet, table };
}

/** What a defined name or a formula such as `=Feuil1!$A$1:$B$2` points at; null when it is no plain range. */
export function rangeOfFormula(workbook: HostWorkbook, formula: string): RangeTarget | null {
  const { sheet: name, rest } = splitAddress(formula.replace(/^=/, ""));
  const sheet = name === null ? undefined : findSheet(workbook, name);
  const box = parseAddress(rest);
  return sheet === undefined || box === null ? null : { sheet, box };
}

/**
 * The range an address means on a sheet: `A1`, `$A$1:B2`, `A:C`, `1:3`, a defined name or a table.
 * Throws InvalidArgument for anything else, another sheet's address included.
 */
export function rangeOnSheet(context: HostContext, sheet: HostSheet, address: string): RangeTarget {
  const { sheet: named, rest } = splitAddress(address);
  if (named !== null && findSheet(context.workbook, named) !== sheet)
    throw new HostError("InvalidArgument", "address of another sheet");
  if (rest === "") return { sheet, box: wholeSheet };
  const box = parseAddress(rest);
  if (box !== null) return { sheet, box };
  const meant = namedRange(context.workbook, sheet, rest);
  if (meant === null) throw new HostError("InvalidArgument", "not an address");
  return meant;
}

function namedRange(workbook: HostWorkbook, sheet: HostSheet, name: string): RangeTarget | null {
  const wanted = name.toLowerCase();
  const named =
    workbook.names.find((item) => item.scope === sheet.id && item.name.toLowerCase() === wanted) ??
    workbook.names.find((item) => item.scope === null && item.name.toLowerCase() === wanted);
  if (named !== undefined) {
    const meant = rangeOfFormula(workbook, named.formula);
    return meant?.sheet === sheet ? meant : null;
  }
  const found = tableTarget(workbook, name.replace(/\[(#All|#Data)?\]$/i, ""));
  if (found?.sheet !== sheet) return null;
  return { sheet, box: /\[#All\]$/i.test(name) ? found.table.box : bodyBox(found.table) };
}

/** A range given as an API object or as an address; without a sheet the address means the active one. */
export function rangeArgument(context: HostContext, value: unknown, on?: HostSheet): RangeTarget {
  const range = objectOf(value, "Range");
  if (range !== null) return range;
  if (typeof value !== "string") throw new HostError("InvalidArgument", "expected a range");
  const { sheet: named } = splitAddress(value);
  if (named === null) return rangeOnSheet(context, on ?? activeSheet(context.workbook), value);
  const sheet = findSheet(context.workbook, named);
  if (sheet === undefined) throw new HostError("ItemNotFound");
  return rangeOnSheet(context, sheet, value);
}

/** One or several ranges of one sheet: a Range, a RangeAreas, or addresses with commas between. */
export function areasArgument(context: HostContext, value: unknown, on?: HostSheet): AreasTarget {
  const areas = objectOf(value, "RangeAreas");
  if (areas !== null) return areas;
  if (typeof value !== "string") {
    const { sheet, box } = rangeArgument(context, value, on);
    return { sheet, boxes: [box] };
  }
  const ranges = value.split(",").map((part) => rangeArgument(context, part.trim(), on));
  const [first] = ranges;
  if (first === undefined || ranges.some(({ sheet }) => sheet !== first.sheet))
    throw new HostError("InvalidArgument", "ranges of several sheets");
  return { sheet: first.sheet, boxes: ranges.map(({ box }) => box) };
}

/** The one cell of a range or address; InvalidArgument for several cells. */
export function cellArgument(
  context: HostContext,
  value: unknown,
  on: HostSheet | null,
): { sheet: HostSheet; row: number; column: number } {
  const { sheet, box } = rangeArgument(context, value, on ?? undefined);
  if (box.top !== box.bottom || box.left !== box.right)
    throw new HostError("InvalidArgument", "more than one cell");
  return { sheet, row: box.top, column: box.left };
}
