import { addressOf } from "../../model/box";
import type { HostConditionalFormat } from "../../model/conditionalFormat";
import type { HostSheet } from "../../model/workbook";
import { childNamed, childrenNamed, tag, type XmlElement } from "../xml";
import { extendedBarText } from "./dataBars";
import { iconSetText, isPlainIcons } from "./iconSets";

const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const formulaNamespace = "http://schemas.microsoft.com/office/excel/2006/main";
const rulesUri = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const ruleIdUri = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

/** Ties a plain rule to its other half in the extension; the priority makes it unique in a sheet. */
function tieOf(priority: number): string {
  return `{00000000-0000-4000-8000-${String(priority).padStart(12, "0")}}`;
}

/** What a plain rule carries when the extension says more about it. */
export function tieText(priority: number): string {
  const id = `<x14:id>${tieOf(priority)}</x14:id>`;
  return `<extLst><ext uri="${ruleIdUri}" xmlns:x14="${namespace}">${id}</ext></extLst>`;
}

/** The extension of a sheet: what plain rules cannot say of its bars and icons. */
export function extensionText({ conditionalFormats }: HostSheet): string {
  const rules = conditionalFormats.map((format, i) => ruleText(format, i + 1)).join("");
  if (rules === "") return "";
  const all = `<x14:conditionalFormattings>${rules}</x14:conditionalFormattings>`;
  return `<extLst><ext uri="${rulesUri}" xmlns:x14="${namespace}">${all}</ext></extLst>`;
}

function ruleText({ rule, boxes }: HostConditionalFormat, priority: number): string {
  const id = tieOf(priority);
  const text =
    rule.kind === "DataBar"
      ? tag("x14:cfRule", { type: "dataBar", id }, extendedBarText(rule))
      : rule.kind === "IconSet" && !isPlainIcons(rule)
        ? tag("x14:cfRule", { type: "iconSet", priority, id }, iconSetText(rule, "x14:"))
        : "";
  if (text === "") return "";
  const areas = `<xm:sqref>${boxes.map(addressOf).join(" ")}</xm:sqref>`;
  return `<x14:conditionalFormatting xmlns:xm="${formulaNamespace}">${text}${areas}</x14:conditionalFormatting>`;
}

/** The rules of the extension of a sheet, with the cells they are for. */
export function extensionRules(
  root: XmlElement,
): readonly { readonly rule: XmlElement; readonly areas: string }[] {
  return childrenNamed(childNamed(root, "extLst"), "ext").flatMap((ext) =>
    childrenNamed(childNamed(ext, "conditionalFormattings"), "conditionalFormatting").flatMap(
      (element) => {
        const areas = childNamed(element, "sqref")?.text ?? "";
        return childrenNamed(element, "cfRule").map((rule) => ({ rule, areas }));
      },
    ),
  );
}

/** The id by which a plain rule names its other half. */
export function tiedId(rule: XmlElement): string | undefined {
  const exts = childrenNamed(childNamed(rule, "extLst"), "ext");
  return exts.map((ext) => childNamed(ext, "id")?.text).find((id) => id !== undefined);
}
