import { parseAddress } from "../model/box";
import type { DataValidation, HostSheet } from "../model/workbook";
import { childNamed, childrenNamed, flagAttribute, type XmlElement } from "./xml";

const kinds: Record<string, DataValidation["type"]> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** Operators of the file → Excel.DataValidationOperator. */
export const validationOperators: Record<string, string> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** The rules of a sheet, those of newer Excel (lists on other sheets, in an extension) too. */
export function readValidations(root: XmlElement): HostSheet["validations"] {
  const extensions = childrenNamed(childNamed(root, "extLst"), "ext");
  const groups = [
    childNamed(root, "dataValidations"),
    ...extensions.map((ext) => childNamed(ext, "dataValidations")),
  ];
  return groups.flatMap((group) => childrenNamed(group, "dataValidation").flatMap(readRule));
}

function readRule(element: XmlElement): HostSheet["validations"] {
  const type = kinds[element.attributes["type"] ?? "none"];
  if (type === undefined) return [];
  const rule: DataValidation = {
    type,
    rule: ruleOf(type, element),
    ignoreBlanks: flagAttribute(element, "allowBlank"),
    ...alertOf(element),
    ...promptOf(element),
  };
  const areas = element.attributes["sqref"] ?? childNamed(element, "sqref")?.text ?? "";
  return areas.split(/\s+/).flatMap((address) => {
    const box = parseAddress(address);
    return box === null ? [] : [{ box, rule }];
  });
}

/** As Office.js says a rule: `{list: {source}}`, `{wholeNumber: {formula1, operator}}`, `{custom: {formula}}`. */
function ruleOf(type: DataValidation["type"], element: XmlElement): Record<string, unknown> {
  const formula = (name: string): string | number | undefined => {
    const found = childNamed(element, name);
    const text = (childNamed(found, "f")?.text ?? found?.text ?? "").trim();
    if (text === "") return undefined;
    return Number.isFinite(Number(text)) ? Number(text) : text;
  };
  const first = formula("formula1");
  if (type === "List") {
    const source =
      typeof first === "string" && first.startsWith('"')
        ? first.slice(1, -1).replaceAll('""', '"')
        : `=${first ?? ""}`;
    return { list: { inCellDropDown: !flagAttribute(element, "showDropDown"), source } };
  }
  if (type === "Custom") return { custom: { formula: `=${first ?? ""}` } };
  const shown = (value: string | number | undefined): string | number | undefined =>
    typeof value === "string" ? `=${value}` : value;
  const second = shown(formula("formula2"));
  const key = type.charAt(0).toLowerCase() + type.slice(1);
  const operator = validationOperators[element.attributes["operator"] ?? "between"] ?? "Between";
  return {
    [key]: {
      formula1: shown(first),
      ...(second === undefined ? {} : { formula2: second }),
      operator,
    },
  };
}

const alertStyles: Record<string, string> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};

function alertOf({ attributes }: XmlElement): Pick<DataValidation, "errorAlert"> {
  const { error, errorTitle, errorStyle = "stop", showErrorMessage } = attributes;
  if (error === undefined && errorTitle === undefined && showErrorMessage === undefined) return {};
  return {
    errorAlert: {
      message: error ?? "",
      title: errorTitle ?? "",
      style: alertStyles[errorStyle] ?? "Stop",
      showAlert: showErrorMessage === "1" || showErrorMessage === "true",
    },
  };
}

function promptOf({ attributes }: XmlElement): Pick<DataValidation, "prompt"> {
  const { prompt, promptTitle, showInputMessage } = attributes;
  if (prompt === undefined && promptTitle === undefined) return {};
  return {
    prompt: {
      message: prompt ?? "",
      title: promptTitle ?? "",
      showPrompt: showInputMessage === "1" || showInputMessage === "true",
    },
  };
}
