import { addressOf } from "../model/box";
import { cellAt, put } from "../model/change";
import type { HostBinding } from "../model/workbook";
import { newGuid } from "../model/create";
import { HostError } from "../protocol/errors";
import { activeSheet, fullAddress, rangeArgument, rangeOfFormula, sheetById } from "./address";
import { integer, oneOf, optional, text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { displayText } from "./display";
import { styleAt } from "../model/edit";
import { rangeOf, the, type RangeTarget } from "./targets";

const types = ["Range", "Table", "Text"] as const;

function bindingOf({ workbook }: HostContext, id: string): HostBinding {
  const found = workbook.bindings.find((binding) => binding.id === id);
  if (found === undefined) throw new HostError("InvalidBinding");
  return found;
}

function targetOf(context: HostContext, id: string): RangeTarget {
  const { sheet, box } = bindingOf(context, id);
  return { sheet: sheetById(context.workbook, sheet), box };
}

/** A binding of the same id takes the place of the old one, as in Excel. */
function bind(
  context: HostContext,
  { sheet, box }: RangeTarget,
  type: unknown,
  id: unknown,
): string {
  const { workbook } = context;
  const kind = oneOf(type, types);
  const name = optional(id, text) ?? newGuid();
  const one = box.top === box.bottom && box.left === box.right;
  if (kind === "Text" && !one) throw new HostError("InvalidArgument", "a text binding is one cell");
  if (kind === "Table" && !sheet.tables.some((table) => addressOf(table.box) === addressOf(box)))
    throw new HostError("InvalidArgument", "a table binding is a table");
  const binding: HostBinding = { id: name, type: kind, sheet: sheet.id, box };
  put(workbook, workbook, "bindings", [
    ...workbook.bindings.filter((other) => other.id !== name),
    binding,
  ]);
  return name;
}

/** Excel.BindingCollection. */
const bindingCollectionClass = classTable(
  "BindingCollection",
  {
    count: property("1.1", ({ bindings }) => bindings.length),
    getCount: method("1.4", ({ bindings }) => bindings.length),
    add: method("1.3", (_workbook, [range, type, id], context) =>
      the("Binding", { id: bind(context, rangeArgument(context, range), type, id) }),
    ),
    addFromNamedItem: method("1.3", (workbook, [name, type, id], context) => {
      const wanted = text(name).toLowerCase();
      const named = workbook.names.find((one) => one.name.toLowerCase() === wanted);
      const range = named === undefined ? null : rangeOfFormula(workbook, named.formula);
      if (range === null) throw new HostError("InvalidArgument", "a name of a range");
      return the("Binding", { id: bind(context, range, type, id) });
    }),
    addFromSelection: method("1.3", (workbook, [type, id], context) => {
      const sheet = activeSheet(workbook);
      return the("Binding", { id: bind(context, { sheet, box: sheet.selection }, type, id) });
    }),
    getItemAt: method("1.1", ({ bindings }, [index]) => {
      const binding = bindings[integer(index)];
      if (binding === undefined) throw new HostError("InvalidArgument", "no binding at this index");
      return the("Binding", { id: binding.id });
    }),
    getItemOrNullObject: method("1.4", ({ bindings }, [id]) =>
      bindings.some((binding) => binding.id === text(id)) ? the("Binding", { id: text(id) }) : null,
    ),
  },
  {
    collection: {
      items: ({ bindings }) => bindings.map(({ id }) => the("Binding", { id })),
      item: (_workbook, id, context) => the("Binding", { id: bindingOf(context, text(id)).id }),
    },
  },
);

/** Excel.Binding. Its events belong to the older common API, which the stand-in does not have for bindings. */
const bindingClass = classTable(
  "Binding",
  {
    id: property("1.1", ({ id }) => id),
    type: property("1.1", ({ id }, context) => bindingOf(context, id).type),
    delete: method("1.3", ({ id }, _args, { workbook }) => {
      put(
        workbook,
        workbook,
        "bindings",
        workbook.bindings.filter((other) => other.id !== id),
      );
    }),
    getRange: method("1.1", ({ id }, _args, context) => {
      if (bindingOf(context, id).type === "Table") throw new HostError("InvalidBinding");
      const { sheet, box } = targetOf(context, id);
      return rangeOf(sheet, box);
    }),
    getTable: method("1.1", ({ id }, _args, context) => {
      const { sheet, box } = targetOf(context, id);
      const table = sheet.tables.find((one) => addressOf(one.box) === addressOf(box));
      if (table === undefined || bindingOf(context, id).type !== "Table")
        throw new HostError("InvalidBinding");
      return the("Table", { sheet, table });
    }),
    getText: method("1.1", ({ id }, _args, context) => {
      const { sheet, box } = targetOf(context, id);
      if (bindingOf(context, id).type !== "Text")
        throw new HostError("InvalidBinding", fullAddress({ sheet, box }));
      const cell = cellAt(sheet, box.top, box.left);
      return cell === undefined
        ? ""
        : displayText(cell, styleAt(sheet, box.top, box.left), context);
    }),
  },
  { identity: ({ id }) => ({ Id: id }) },
);

export const bindingClasses = [bindingCollectionClass, bindingClass] as const;
