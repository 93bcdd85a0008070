import { addSheet, findSheet } from "../model/editSheets";
import type { HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { activeSheet } from "./address";
import { flag, optional, text } from "./args";
import type { HostContext } from "./context";
import { cultureOf } from "./cultures";
import { classTable, eventMembers, method } from "./define";
import { checkStructureWritable } from "./guards";
import { the } from "./targets";
import { worksheetEvents } from "./worksheetEvents";

/** Excel.WorksheetCollection. Keys are names (any case) or ids. */
export const worksheetCollectionClass = classTable(
  "WorksheetCollection",
  {
    add: method("1.1", (workbook, [name], context) => {
      checkStructureWritable(context);
      const given = optional(name, text) ?? freeSheetName(workbook, context);
      return the("Worksheet", addSheet(workbook, given));
    }),
    getActiveWorksheet: method("1.1", (workbook) => the("Worksheet", activeSheet(workbook))),
    getItemOrNullObject: method("1.4", (workbook, [key]) => {
      const sheet = findSheet(workbook, text(key));
      return sheet === undefined ? null : the("Worksheet", sheet);
    }),
    getCount: method("1.4", (workbook, [visibleOnly]) => {
      const onlyVisible = optional(visibleOnly, flag) ?? false;
      return workbook.sheets.filter((sheet) => !onlyVisible || sheet.visibility === "Visible")
        .length;
    }),
    getFirst: method("1.5", (workbook, [visibleOnly]) => edge(workbook, visibleOnly, 0)),
    getLast: method("1.5", (workbook, [visibleOnly]) => edge(workbook, visibleOnly, -1)),
    ...eventMembers(worksheetEvents, () => "Workbook"),
    ...eventMembers(
      {
        AddedEvent: { since: "1.7", type: 13 },
        DeletedEvent: { since: "1.7", type: 15 },
        EventMoved: { since: "1.17", type: 27 },
      },
      () => "Workbook",
    ),
  },
  {
    collection: {
      items: (workbook) => workbook.sheets.map((sheet) => the("Worksheet", sheet)),
      item: (workbook, key) => {
        const sheet = findSheet(workbook, text(key));
        if (sheet === undefined) throw new HostError("ItemNotFound");
        return the("Worksheet", sheet);
      },
    },
  },
);

function edge(workbook: HostWorkbook, visibleOnly: unknown, at: number): ReturnType<typeof the> {
  const onlyVisible = optional(visibleOnly, flag) ?? false;
  const sheets = workbook.sheets.filter((sheet) => !onlyVisible || sheet.visibility === "Visible");
  const sheet = sheets.at(at);
  if (sheet === undefined) throw new HostError("ItemNotFound");
  return the("Worksheet", sheet);
}

/** « Feuil2 », Sheet2: the next number that no sheet has. */
function freeSheetName(workbook: HostWorkbook, { culture }: HostContext): string {
  const stem = cultureOf(culture).sheet;
  let number = workbook.sheets.length + 1;
  while (findSheet(workbook, `${stem}${number}`) !== undefined) number += 1;
  return `${stem}${number}`;
}
