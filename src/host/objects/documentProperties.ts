import { setProperty } from "../model/editBook";
import type { HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { integer, text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, navigation, property, type Members } from "./define";
import { checkWorkbookWritable } from "./guards";
import { the } from "./targets";

/** Texts of the built-in properties; the model keeps them under their own names. */
const names = [
  "author",
  "category",
  "comments",
  "company",
  "keywords",
  "manager",
  "subject",
  "title",
] as const;

function shown(value: string | number | boolean | Date | undefined): string | number | boolean {
  return value instanceof Date ? value.toISOString() : (value ?? "");
}

function change(context: HostContext, key: string, value: string | number | boolean): void {
  checkWorkbookWritable(context);
  context.breaksUndo("DocumentProperties");
  setProperty(context.workbook, key, value);
}

const builtIn: Members<HostWorkbook> = Object.fromEntries(
  names.map((name) => [
    name,
    property<HostWorkbook>(
      "1.7",
      (workbook) => shown(workbook.properties.get(name)),
      (_workbook, value, context) => {
        change(context, name, text(value));
      },
    ),
  ]),
);

/** Excel.DocumentProperties. */
export const documentPropertiesClass = classTable("DocumentProperties", {
  ...builtIn,
  revisionNumber: property(
    "1.7",
    (workbook) => shown(workbook.properties.get("revisionNumber") ?? 0),
    (_workbook, value, context) => {
      const revision = integer(value);
      if (revision < 0) throw new HostError("InvalidArgument", "a number of revisions");
      change(context, "revisionNumber", revision);
    },
  ),
  lastAuthor: property("1.7", (workbook) => shown(workbook.properties.get("lastAuthor"))),
  creationDate: property("1.7", (workbook) => shown(workbook.properties.get("creationDate"))),
  custom: navigation("1.7", (workbook) => the("CustomPropertyCollection", workbook)),
});

const prefix = "custom.";

function keysOf(workbook: HostWorkbook): string[] {
  return [...workbook.properties.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

function find(workbook: HostWorkbook, key: unknown): HostObject | null {
  const wanted = text(key).toLowerCase();
  const found = keysOf(workbook).find((name) => name.toLowerCase() === wanted);
  return found === undefined ? null : the("CustomProperty", { key: found });
}

/** Custom properties hold texts, numbers and booleans. */
function simple(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new HostError("InvalidArgument", "a text, a number or a boolean");
}

/** Excel.CustomPropertyCollection. */
export const customPropertyCollectionClass = classTable(
  "CustomPropertyCollection",
  {
    add: method("1.7", (_workbook, [key, value], context) => {
      change(context, `${prefix}${text(key)}`, simple(value));
      return the("CustomProperty", { key: text(key) });
    }),
    getCount: method("1.7", (workbook) => keysOf(workbook).length),
    getItemOrNullObject: method("1.7", (workbook, [key]) => find(workbook, key)),
    deleteAll: method("1.7", (workbook, _args, context) => {
      checkWorkbookWritable(context);
      for (const key of keysOf(workbook)) setProperty(workbook, `${prefix}${key}`, undefined);
    }),
  },
  {
    collection: {
      items: (workbook) =>
        keysOf(workbook).map((key): HostObject => the("CustomProperty", { key })),
      item: (workbook, key) => {
        const found = find(workbook, key);
        if (found === null) throw new HostError("ItemNotFound");
        return found;
      },
    },
  },
);

/** Excel.CustomProperty. */
export const customPropertyClass = classTable(
  "CustomProperty",
  {
    key: property("1.7", ({ key }) => key),
    value: property(
      "1.7",
      ({ key }, { workbook }) => shown(workbook.properties.get(`${prefix}${key}`)),
      ({ key }, value, context) => {
        change(context, `${prefix}${key}`, simple(value));
      },
    ),
    type: property("1.7", ({ key }, { workbook }) => {
      const value = workbook.properties.get(`${prefix}${key}`);
      if (typeof value === "number") return "Number";
      return typeof value === "boolean" ? "Boolean" : "String";
    }),
    delete: method("1.7", ({ key }, _args, context) => {
      checkWorkbookWritable(context);
      setProperty(context.workbook, `${prefix}${key}`, undefined);
    }),
  },
  { identity: ({ key }) => ({ Key: key }) },
);
