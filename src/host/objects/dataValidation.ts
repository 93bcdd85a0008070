import { cellCount, intersects, sameBox } from "../model/box";
import { setValidation } from "../model/editLayout";
import type { DataValidation } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { isRecord, type Json } from "../protocol/wire";
import { flag, objectOf, oneOf, record, text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkSheetWritable } from "./guards";
import { absoluteAddress } from "./address";
import { overAreas } from "./overAreas";
import { the, type RangeTarget } from "./targets";
import { invalidCells } from "./validity";

const kinds = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;
type Kind = keyof typeof kinds;

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** A list typed into a rule may have this many characters. */
const longestList = 255;

/** The one rule of a range; "mixed" when cells differ, null when none has one. */
function ruleOf({ sheet, box }: RangeTarget): DataValidation | "mixed" | null {
  const touching = sheet.validations.filter((validation) => intersects(validation.box, box));
  const [first] = touching;
  if (first === undefined) return null;
  const covers = touching.some(
    ({ box: other }) =>
      sameBox(other, box) ||
      (other.top <= box.top &&
        other.bottom >= box.bottom &&
        other.left <= box.left &&
        other.right >= box.right),
  );
  return covers ? first.rule : "mixed";
}

function change(
  context: HostContext,
  range: RangeTarget,
  changed: (rule: DataValidation) => DataValidation,
): void {
  checkSheetWritable(context, range.sheet);
  const rule = ruleOf(range);
  if (rule === null || rule === "mixed")
    throw new HostError("InvalidOperation", "a rule comes first");
  setValidation(context.workbook, range.sheet, range.box, changed(rule));
}

function readRule(value: unknown): Pick<DataValidation, "type" | "rule"> {
  const given = record(value);
  const present = (Object.keys(kinds) as Kind[]).filter((kind) => isRecord(given[kind]));
  const [kind, another] = present;
  if (kind === undefined || another !== undefined)
    throw new HostError("InvalidArgument", "one kind of rule");
  const content = record(given[kind]);
  if (kind === "list") return { type: "List", rule: { list: readList(content) } };
  if (kind === "custom")
    return { type: "Custom", rule: { custom: { formula: text(content["formula"]) } } };
  return { type: kinds[kind], rule: { [kind]: readComparison(kind, content) } };
}

/** Items are separated by commas in every locale; a range becomes a reference. */
function readList(content: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const range = objectOf(content["source"], "Range");
  const source = range === null ? text(content["source"]) : `=${absoluteAddress(range)}`;
  if (source === "") throw new HostError("InvalidArgument", "an empty list");
  if (!source.startsWith("=") && source.length > longestList)
    throw new HostError("InvalidArgument", "a list of more than 255 characters");
  return { inCellDropDown: content["inCellDropDown"] !== false, source };
}

function readComparison(
  kind: Kind,
  content: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const operator = oneOf(content["operator"], operators);
  const formula1 = readBound(kind, content["formula1"]);
  if (operator !== "Between" && operator !== "NotBetween") return { formula1, operator };
  return { formula1, formula2: readBound(kind, content["formula2"]), operator };
}

/** Dates and times are ISO texts or formulas, never numbers. */
function readBound(kind: Kind, value: unknown): string | number {
  const range = objectOf(value, "Range");
  if (range !== null) return `=${absoluteAddress(range)}`;
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number" && kind !== "date" && kind !== "time") return value;
  throw new HostError("InvalidArgument", "a bound of the rule");
}

const alertStyles = ["Stop", "Warning", "Information"] as const;
const noAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const noPrompt = { message: "", showPrompt: true, title: "" };

function shown<T>(range: RangeTarget, read: (rule: DataValidation) => T, absent: T): T | null {
  const rule = ruleOf(range);
  if (rule === "mixed") return null;
  return rule === null ? absent : read(rule);
}

/** Excel.DataValidation. */
export const dataValidationClass = classTable(
  "DataValidation",
  overAreas({
    type: property("1.8", (range) => {
      const rule = ruleOf(range);
      if (rule === "mixed") return "MixedCriteria";
      return rule?.type ?? "None";
    }),
    rule: property(
      "1.8",
      (range) => shown(range, ({ rule }) => rule as Json, {}),
      (range, value, context) => {
        checkSheetWritable(context, range.sheet);
        const rule = readRule(value);
        setValidation(context.workbook, range.sheet, range.box, { ...rule, ignoreBlanks: true });
      },
    ),
    ignoreBlanks: property(
      "1.8",
      (range) => shown(range, ({ ignoreBlanks }) => ignoreBlanks, true),
      (range, value, context) => {
        const ignoreBlanks = flag(value);
        change(context, range, (rule) => ({ ...rule, ignoreBlanks }));
      },
    ),
    errorAlert: property(
      "1.8",
      (range) => shown(range, ({ errorAlert }) => (errorAlert ?? noAlert) as Json, noAlert),
      (range, value, context) => {
        const alert = { ...noAlert, ...record(value) };
        oneOf(alert.style, alertStyles);
        change(context, range, (rule) => ({ ...rule, errorAlert: alert }));
      },
    ),
    prompt: property(
      "1.8",
      (range) => shown(range, ({ prompt }) => (prompt ?? noPrompt) as Json, noPrompt),
      (range, value, context) => {
        const prompt = { ...noPrompt, ...record(value) };
        change(context, range, (rule) => ({ ...rule, prompt }));
      },
    ),
    valid: property("1.8", (range, { workbook }) => {
      const boxes = invalidCells(workbook, range);
      const broken = boxes.reduce((sum, box) => sum + cellCount(box), 0);
      if (broken === 0) return true;
      return broken === cellCount(range.box) ? false : null;
    }),
    getInvalidCells: method("1.9", (range, _args, { workbook }) => {
      const boxes = invalidCells(workbook, range);
      if (boxes.length === 0) throw new HostError("ItemNotFound");
      return the("RangeAreas", { sheet: range.sheet, boxes: boxes });
    }),
    getInvalidCellsOrNullObject: method("1.9", (range, _args, { workbook }) => {
      const boxes = invalidCells(workbook, range);
      return boxes.length === 0 ? null : the("RangeAreas", { sheet: range.sheet, boxes: boxes });
    }),
    clear: method("1.8", (range, _args, context) => {
      checkSheetWritable(context, range.sheet);
      setValidation(context.workbook, range.sheet, range.box, null);
    }),
  }),
);
