import { parseAddress } from "../../host/model/box";
import type { Box, HostSheet, HostWorkbook } from "../../host/model/workbook";

export interface SheetPlace {
  readonly sheet: HostSheet;
  readonly box: Box;
}

/** Where `B7`, `Temps!B7`, `'Temps mars'!D12:E14` or a name of the workbook lies; null when it is nowhere. */
export function placeOf(
  workbook: HostWorkbook,
  current: HostSheet,
  target: string,
): SheetPlace | null {
  const text = target.trim().replace(/^[#=]/, "");
  const [, quoted, plain, address = text] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = sheetName === undefined ? current : findByName(workbook, sheetName);
  if (sheet === undefined) return null;
  const box = parseAddress(address);
  if (box !== null) return { sheet, box };
  return sheetName === undefined ? placeOfName(workbook, text) : null;
}

function findByName({ sheets }: HostWorkbook, name: string): HostSheet | undefined {
  const wanted = name.toLowerCase();
  return sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** A name of the workbook or a table. */
function placeOfName(workbook: HostWorkbook, name: string): SheetPlace | null {
  const wanted = name.toLowerCase();
  const [first] = workbook.sheets;
  const named = workbook.names.find((known) => known.name.toLowerCase() === wanted);
  if (named !== undefined && first !== undefined && named.formula.includes("!")) {
    return placeOf(workbook, first, named.formula);
  }
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((known) => known.name.toLowerCase() === wanted);
    if (table !== undefined) return { sheet, box: table.box };
  }
  return null;
}
