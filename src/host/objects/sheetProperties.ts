import { putEntry } from "../model/change";
import { asGroup, emit } from "../model/journal";
import type { HostSheet } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkWorkbookWritable } from "./guards";
import { the, type SheetPropertyTarget } from "./targets";

/** Keys may differ only by case: they are one property. */
function keyIn(sheet: HostSheet, key: string): string | undefined {
  const wanted = key.toLowerCase();
  return [...sheet.customProperties.keys()].find((known) => known.toLowerCase() === wanted);
}

function put(context: HostContext, sheet: HostSheet, key: string, value: string | undefined): void {
  checkWorkbookWritable(context);
  asGroup(context.workbook, () => {
    putEntry(context.workbook, sheet.customProperties, key, value);
    emit(context.workbook, { sheet: sheet.id, box: null, kind: "LayoutChanged" });
  });
}

function find(sheet: HostSheet, key: unknown): HostObject | null {
  const known = keyIn(sheet, text(key));
  return known === undefined ? null : the("WorksheetCustomProperty", { sheet, key: known });
}

/** Excel.WorksheetCustomPropertyCollection. Keys are the same whatever their case. */
const worksheetCustomPropertyCollectionClass = classTable(
  "WorksheetCustomPropertyCollection",
  {
    add: method("1.12", (sheet, [key, value], context) => {
      const name = text(key);
      if (name === "" || name.length > 255) throw new HostError("InvalidArgument", "a key");
      const known = keyIn(sheet, name) ?? name;
      put(context, sheet, known, text(value));
      return the("WorksheetCustomProperty", { sheet, key: known });
    }),
    getCount: method("1.12", ({ customProperties }) => customProperties.size),
    getItemOrNullObject: method("1.12", (sheet, [key]) => find(sheet, key)),
  },
  {
    collection: {
      items: (sheet) =>
        [...sheet.customProperties.keys()].map((key) =>
          the("WorksheetCustomProperty", { sheet, key }),
        ),
      item: (sheet, key) => {
        const found = find(sheet, key);
        if (found === null) throw new HostError("ItemNotFound");
        return found;
      },
    },
  },
);

function valueOf({ sheet, key }: SheetPropertyTarget): string {
  const value = sheet.customProperties.get(key);
  if (value === undefined) throw new HostError("ItemNotFound");
  return value;
}

/** Excel.WorksheetCustomProperty. */
const worksheetCustomPropertyClass = classTable(
  "WorksheetCustomProperty",
  {
    key: property("1.12", ({ key }) => key),
    value: property("1.12", valueOf, (target, value, context) => {
      valueOf(target);
      put(context, target.sheet, target.key, text(value));
    }),
    delete: method("1.12", (target, _args, context) => {
      valueOf(target);
      put(context, target.sheet, target.key, undefined);
    }),
  },
  { identity: ({ key }) => ({ Key: key }) },
);

export const sheetPropertyClasses = [
  worksheetCustomPropertyCollectionClass,
  worksheetCustomPropertyClass,
] as const;
