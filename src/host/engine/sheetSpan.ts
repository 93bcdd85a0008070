import { tokenize } from "../model/formulaTokens";
import type { HostWorkbook } from "../model/workbook";
import { Area, Areas } from "./values";

/**
 * `Janvier:Mars!B2` and `'Jan 25:Mars 25'!B2`: the same cells on every sheet between the two, in the order of the tabs.
 * null when the text names another workbook or a sheet that is not there.
 */
export function areasAcrossSheets(text: string, workbook: HostWorkbook): Areas | null {
  const [, quoted, from, to, cells] =
    /^(?:'((?:[^']|'')+)'|([^:!']+):([^:!']+))!(.+)$/.exec(text) ?? [];
  const [first, last] = quoted?.replaceAll("''", "'").split(":") ?? [from, to];
  const [token] = tokenize(cells ?? "") ?? [];
  if (first === undefined || last === undefined || token?.kind !== "reference") return null;
  const at = (name: string): number =>
    workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const ends = [at(first), at(last)].sort((a, b) => a - b);
  const [start = -1, end = -1] = ends;
  if (start < 0) return null;
  return new Areas(
    workbook.sheets.slice(start, end + 1).map((sheet) => new Area(sheet, token.area)),
  );
}
