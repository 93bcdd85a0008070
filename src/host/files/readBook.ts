import { newGuid } from "../model/create";
import { maxColumn, maxRow, type HostWorkbook } from "../model/workbook";
import { tokenize, type Area } from "../model/formulaTokens";
import { fromFile } from "./fileFormula";
import type { FilePackage } from "./package";
import { childNamed, childrenNamed, flagAttribute, parseXml, type XmlElement } from "./xml";

/** Defined names; print areas and titles go to their sheet's page. */
export function readNames(book: XmlElement, workbook: HostWorkbook): void {
  for (const element of childrenNamed(childNamed(book, "definedNames"), "definedName")) {
    const { name = "", localSheetId, hidden, comment = "" } = element.attributes;
    const sheet = localSheetId === undefined ? undefined : workbook.sheets[Number(localSheetId)];
    if (/^_xlnm\./i.test(name)) {
      if (sheet !== undefined) readPrintName(name.slice(6).toLowerCase(), element.text, sheet);
      continue;
    }
    if (/^_xl(?:fn|pm|udf)\./i.test(name)) continue;
    workbook.names.push({
      name,
      formula: fromFile(element.text, null, true),
      scope: sheet?.id ?? null,
      visible: hidden !== "1" && hidden !== "true",
      comment,
    });
  }
}

function readPrintName(name: string, formula: string, sheet: HostWorkbook["sheets"][number]): void {
  const areas = (tokenize(formula) ?? []).flatMap((token) =>
    token.kind === "reference" ? [token.area] : [],
  );
  if (areas.length === 0) return;
  if (name === "print_area") sheet.page = { ...sheet.page, printArea: areas.map(boxOf) };
  if (name !== "print_titles") return;
  for (const area of areas) {
    if (area.shape === "rows" || area.right - area.left + 1 === maxColumn)
      sheet.page = { ...sheet.page, titleRows: { top: area.top, bottom: area.bottom } };
    else if (area.shape === "columns" || area.bottom - area.top + 1 === maxRow)
      sheet.page = { ...sheet.page, titleColumns: { left: area.left, right: area.right } };
  }
}

function boxOf({ top, left, bottom, right }: Area): {
  top: number;
  left: number;
  bottom: number;
  right: number;
} {
  return { top, left, bottom, right };
}

/** Shared texts, rich ones as their plain text. */
export function readStrings(part: XmlElement | null): string[] {
  const textOf = (element: XmlElement): string =>
    element.children
      .map((child) => (child.name === "t" ? child.text : child.name === "r" ? textOf(child) : ""))
      .join("");
  return childrenNamed(part ?? undefined, "si").map((item) =>
    textOf(item).replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    ),
  );
}

/** 1904 dates, calculation mode, protection of the structure. */
export function readBookOptions(book: XmlElement, workbook: HostWorkbook): void {
  workbook.date1904 = flagAttribute(childNamed(book, "workbookPr"), "date1904");
  const mode = childNamed(book, "calcPr")?.attributes["calcMode"];
  workbook.calculationMode =
    mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
  workbook.structureProtected = flagAttribute(
    childNamed(book, "workbookProtection"),
    "lockStructure",
  );
}

/** Custom XML parts with the ids they had, and those of the add-in's settings apart. */
export async function readXmlParts(file: FilePackage, workbook: HostWorkbook): Promise<void> {
  const items = file.paths.filter((path) => /^customxml\/item\d+\.xml$/.test(path));
  for (const path of items.sort()) {
    const xml = await file.text(path);
    if (xml === null) continue;
    const properties = (await file.relations(path)).find(({ type }) => type === "customXmlProps");
    const described = properties === undefined ? null : await file.xml(properties.target);
    const id = described?.attributes["itemID"];
    workbook.customXmlParts.push({ id: id ?? newGuid(), xml: xml.replace(/^\uFEFF/, "") });
  }
}

const coreNames: Record<string, string> = {
  title: "title",
  subject: "subject",
  creator: "author",
  keywords: "keywords",
  description: "comments",
  lastModifiedBy: "lastAuthor",
  category: "category",
  revision: "revisionNumber",
  created: "creationDate",
};

/** Built-in and custom document properties; custom ones under `custom.` and their name. */
export async function readProperties(file: FilePackage, workbook: HostWorkbook): Promise<void> {
  const core = await file.xml("docProps/core.xml");
  for (const { name, text } of core?.children ?? []) {
    const known = coreNames[name];
    if (known === undefined || text === "") continue;
    const date = known === "creationDate" ? new Date(text) : null;
    if (known === "revisionNumber" && Number.isInteger(Number(text))) {
      workbook.properties.set(known, Number(text));
      continue;
    }
    workbook.properties.set(known, date !== null && !Number.isNaN(date.getTime()) ? date : text);
  }
  const app = await file.xml("docProps/app.xml");
  for (const name of ["Company", "Manager"]) {
    const text = childNamed(app ?? undefined, name)?.text;
    if (text !== undefined && text !== "") workbook.properties.set(name.toLowerCase(), text);
  }
  const custom = await file.xml("docProps/custom.xml");
  for (const property of childrenNamed(custom ?? undefined, "property")) {
    const [value] = property.children;
    if (value !== undefined)
      workbook.properties.set(`custom.${property.attributes["name"] ?? ""}`, typed(value));
  }
}

function typed({ name, text }: XmlElement): string | number | boolean | Date {
  if (name === "bool") return text === "true" || text === "1";
  if (name === "filetime") return new Date(text);
  return /^(?:i\d|r\d|int|uint|decimal)$/.test(name) && Number.isFinite(Number(text))
    ? Number(text)
    : text;
}

/** Settings of the add-in, as its web extension part holds them. */
export async function readSettings(file: FilePackage, workbook: HostWorkbook): Promise<void> {
  for (const path of file.paths.filter((one) =>
    /^xl\/webextensions\/webextension\d*\.xml$/.test(one),
  )) {
    const text = await file.text(path);
    const bag = text === null ? undefined : childNamed(parseXml(text), "properties");
    for (const { attributes } of childrenNamed(bag, "property")) {
      const { name = "", value = "" } = attributes;
      try {
        workbook.settings.set(name, JSON.parse(value));
      } catch {
        workbook.settings.set(name, value);
      }
    }
  }
}
