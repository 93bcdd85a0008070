import { findSheet, insertSheets } from "../model/editSheets";
import type { HostSheet, HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { list, objectOf, oneOf, optional, record, text } from "./args";
import type { HostContext } from "./context";
import { checkStructureWritable } from "./guards";

const positions = ["None", "Before", "After", "Beginning", "End"] as const;

/** `workbook.insertWorksheetsFromBase64(file, options)`: answers the ids of the new sheets. */
export function insertWorksheets(
  context: HostContext,
  file: unknown,
  options: unknown,
): readonly string[] {
  checkStructureWritable(context);
  const source = context.openedFile(text(file));
  if (source === null) throw new HostError("InvalidArgument", "not a workbook in base64");
  const given = record(options ?? {});
  const names = optional(given["sheetNamesToInsert"], list)?.map(text) ?? [];
  const wanted = names.length === 0 ? source.sheets : names.map((name) => sheetNamed(source, name));
  const position = placeFor(context, given);
  context.breaksUndo("Workbook.insertWorksheetsFromBase64");
  const made = insertSheets(context.workbook, wanted, position);
  return made.map(({ id }) => id);
}

function sheetNamed(source: HostWorkbook, name: string): HostSheet {
  const sheet = findSheet(source, name);
  if (sheet === undefined) throw new HostError("ItemNotFound", `no sheet ${name} in the file`);
  return sheet;
}

function placeFor({ workbook }: HostContext, given: Readonly<Record<string, unknown>>): number {
  const type = optional(given["positionType"], (value) => oneOf(value, positions)) ?? "Beginning";
  if (type === "End") return workbook.sheets.length;
  if (type === "None" || type === "Beginning") return 0;
  const relative =
    objectOf(given["relativeTo"], "Worksheet") ??
    findSheet(workbook, text(given["relativeTo"])) ??
    workbook.sheets.find(({ id }) => id === given["relativeTo"]);
  if (relative === undefined) throw new HostError("ItemNotFound", "the sheet beside it");
  return workbook.sheets.indexOf(relative) + (type === "After" ? 1 : 0);
}
