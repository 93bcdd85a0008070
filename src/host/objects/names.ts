import { addName, changeName, findName, removeName } from "../model/editBook";
import { addressOf } from "../model/box";
import type { HostName, HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { quotedSheet, rangeOfFormula, sheetById } from "./address";
import { flag, objectOf, optional, text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, navigation, property } from "./define";
import { checkWorkbookWritable } from "./guards";
import { fromLocalFormula } from "./localFormula";
import type { ScopeTarget } from "./scopeTarget";
import { rangeOf, the, type RangeTarget, type Targets } from "./targets";

type NameKey = Targets["NamedItem"];

/** Excel.NamedItemCollection, of the workbook or of one sheet. */
export const namedItemCollectionClass = classTable(
  "NamedItemCollection",
  {
    add: method("1.4", (scope, [name, reference, comment], context) => {
      checkWorkbookWritable(context);
      const made = addName(context.workbook, {
        name: text(name),
        formula: referenceFormula(reference),
        scope: scope.sheet?.id ?? null,
        visible: true,
        comment: optional(comment, text) ?? "",
      });
      return the("NamedItem", made);
    }),
    addFormulaLocal: method("1.4", (scope, [name, formula, comment], context) => {
      checkWorkbookWritable(context);
      const made = addName(context.workbook, {
        name: text(name),
        formula: referenceFormula(fromLocalFormula(text(formula), context.culture)),
        scope: scope.sheet?.id ?? null,
        visible: true,
        comment: optional(comment, text) ?? "",
      });
      return the("NamedItem", made);
    }),
    getCount: method("1.4", (scope, _args, context) => namesIn(scope, context).length),
    getItemOrNullObject: method("1.4", (scope, [name], context) => {
      const found = findName(context.workbook, text(name), scope.sheet?.id ?? null);
      return found === undefined ? null : the("NamedItem", found);
    }),
  },
  {
    collection: {
      items: (scope, context) =>
        namesIn(scope, context).map((name): HostObject => the("NamedItem", name)),
      item: (scope, key, context) => {
        const found = findName(context.workbook, text(key), scope.sheet?.id ?? null);
        if (found === undefined) throw new HostError("ItemNotFound");
        return the("NamedItem", found);
      },
    },
  },
);

function namesIn({ sheet }: ScopeTarget, { workbook }: HostContext): HostName[] {
  return workbook.names.filter(({ scope }) => scope === (sheet?.id ?? null));
}

/** A range object becomes an absolute reference; a text is an en-US formula. */
function referenceFormula(reference: unknown): string {
  const range = objectOf(reference, "Range");
  if (range !== null) return `=${absoluteAddress(range)}`;
  const formula = text(reference);
  return formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`;
}

/** `Feuil1!$A$1:$B$2`. */
export function absoluteAddress({ sheet, box }: RangeTarget): string {
  return `${quotedSheet(sheet.name)}!${addressOf(box).replaceAll(/[A-Z]+|\d+/g, "$$$&")}`;
}

function current(workbook: HostWorkbook, { name, scope }: NameKey): HostName {
  const found = findName(workbook, name, scope);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

function meant(workbook: HostWorkbook, key: NameKey): HostObject | null {
  const target = rangeOfFormula(workbook, current(workbook, key).formula);
  return target === null ? null : rangeOf(target.sheet, target.box);
}

/** Excel.NamedItem. */
export const namedItemClass = classTable(
  "NamedItem",
  {
    name: property("1.1", ({ name }) => name),
    scope: property("1.4", ({ scope }) => (scope === null ? "Workbook" : "Worksheet")),
    type: property("1.1", (key, { workbook }) =>
      rangeOfFormula(workbook, current(workbook, key).formula) === null ? "String" : "Range",
    ),
    value: property("1.1", (key, { workbook }) => current(workbook, key).formula.slice(1)),
    formula: property(
      "1.7",
      (key, { workbook }) => current(workbook, key).formula,
      (key, value, context) => {
        checkWorkbookWritable(context);
        changeName(context.workbook, current(context.workbook, key), {
          formula: referenceFormula(value),
        });
      },
    ),
    visible: property(
      "1.1",
      (key, { workbook }) => current(workbook, key).visible,
      (key, value, context) => {
        checkWorkbookWritable(context);
        changeName(context.workbook, current(context.workbook, key), { visible: flag(value) });
      },
    ),
    comment: property(
      "1.4",
      (key, { workbook }) => current(workbook, key).comment,
      (key, value, context) => {
        checkWorkbookWritable(context);
        changeName(context.workbook, current(context.workbook, key), { comment: text(value) });
        context.breaksUndo("NamedItem.comment");
      },
    ),
    worksheet: navigation("1.4", ({ scope }, { workbook }) => {
      if (scope === null) throw new HostError("InvalidOperation", "a name of the workbook");
      return the("Worksheet", sheetById(workbook, scope));
    }),
    worksheetOrNullObject: navigation("1.4", ({ scope }, { workbook }) =>
      scope === null ? null : the("Worksheet", sheetById(workbook, scope)),
    ),
    arrayValues: navigation("1.7", (key, { workbook }) =>
      the("NamedItemArrayValues", current(workbook, key)),
    ),
    getRange: method("1.1", (key, _args, { workbook }) => {
      const range = meant(workbook, key);
      if (range === null) throw new HostError("InvalidReference", "a name without a range");
      return range;
    }),
    getRangeOrNullObject: method("1.4", (key, _args, { workbook }) => meant(workbook, key)),
    delete: method("1.4", (key, _args, context) => {
      checkWorkbookWritable(context);
      removeName(context.workbook, current(context.workbook, key));
    }),
  },
  { identity: ({ name }) => ({ Name: name }) },
);
