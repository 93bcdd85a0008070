import { isWholeColumns, isWholeRows, columnLetters } from "../model/box";
import { quotedSheet } from "../model/formulaTokens";
import type { Box, HostSheet, HostWorkbook } from "../model/workbook";
import { toFile } from "./fileFormula";
import { mainNamespace, relationNamespace } from "./writeSheet";
import { escapeXml, tag } from "./xml";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The workbook part; sheet n has the relation id `rId<n>`. */
export function bookText(workbook: HostWorkbook): string {
  const active = Math.max(
    0,
    workbook.sheets.findIndex(({ id }) => id === workbook.activeSheet),
  );
  const sheets = workbook.sheets.map(({ name, visibility }, i) =>
    tag("sheet", {
      name,
      sheetId: i + 1,
      state:
        visibility === "Visible" ? undefined : visibility === "Hidden" ? "hidden" : "veryHidden",
      "r:id": `rId${i + 1}`,
    }),
  );
  const names = namesText(workbook);
  const mode = { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" }[
    workbook.calculationMode
  ];
  return (
    `${head}<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">` +
    tag("workbookPr", { date1904: workbook.date1904 || undefined }) +
    (workbook.structureProtected ? '<workbookProtection lockStructure="1"/>' : "") +
    tag("bookViews", {}, tag("workbookView", { activeTab: active })) +
    tag("sheets", {}, sheets.join("")) +
    (names === "" ? "" : tag("definedNames", {}, names)) +
    tag("calcPr", { calcId: 191029, calcMode: mode, fullCalcOnLoad: true }) +
    "</workbook>"
  );
}

function namesText(workbook: HostWorkbook): string {
  const own = workbook.names.map((name) => {
    const scope = workbook.sheets.findIndex(({ id }) => id === name.scope);
    return tag(
      "definedName",
      {
        name: name.name,
        localSheetId: scope < 0 ? undefined : scope,
        hidden: name.visible ? undefined : true,
        comment: name.comment === "" ? undefined : name.comment,
      },
      escapeXml(toFile(name.formula, null).text),
    );
  });
  return [...own, ...workbook.sheets.flatMap(ownNames)].join("");
}

/** Names that Excel itself keeps for a sheet: its filter, print area and titles. */
function ownNames(sheet: HostSheet, index: number): string[] {
  const prefix = `${quotedSheet(sheet.name)}!`;
  const names: string[] = [];
  if (sheet.autoFilter !== null)
    names.push(
      tag(
        "definedName",
        { name: "_xlnm._FilterDatabase", localSheetId: index, hidden: true },
        escapeXml(prefix + fixedAddress(sheet.autoFilter.box)),
      ),
    );
  const add = (name: string, areas: readonly string[]): void => {
    if (areas.length === 0) return;
    const text = areas.map((area) => prefix + area).join(",");
    names.push(tag("definedName", { name: `_xlnm.${name}`, localSheetId: index }, escapeXml(text)));
  };
  const { printArea, titleRows, titleColumns } = sheet.page;
  add("Print_Area", (printArea ?? []).map(fixedAddress));
  add("Print_Titles", [
    ...(titleColumns === null
      ? []
      : [`$${columnLetters(titleColumns.left)}:$${columnLetters(titleColumns.right)}`]),
    ...(titleRows === null ? [] : [`$${titleRows.top}:$${titleRows.bottom}`]),
  ]);
  return names;
}

function fixedAddress(box: Box): string {
  const [left, right] = [`$${columnLetters(box.left)}`, `$${columnLetters(box.right)}`];
  if (isWholeColumns(box)) return `${left}:${right}`;
  if (isWholeRows(box)) return `$${box.top}:$${box.bottom}`;
  return `${left}$${box.top}:${right}$${box.bottom}`;
}

/** One relation of a relations part. */
export interface WrittenRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

export function relationsText(relations: readonly WrittenRelation[]): string {
  const items = relations.map(({ id, type, target, external }) =>
    tag("Relationship", {
      Id: id,
      Type: type.includes("/") ? type : `${relationNamespace}/${type}`,
      Target: target,
      TargetMode: external === true ? "External" : undefined,
    }),
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** Content types by path; a path that ends with `.rels` or `.xml` of no known kind has its default. */
export function contentTypesText(
  overrides: readonly (readonly [path: string, type: string])[],
): string {
  const items = overrides.map(([path, type]) =>
    tag("Override", { PartName: `/${path}`, ContentType: type }),
  );
  return (
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    `${items.join("")}</Types>`
  );
}

/** Built-in properties of a document, and the program that wrote it. */
export function corePropertiesText(properties: HostWorkbook["properties"]): string {
  const text = (key: string): string => {
    const value = properties.get(key);
    return value === undefined || value instanceof Date ? "" : escapeXml(String(value));
  };
  const element = (name: string, key: string): string =>
    text(key) === "" ? "" : `<${name}>${text(key)}</${name}>`;
  const created = properties.get("creationDate");
  const date =
    created instanceof Date
      ? `<dcterms:created xsi:type="dcterms:W3CDTF">${created.toISOString().slice(0, 19)}Z</dcterms:created>`
      : "";
  return (
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    element("dc:title", "title") +
    element("dc:subject", "subject") +
    element("dc:creator", "author") +
    element("cp:keywords", "keywords") +
    element("dc:description", "comments") +
    element("cp:lastModifiedBy", "lastAuthor") +
    date +
    element("cp:revision", "revisionNumber") +
    element("cp:category", "category") +
    "</cp:coreProperties>"
  );
}

export function appPropertiesText(properties: HostWorkbook["properties"]): string {
  const element = (name: string, key: string): string => {
    const value = properties.get(key);
    return typeof value === "string" && value !== ""
      ? `<${name}>${escapeXml(value)}</${name}>`
      : "";
  };
  return `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Fléchage</Application>${element("Manager", "manager")}${element("Company", "company")}</Properties>`;
}

/** Custom properties, null when there are none. */
export function customPropertiesText(properties: HostWorkbook["properties"]): string | null {
  const custom = [...properties].filter(([key]) => key.startsWith("custom."));
  if (custom.length === 0) return null;
  const items = custom.map(([key, value], i) =>
    tag(
      "property",
      { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: i + 2, name: key.slice(7) },
      propertyValue(value),
    ),
  );
  return `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${items.join("")}</Properties>`;
}

function propertyValue(value: string | number | boolean | Date): string {
  if (typeof value === "boolean") return `<vt:bool>${String(value)}</vt:bool>`;
  if (typeof value === "number")
    return Number.isInteger(value) ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
  if (value instanceof Date)
    return `<vt:filetime>${value.toISOString().slice(0, 19)}Z</vt:filetime>`;
  return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
}
