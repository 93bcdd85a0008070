import { setSetting } from "../model/editBook";
import type { HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import type { Json } from "../protocol/wire";
import { text } from "./args";
import { classTable, eventMembers, method, property } from "./define";
import { checkWorkbookWritable } from "./guards";
import { the } from "./targets";

/** Excel.SettingCollection: JSON values kept in the file for one add-in. */
export const settingCollectionClass = classTable(
  "SettingCollection",
  {
    add: method("1.4", (workbook, [key, value], context) => {
      checkWorkbookWritable(context);
      const name = text(key);
      setSetting(workbook, name, value ?? null);
      return the("Setting", { key: name });
    }),
    getCount: method("1.4", (workbook) => workbook.settings.size),
    getItemOrNullObject: method("1.4", (workbook, [key]) => find(workbook, key)),
    ...eventMembers({ SettingsChangedEvent: { since: "1.4", type: 1 } }, () => ""),
  },
  {
    collection: {
      items: (workbook) =>
        [...workbook.settings.keys()].map((key): HostObject => the("Setting", { key })),
      item: (workbook, key) => {
        const found = find(workbook, key);
        if (found === null) throw new HostError("ItemNotFound");
        return found;
      },
    },
  },
);

function find(workbook: HostWorkbook, key: unknown): HostObject | null {
  const name = text(key);
  return workbook.settings.has(name) ? the("Setting", { key: name }) : null;
}

/** Excel.Setting. */
export const settingClass = classTable(
  "Setting",
  {
    key: property("1.4", ({ key }) => key),
    value: property(
      "1.4",
      // What was put in came out of a JSON batch or a file.
      ({ key }, { workbook }) => (workbook.settings.get(key) ?? null) as Json,
      ({ key }, value, context) => {
        checkWorkbookWritable(context);
        setSetting(context.workbook, key, value ?? null);
      },
    ),
    delete: method("1.4", ({ key }, _args, context) => {
      checkWorkbookWritable(context);
      setSetting(context.workbook, key, undefined);
    }),
  },
  { identity: ({ key }) => ({ Key: key }) },
);
