import type { HostSheet } from "../model/workbook";
import { flagAttribute, tag, type XmlElement } from "./xml";

/** Option of Office.js → attribute of the file, which says the opposite: what is locked. */
const locks: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};
const secrets = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

/** The protection of a sheet as Office.js says it. A password we cannot know is kept as the file hides it. */
export function readProtection(element: XmlElement | undefined, sheet: HostSheet): void {
  if (element === undefined || !flagAttribute(element, "sheet")) return;
  const options: Record<string, boolean | string> = {};
  for (const [option, lock] of Object.entries(locks))
    options[option] = !flagAttribute(element, lock, true);
  options["allowEditObjects"] = !flagAttribute(element, "objects");
  options["allowEditScenarios"] = !flagAttribute(element, "scenarios");
  options["selectionMode"] = flagAttribute(element, "selectUnlockedCells")
    ? "None"
    : flagAttribute(element, "selectLockedCells")
      ? "Unlocked"
      : "Normal";
  const hidden = Object.fromEntries(
    Object.entries(element.attributes).filter(([name]) => secrets.includes(name)),
  );
  const isSecret = Object.keys(hidden).length > 0;
  const password = isSecret ? `unknown ${JSON.stringify(hidden)}` : null;
  sheet.protection = { on: true, password, options };
}

export function protectionText({ protection: { on, password, options } }: HostSheet): string {
  if (!on) return "";
  const attributes: Record<string, string | boolean | undefined> = {
    ...secretOf(password),
    sheet: true,
  };
  attributes["objects"] = options["allowEditObjects"] !== true || undefined;
  attributes["scenarios"] = options["allowEditScenarios"] !== true || undefined;
  for (const [option, lock] of Object.entries(locks))
    if (options[option] === true) attributes[lock] = false;
  const mode = options["selectionMode"];
  attributes["selectLockedCells"] = mode === "Unlocked" || mode === "None" || undefined;
  attributes["selectUnlockedCells"] = mode === "None" || undefined;
  return tag("sheetProtection", attributes);
}

function secretOf(password: string | null): Record<string, string> {
  if (password === null || password === "") return {};
  if (password.startsWith("unknown {"))
    return JSON.parse(password.slice(8)) as Record<string, string>;
  return { password: oldHash(password) };
}

/** The 16-bit hash that every Excel still reads; it protects from mistakes, not from anyone. */
function oldHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i -= 1) {
    hash ^= password.charCodeAt(i);
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  }
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
