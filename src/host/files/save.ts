import JSZip from "jszip";
import { newGuid } from "../model/create";
import type { HostSheet, HostWorkbook } from "../model/workbook";
import { PersonBook, writeComments } from "./comments/writeComments";
import { fromSibling } from "./drawings/drawnParts";
import { writeDrawing } from "./drawings/writeDrawing";
import { settingsXml } from "./settingsPart";
import {
  appPropertiesText,
  bookText,
  contentTypesText,
  corePropertiesText,
  customPropertiesText,
  relationsText,
  type WrittenRelation,
} from "./writeBook";
import { StringBook } from "./writeCells";
import { sheetText } from "./writeSheet";
import { StyleBook } from "./writeStyles";
import { themeText } from "./themePart";
import { tableText } from "./writeTable";
import { escapeXml, tag } from "./xml";

const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const officeTypes = "application/vnd.openxmlformats-officedocument";

const personRelation = "http://schemas.microsoft.com/office/2017/10/relationships/person";

/** The workbook as an .xlsx file. What its own file held and `losses` names is not in it. */
export async function saveWorkbook(workbook: HostWorkbook): Promise<Uint8Array> {
  const parts = new Parts();
  const styles = new StyleBook(workbook.styles);
  const strings = new StringBook();
  const people = new PersonBook();
  let tables = 0;
  workbook.sheets.forEach((sheet, i) => {
    tables = writeSheet(parts, workbook, sheet, i + 1, tables, { styles, strings, people });
  });
  parts.add("xl/workbook.xml", bookText(workbook), `${sheetTypes}.sheet.main+xml`);
  parts.add("xl/styles.xml", styles.text(), `${sheetTypes}.styles+xml`);
  parts.add("xl/sharedStrings.xml", strings.text(), `${sheetTypes}.sharedStrings+xml`);
  const hasDrawings = parts.has("xl/drawings/drawing1.xml");
  if (hasDrawings) parts.add("xl/theme/theme1.xml", themeOf(workbook), `${officeTypes}.theme+xml`);
  const persons = people.text();
  if (persons !== null)
    parts.add("xl/persons/person.xml", persons, "application/vnd.ms-excel.person+xml");
  const xmlItems = writeXmlParts(parts, workbook);
  const sheets = workbook.sheets.map((_, i): WrittenRelation => ({
    id: `rId${i + 1}`,
    type: "worksheet",
    target: `worksheets/sheet${i + 1}.xml`,
  }));
  const others = [
    { type: "styles", target: "styles.xml" },
    { type: "sharedStrings", target: "sharedStrings.xml" },
    ...(hasDrawings ? [{ type: "theme", target: "theme/theme1.xml" }] : []),
    ...(persons === null ? [] : [{ type: personRelation, target: "persons/person.xml" }]),
    ...xmlItems.map((target) => ({ type: "customXml", target })),
  ].map((relation, i): WrittenRelation => ({ id: `rId${sheets.length + i + 1}`, ...relation }));
  parts.add("xl/_rels/workbook.xml.rels", relationsText([...sheets, ...others]));
  writeProperties(parts, workbook);
  return parts.zip();
}

/** The colours of the file that was opened, else Office's own: charts take theirs from it. */
function themeOf({ sheets }: HostWorkbook): string {
  const kept = sheets.map(({ preserved }) => preserved["theme"]).find((text) => text !== undefined);
  return typeof kept === "string" ? kept : themeText();
}

/** What all sheets of a file number together. */
interface Books {
  readonly styles: StyleBook;
  readonly strings: StringBook;
  readonly people: PersonBook;
}

function writeSheet(
  parts: Parts,
  workbook: HostWorkbook,
  sheet: HostSheet,
  number: number,
  tablesBefore: number,
  { styles, strings, people }: Books,
): number {
  const relations: WrittenRelation[] = [];
  const targets = sheet.tables.map((table, i) => {
    const id = tablesBefore + i + 1;
    const text = tableText(sheet, table, id, { indexOf: (dxf) => styles.dxfIndex(dxf) });
    parts.add(`xl/tables/table${id}.xml`, text, `${sheetTypes}.table+xml`);
    return `../tables/table${id}.xml`;
  });
  const add = (type: string, target: string, external: boolean): string => {
    const id = `rId${relations.length + 1}`;
    relations.push({ id, type, target, external });
    return id;
  };
  const isActive = sheet.id === workbook.activeSheet;
  const drawing = writeDrawing(parts, workbook, sheet);
  const drawn =
    (drawing === null
      ? ""
      : tag("drawing", { "r:id": add("drawing", fromSibling(drawing), false) })) +
    writeComments(parts, sheet, people, (type, path) => add(type, fromSibling(path), false));
  const text = sheetText(sheet, isActive, styles, strings, { add }, targets, drawn);
  parts.add(`xl/worksheets/sheet${number}.xml`, text, `${sheetTypes}.worksheet+xml`);
  if (relations.length > 0)
    parts.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsText(relations));
  return tablesBefore + sheet.tables.length;
}

/** Custom XML parts with their ids; answers their places as the workbook sees them. */
function writeXmlParts(parts: Parts, workbook: HostWorkbook): string[] {
  const settings = settingsXml(workbook.settings);
  const items = [
    ...workbook.customXmlParts,
    ...(settings === null ? [] : [{ id: newGuid(), xml: settings }]),
  ];
  return items.map(({ id, xml }, i) => {
    const n = i + 1;
    parts.add(`customXml/item${n}.xml`, xml);
    parts.add(
      `customXml/itemProps${n}.xml`,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="${customXmlNamespace}"><ds:schemaRefs/></ds:datastoreItem>`,
      `${officeTypes}.customXmlProperties+xml`,
    );
    parts.add(
      `customXml/_rels/item${n}.xml.rels`,
      relationsText([{ id: "rId1", type: "customXmlProps", target: `itemProps${n}.xml` }]),
    );
    return `../customXml/item${n}.xml`;
  });
}

const customXmlNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

function writeProperties(parts: Parts, workbook: HostWorkbook): void {
  const custom = customPropertiesText(workbook.properties);
  parts.add(
    "docProps/core.xml",
    corePropertiesText(workbook.properties),
    "application/vnd.openxmlformats-package.core-properties+xml",
  );
  parts.add(
    "docProps/app.xml",
    appPropertiesText(workbook.properties),
    `${officeTypes}.extended-properties+xml`,
  );
  const relations: WrittenRelation[] = [
    { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" },
    {
      id: "rId2",
      type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      target: "docProps/core.xml",
    },
    { id: "rId3", type: "extended-properties", target: "docProps/app.xml" },
  ];
  if (custom !== null) {
    parts.add("docProps/custom.xml", custom, `${officeTypes}.custom-properties+xml`);
    relations.push({ id: "rId4", type: "custom-properties", target: "docProps/custom.xml" });
  }
  parts.add("_rels/.rels", relationsText(relations));
}

/** The parts of the file as they are made. */
class Parts {
  readonly #zip = new JSZip();
  readonly #types: [string, string][] = [];
  readonly #numbers = new Map<string, number>();

  add(path: string, content: string | Uint8Array, type?: string): void {
    // A fixed date: the same workbook gives the same bytes.
    this.#zip.file(path, content, { date: new Date(Date.UTC(2000, 0, 1)), createFolders: false });
    if (type !== undefined) this.#types.push([path, type]);
  }

  has(path: string): boolean {
    return this.#zip.file(path) !== null;
  }

  number(start: string, end: string): string {
    const number = (this.#numbers.get(start) ?? 0) + 1;
    this.#numbers.set(start, number);
    return `${start}${number}${end}`;
  }

  async zip(): Promise<Uint8Array> {
    this.add("[Content_Types].xml", contentTypesText(this.#types));
    return this.#zip.generateAsync({
      type: "uint8array",
      compression: "DEFLATE",
      compressionOptions: { level: 4 },
    });
  }
}
