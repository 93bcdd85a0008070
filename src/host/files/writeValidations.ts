import { addressOf } from "../model/box";
import type { DataValidation, HostSheet } from "../model/workbook";
import { toSerial } from "../engine/serial";
import { toFile } from "./fileFormula";
import { validationOperators } from "./readValidations";
import { escapeXml, tag } from "./xml";

const kinds: Record<DataValidation["type"], string> = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
};
const operators = new Map(Object.entries(validationOperators).map(([file, name]) => [name, file]));

/** Longer ones make Excel repair the file. */
const longestTitle = 32;
const longestMessage = 255;

/** `<dataValidations>`: boxes that share a rule are one entry. */
export function validationsText(validations: HostSheet["validations"]): string {
  const byRule = new Map<DataValidation, string[]>();
  for (const { box, rule } of validations)
    byRule.set(rule, [...(byRule.get(rule) ?? []), addressOf(box)]);
  const entries = [...byRule].map(([rule, areas]) => ruleText(rule, areas.join(" ")));
  return entries.length === 0
    ? ""
    : tag("dataValidations", { count: entries.length }, entries.join(""));
}

function ruleText(rule: DataValidation, sqref: string): string {
  const { error, prompt } = { error: rule.errorAlert ?? {}, prompt: rule.prompt ?? {} };
  const said = (value: unknown): string | undefined =>
    typeof value === "string" && value !== "" ? value : undefined;
  const details = (Object.values(rule.rule)[0] ?? {}) as Record<string, unknown>;
  const alertStyle = said(error["style"])?.toLowerCase();
  return tag(
    "dataValidation",
    {
      type: kinds[rule.type],
      operator: fileOperator(rule.type, said(details["operator"])),
      errorStyle: alertStyle === "stop" ? undefined : alertStyle,
      allowBlank: rule.ignoreBlanks || undefined,
      showDropDown: rule.type === "List" && details["inCellDropDown"] === false ? true : undefined,
      showInputMessage: prompt["showPrompt"] === true || undefined,
      showErrorMessage: error["showAlert"] !== false,
      errorTitle: said(error["title"])?.slice(0, longestTitle),
      error: said(error["message"])?.slice(0, longestMessage),
      promptTitle: said(prompt["title"])?.slice(0, longestTitle),
      prompt: said(prompt["message"])?.slice(0, longestMessage),
      sqref,
    },
    formulasText(rule.type, details),
  );
}

function fileOperator(
  type: DataValidation["type"],
  operator: string | undefined,
): string | undefined {
  if (type === "List" || type === "Custom" || operator === undefined) return undefined;
  const file = operators.get(operator);
  return file === "between" ? undefined : file;
}

function formulasText(type: DataValidation["type"], details: Record<string, unknown>): string {
  if (type === "List") return `<formula1>${escapeXml(listText(details["source"]))}</formula1>`;
  if (type === "Custom")
    return `<formula1>${escapeXml(operandText(details["formula"]))}</formula1>`;
  const first = `<formula1>${escapeXml(operandText(details["formula1"]))}</formula1>`;
  const second = details["formula2"];
  return second === undefined || second === null || second === ""
    ? first
    : `${first}<formula2>${escapeXml(operandText(second))}</formula2>`;
}

/** Items between commas, or a formula (officejs A-26). */
function listText(source: unknown): string {
  const text = typeof source === "string" ? source : "";
  return text.startsWith("=") ? toFile(text, null).text : `"${text.replaceAll('"', '""')}"`;
}

/** Numbers as they are, `=formula` without its sign, ISO dates as serials. */
function operandText(operand: unknown): string {
  if (typeof operand === "number") return String(operand);
  const text = typeof operand === "string" ? operand : "";
  if (text.startsWith("=")) return toFile(text, null).text;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  if (year !== undefined) return String(toSerial(Number(year), Number(month), Number(day)));
  return text !== "" && Number.isFinite(Number(text)) ? text : `"${text.replaceAll('"', '""')}"`;
}
