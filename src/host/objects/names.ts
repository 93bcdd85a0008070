import { addName, changeName, findName, removeName } from "../model/editBook";
import type { HostName } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { absoluteAddress, rangeOfFormula, sheetById } from "./address";
import { flag, objectOf, optional, text } from "./args";
import { builtInNames } from "./builtInNames";
import type { HostContext } from "./context";
import { classTable, method, navigation, property } from "./define";
import { checkWorkbookWritable } from "./guards";
import { fromLocalFormula } from "./localFormula";
import type { ScopeTarget } from "./scopeTarget";
import { rangeOf, the, type Targets } from "./targets";

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
      const found = nameIn(context, text(name), scope.sheet?.id ?? null);
      return found === undefined ? null : the("NamedItem", found);
    }),
  },
  {
    collection: {
      items: (scope, context) =>
        namesIn(scope, context).map((name): HostObject => the("NamedItem", name)),
      item: (scope, key, context) => {
        const found = nameIn(context, text(key), scope.sheet?.id ?? null);
        if (found === undefined) throw new HostError("ItemNotFound");
        return the("NamedItem", found);
      },
    },
  },
);

/** A sheet has the names of its print area and titles too. */
function namesIn({ sheet }: ScopeTarget, { workbook, culture }: HostContext): HostName[] {
  const own = workbook.names.filter(({ scope }) => scope === (sheet?.id ?? null));
  return sheet === null ? own : [...own, ...builtInNames(sheet, culture)];
}

function nameIn(
  { workbook, culture }: HostContext,
  name: string,
  scope: string | null,
): HostName | undefined {
  const own = findName(workbook, name, scope);
  if (own !== undefined || scope === null) return own;
  const wanted = name.toLowerCase();
  return builtInNames(sheetById(workbook, scope), culture).find(
    (builtIn) => builtIn.name.toLowerCase() === wanted,
  );
}

/** A range object becomes an absolute reference; a text is an en-US formula. */
function referenceFormula(reference: unknown): string {
  const range = objectOf(reference, "Range");
  if (range !== null) return `=${absoluteAddress(range)}`;
  const formula = text(reference);
  return formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`;
}

function current(context: HostContext, { name, scope }: NameKey): HostName {
  const found = nameIn(context, name, scope);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

/** A name that add-ins change: those of print areas and titles are changed through `pageLayout`. */
function ownName(context: HostContext, key: NameKey): HostName {
  const found = findName(context.workbook, key.name, key.scope);
  if (found !== undefined) return found;
  current(context, key);
  throw new HostError("ApiNotFound", "a built-in name");
}

function meant(context: HostContext, key: NameKey): HostObject | null {
  const target = rangeOfFormula(context.workbook, current(context, key).formula);
  return target === null ? null : rangeOf(target.sheet, target.box);
}

/** Excel.NamedItem. */
export const namedItemClass = classTable(
  "NamedItem",
  {
    name: property("1.1", ({ name }) => name),
    scope: property("1.4", ({ scope }) => (scope === null ? "Workbook" : "Worksheet")),
    type: property("1.1", (key, context) =>
      rangeOfFormula(context.workbook, current(context, key).formula) === null ? "String" : "Range",
    ),
    value: property("1.1", (key, context) => current(context, key).formula.slice(1)),
    formula: property(
      "1.7",
      (key, context) => current(context, key).formula,
      (key, value, context) => {
        checkWorkbookWritable(context);
        changeName(context.workbook, ownName(context, key), {
          formula: referenceFormula(value),
        });
      },
    ),
    visible: property(
      "1.1",
      (key, context) => current(context, key).visible,
      (key, value, context) => {
        checkWorkbookWritable(context);
        changeName(context.workbook, ownName(context, key), { visible: flag(value) });
      },
    ),
    comment: property(
      "1.4",
      (key, context) => current(context, key).comment,
      (key, value, context) => {
        checkWorkbookWritable(context);
        context.breaksUndo("NamedItem.comment");
        changeName(context.workbook, ownName(context, key), { comment: text(value) });
      },
    ),
    worksheet: navigation("1.4", ({ scope }, { workbook }) => {
      if (scope === null) throw new HostError("InvalidOperation", "a name of the workbook");
      return the("Worksheet", sheetById(workbook, scope));
    }),
    worksheetOrNullObject: navigation("1.4", ({ scope }, { workbook }) =>
      scope === null ? null : the("Worksheet", sheetById(workbook, scope)),
    ),
    arrayValues: navigation("1.7", (key, context) =>
      the("NamedItemArrayValues", current(context, key)),
    ),
    getRange: method("1.1", (key, _args, context) => {
      const range = meant(context, key);
      if (range === null) throw new HostError("InvalidReference", "a name without a range");
      return range;
    }),
    getRangeOrNullObject: method("1.4", (key, _args, context) => meant(context, key)),
    delete: method("1.4", (key, _args, context) => {
      checkWorkbookWritable(context);
      removeName(context.workbook, ownName(context, key));
    }),
  },
  { identity: ({ name }) => ({ Name: name }) },
);
