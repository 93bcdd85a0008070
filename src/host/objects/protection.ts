import { setProtection } from "../model/editSheets";
import type { HostSheet } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { Json } from "../protocol/wire";
import { optional, record, text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkWorkbookWritable } from "./guards";

const allowances = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

const selectionModes = ["Normal", "Unlocked", "None"];

/** Options as given to protect(); a null in them is refused, as Excel refuses what it has just loaded. */
function readOptions(value: unknown): HostSheet["protection"]["options"] {
  const given = optional(value, record) ?? {};
  const options: Record<string, boolean | string> = {};
  for (const [name, setting] of Object.entries(given)) {
    const isMode = name === "selectionMode" && selectionModes.includes(String(setting));
    const isAllowance = allowances.some((known) => known === name) && typeof setting === "boolean";
    if (!isMode && !isAllowance) throw new HostError("InvalidArgument", `options.${name}`);
    options[name] = setting as boolean | string;
  }
  return options;
}

function shownOptions({ protection }: HostSheet, { suffers }: HostContext): Json {
  if (!protection.on) return null;
  const unset = suffers("protectionOptionsWithNulls") ? null : false;
  const allowed = allowances.map((name) => [name, protection.options[name] ?? unset]);
  return {
    ...(Object.fromEntries(allowed) as Record<string, boolean | null>),
    selectionMode: String(protection.options["selectionMode"] ?? "Normal"),
  };
}

/** Excel.WorksheetProtection: there is no "user interface only", the add-in is kept out like the user. */
export const worksheetProtectionClass = classTable("WorksheetProtection", {
  protected: property("1.2", ({ protection }) => protection.on),
  options: property("1.2", shownOptions),
  protect: method("1.2", (sheet, [options, password], context) => {
    checkWorkbookWritable(context);
    if (sheet.protection.on) throw new HostError("AccessDenied", "already protected");
    context.breaksUndo("WorksheetProtection.protect");
    setProtection(context.workbook, sheet, {
      on: true,
      password: optional(password, text) ?? null,
      options: readOptions(options),
    });
  }),
  unprotect: method("1.7", (sheet, [password], context) => {
    checkWorkbookWritable(context);
    const wanted = sheet.protection.password;
    if (wanted !== null && wanted !== (optional(password, text) ?? null))
      throw new HostError("AccessDenied", "password");
    context.breaksUndo("WorksheetProtection.unprotect");
    setProtection(context.workbook, sheet, { on: false, password: null, options: {} });
  }),
});
