import { put } from "../model/change";
import { asGroup } from "../model/journal";
import type { HostSheet } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { integer, optional, text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkSheetWritable } from "./guards";
import { the, type SheetViewTarget } from "./targets";

/** The view that `enterTemporary` makes has no name of its own. */
const temporary = "";

function change(context: HostContext, sheet: HostSheet, views: readonly string[]): void {
  checkSheetWritable(context, sheet);
  asGroup(context.workbook, () => {
    put(context.workbook, sheet, "views", views);
    if (views.length > 0 && !context.workbook.losses.includes("sheetViews"))
      put(context.workbook, context.workbook, "losses", [...context.workbook.losses, "sheetViews"]);
  });
}

function found(sheet: HostSheet, key: unknown): SheetViewTarget {
  const wanted = text(key).toLowerCase();
  const name = sheet.views.find((view) => view.toLowerCase() === wanted);
  if (name === undefined) throw new HostError("ItemNotFound");
  return { sheet, name };
}

function added(context: HostContext, sheet: HostSheet, name: string): SheetViewTarget {
  if (name === "" || sheet.views.some((view) => view.toLowerCase() === name.toLowerCase()))
    throw new HostError("InvalidArgument", "the name is empty or taken");
  change(context, sheet, [...sheet.views, name]);
  return { sheet, name };
}

/** Excel.NamedSheetViewCollection: names of views. What a view hides is what the sheet hides: the stand-in has one user. */
const namedSheetViewCollectionClass = classTable(
  "NamedSheetViewCollection",
  {
    add: method("Online 1.1", (sheet, [name], context) =>
      the("NamedSheetView", added(context, sheet, text(name))),
    ),
    enterTemporary: method("Online 1.1", (sheet, _args, context) => {
      put(context.workbook, sheet, "activeView", temporary);
      return the("NamedSheetView", { sheet, name: temporary });
    }),
    exit: method("Online 1.1", (sheet, _args, context) => {
      put(context.workbook, sheet, "activeView", null);
    }),
    getActive: method("Online 1.1", (sheet) => {
      if (sheet.activeView === null) throw new HostError("ItemNotFound");
      return the("NamedSheetView", { sheet, name: sheet.activeView });
    }),
    getCount: method("Online 1.1", (sheet) => sheet.views.length),
    getItemAt: method("Online 1.1", (sheet, [index]) => {
      const name = sheet.views[integer(index)];
      if (name === undefined) throw new HostError("InvalidArgument", "no view at this index");
      return the("NamedSheetView", { sheet, name });
    }),
  },
  {
    collection: {
      items: (sheet) => sheet.views.map((name) => the("NamedSheetView", { sheet, name })),
      item: (sheet, key) => the("NamedSheetView", found(sheet, key)),
    },
  },
);

/** Excel.NamedSheetView. */
const namedSheetViewClass = classTable(
  "NamedSheetView",
  {
    name: property(
      "Online 1.1",
      ({ name }) => name,
      ({ sheet, name }, value, context) => {
        const wanted = text(value);
        const others = sheet.views.filter((view) => view !== name);
        if (wanted === "" || others.some((view) => view.toLowerCase() === wanted.toLowerCase()))
          throw new HostError("InvalidArgument", "the name is empty or taken");
        change(
          context,
          sheet,
          sheet.views.map((view) => (view === name ? wanted : view)),
        );
        if (sheet.activeView === name) put(context.workbook, sheet, "activeView", wanted);
      },
    ),
    activate: method("Online 1.1", ({ sheet, name }, _args, context) => {
      put(context.workbook, sheet, "activeView", name);
    }),
    delete: method("Online 1.1", ({ sheet, name }, _args, context) => {
      change(
        context,
        sheet,
        sheet.views.filter((view) => view !== name),
      );
      if (sheet.activeView === name) put(context.workbook, sheet, "activeView", null);
    }),
    duplicate: method("Online 1.1", ({ sheet, name }, [copy], context) =>
      the("NamedSheetView", added(context, sheet, optional(copy, text) ?? `${name} (2)`)),
    ),
  },
  { identity: ({ name }) => ({ Name: name }) },
);

export const namedSheetViewClasses = [namedSheetViewCollectionClass, namedSheetViewClass] as const;
